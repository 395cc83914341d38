import type { SourceField } from '../contract.ts';
import type { ValueProblem } from '../values/parse.ts';
import type { Finding } from './defect.ts';

type Wording = Pick<Finding, 'message' | 'fix'>;

/** The finding on one cell that is not a value of its column. */
export function valueFinding(problem: ValueProblem, field: SourceField, text: string): Finding {
	return {
		rule: problem.kind,
		severity: 'quarantine',
		...wordings[problem.kind](field, text, problem),
	};
}

const typeNames: Readonly<Record<SourceField['type'], { zh: string; en: string }>> = {
	string: { zh: '文本', en: 'a text' },
	integer: { zh: '整数', en: 'a whole number' },
	number: { zh: '数字', en: 'a number' },
	boolean: { zh: '是/否', en: 'yes or no' },
	date: { zh: '日期（如 2025-09-01）', en: 'a date such as 2025-09-01' },
	year: { zh: '年份（如 2025）', en: 'a year such as 2025' },
	school_year: { zh: '学年（如 2024/25）', en: 'a school year such as 2024/25' },
	quarter: { zh: '季度（如 2025Q1）', en: 'a quarter such as 2025Q1' },
	month: { zh: '月份（如 2025-01）', en: 'a month such as 2025-01' },
};

const wordings: Readonly<
	Record<ValueProblem['kind'], (field: SourceField, text: string, problem: ValueProblem) => Wording>
> = {
	type: (field, text) => ({
		message: {
			zh: `“${text}”不是${typeNames[field.type].zh}`,
			en: `"${text}" is not ${typeNames[field.type].en}`,
		},
		fix: {
			zh: `改为${typeNames[field.type].zh}；若它表示缺失，在源契约中 ${field.name} 的 missing 里声明其含义`,
			en: `write ${typeNames[field.type].en}; if it stands for a missing value, declare its meaning under missing of ${field.name} in the source contract`,
		},
	}),
	not_integer: (field, text) => ({
		message: { zh: `“${text}”不是整数`, en: `"${text}" is not a whole number` },
		fix: {
			zh: `人数应为整数；若单位是万，在源契约中给 ${field.name} 声明 multiplier`,
			en: `counts are whole; if the unit is 万 or thousands, declare multiplier of ${field.name} in the source contract`,
		},
	}),
	error_cell: (_field, text) => ({
		message: { zh: `单元格是公式错误 ${text}`, en: `the cell is the formula error ${text}` },
		fix: { zh: '在工作簿中修正公式并保存', en: 'repair the formula in the workbook and save it' },
	}),
	no_cached_value: (_field, text) => ({
		message: {
			zh: `公式 ${text} 没有保存计算结果`,
			en: `the formula ${text} was saved without its result`,
		},
		fix: {
			zh: '用 Excel 或 WPS 打开、重算并保存，或粘贴为数值',
			en: 'open the workbook in Excel or WPS, recalculate and save, or paste as values',
		},
	}),
	precision_lost: (field, text) => ({
		message: {
			zh: `“${text}”超过 15 位有效数字或被写成科学计数法，原来的数字已丢失`,
			en: `"${text}" has more than 15 digits or scientific notation: the original digits are lost`,
		},
		fix: {
			zh: `在原系统中把 ${field.name} 按文本导出`,
			en: `export ${field.name} as text from the original system`,
		},
	}),
	percent_sign: (field, text) => ({
		message: {
			zh: `“${text}”带百分号，但源契约没有把 ${field.name} 声明为比例`,
			en: `"${text}" has a percent sign, but the source contract does not declare ${field.name} as a share`,
		},
		fix: {
			zh: `在源契约中给 ${field.name} 声明 "percent"，或改正该单元格`,
			en: `declare "percent" of ${field.name} in the source contract, or correct the cell`,
		},
	}),
	unit_twice: (field, text) => ({
		message: {
			zh: `“${text}”自带单位，而源契约已按 × ${field.multiplier ?? 1} 换算，会重复放大`,
			en: `"${text}" carries its own unit while the source contract already multiplies by ${field.multiplier ?? 1}`,
		},
		fix: { zh: '删去单元格中的“万”或“亿”', en: 'remove 万 or 亿 from the cell' },
	}),
	enum: (field, text) => ({
		message: {
			zh: `“${text}”不在允许值之内：${choices(field, '、')}`,
			en: `"${text}" is none of: ${choices(field, ', ')}`,
		},
		fix: {
			zh: `改为允许值之一，或在源契约中 ${field.name} 的 enum 里补充`,
			en: `use one of these, or add it to enum of ${field.name} in the source contract`,
		},
	}),
	minimum: (field, text) => ({
		message: {
			zh: `${text} 小于下限 ${field.constraints?.minimum ?? ''}`,
			en: `${text} is below the minimum ${field.constraints?.minimum ?? ''}`,
		},
		fix: { zh: '核对并改正该值', en: 'check and correct the value' },
	}),
	maximum: (field, text) => ({
		message: {
			zh: `${text} 大于上限 ${field.constraints?.maximum ?? ''}`,
			en: `${text} is above the maximum ${field.constraints?.maximum ?? ''}`,
		},
		fix: { zh: '核对并改正该值', en: 'check and correct the value' },
	}),
	pattern: (field, text) => ({
		message: {
			zh: `“${text}”不符合格式 ${field.constraints?.pattern ?? ''}`,
			en: `"${text}" does not have the form ${field.constraints?.pattern ?? ''}`,
		},
		fix: {
			zh: `按格式改正；代码列请以文本保存，避免丢失前导零`,
			en: `correct it; keep codes as text so that leading zeros survive`,
		},
	}),
};

export function requiredFinding(field: SourceField): Finding {
	return {
		rule: 'required',
		severity: 'quarantine',
		message: {
			zh: `${field.name} 为空，而它是必填项`,
			en: `${field.name} is empty, but it is required`,
		},
		fix: {
			zh: `补填该单元格；若是合并单元格，在源契约中给 ${field.name} 声明 "fillDown": true`,
			en: `fill the cell; where cells are merged, declare "fillDown": true of ${field.name} in the source contract`,
		},
	};
}

/** `place`: file and sheet of the first row, where they are other ones. */
export function duplicateFinding(
	key: string,
	first: { readonly place: string; readonly row: number | string },
): Finding {
	return {
		rule: 'duplicate_key',
		severity: 'quarantine',
		message: {
			zh: `主键 ${key} 重复，首次出现在${first.place}第 ${first.row} 行`,
			en: `the key ${key} is a duplicate of ${first.place}row ${first.row}`,
		},
		fix: { zh: '只保留正确的一行', en: 'keep only the row that is right' },
	};
}

export function foreignKeyFinding(key: string, resource: string): Finding {
	return {
		rule: 'foreign_key',
		severity: 'quarantine',
		message: {
			zh: `${key} 不在 reference/${resource}.csv 中`,
			en: `${key} is not in reference/${resource}.csv`,
		},
		fix: {
			zh: `在 reference/${resource}.csv 中补充，或改正报表`,
			en: `add it to reference/${resource}.csv, or correct the return`,
		},
	};
}

export function referenceFinding(resource: string, fields: readonly string[]): Finding {
	return {
		rule: 'reference_missing',
		severity: 'block',
		message: {
			zh: `源契约引用 reference/${resource}.csv 的 ${fields.join('、')}，但它不存在`,
			en: `the source contract refers to ${fields.join(', ')} of reference/${resource}.csv, which does not exist`,
		},
		fix: { zh: '补充该参考表或删去外键', en: 'add the reference table, or remove the foreign key' },
	};
}

function choices(field: SourceField, separator: string): string {
	return (field.constraints?.enum ?? []).join(separator);
}
