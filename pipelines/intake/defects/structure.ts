import type { SourceField } from '../contract.ts';
import type { Finding } from './defect.ts';

/** Findings on the shape of a file: sheets, header, columns, rows. */
export function sheetFinding(wanted: string, present: readonly string[]): Finding {
	return {
		rule: 'sheet_missing',
		severity: 'block',
		message: {
			zh: `没有名为 ${wanted} 的工作表；现有可见工作表：${list(present, '、')}`,
			en: `there is no sheet ${wanted}; visible sheets are: ${list(present, ', ')}`,
		},
		fix: {
			zh: '恢复工作表名称，或修改源契约 layout.sheets',
			en: 'give the sheet its name back, or change layout.sheets in the source contract',
		},
	};
}

export function headerFinding(titles: readonly string[]): Finding {
	return {
		rule: 'header_missing',
		severity: 'block',
		message: {
			zh: `前 100 行中找不到表头：没有一列叫做 ${list(titles, '、')}`,
			en: `no header in the first 100 rows: no column is called ${list(titles, ', ')}`,
		},
		fix: {
			zh: '检查表头是否被删除；或在源契约的 titles 中补充实际列名',
			en: 'check that the header is still there, or add the real column names to titles in the source contract',
		},
	};
}

export function blockFinding(pattern: string): Finding {
	return {
		rule: 'blocks_missing',
		severity: 'block',
		message: {
			zh: `没有一行符合分块标志 /${pattern}/`,
			en: `no row matches the mark of a block, /${pattern}/`,
		},
		fix: {
			zh: '检查分块标题行，或修改源契约 layout.blocks.starts',
			en: 'check the rows that open a block, or change layout.blocks.starts in the source contract',
		},
	};
}

export function columnFinding(field: SourceField, present: readonly string[]): Finding {
	const wanted = field.titles.map((title) => (title === '' ? '(空表头)' : title));
	const under = field.under ? `${field.under.join(' / ')} / ` : '';
	return {
		rule: 'column_missing',
		severity: field.optional === true ? 'warning' : 'block',
		message: {
			zh: `缺少列“${under}${list(wanted, '”或“')}”（${field.name}）；现有列：${list(present, '、')}`,
			en: `column "${under}${list(wanted, '" or "')}" (${field.name}) is missing; present are: ${list(present, ', ')}`,
		},
		fix: {
			zh: `补上该列；若只是改名，把新列名加入源契约中 ${field.name} 的 titles`,
			en: `put the column back; if it was only renamed, add the new name to titles of ${field.name} in the source contract`,
		},
	};
}

export function ambiguousFinding(field: SourceField, headers: readonly string[]): Finding {
	return {
		rule: 'column_ambiguous',
		severity: 'block',
		message: {
			zh: `有 ${headers.length} 列都可以是 ${field.name}：${list(headers, '、')}`,
			en: `${headers.length} columns could be ${field.name}: ${list(headers, ', ')}`,
		},
		fix: {
			zh: '使列名唯一；或在源契约中用 under（上级表头）或 occurrence（第几个）指明',
			en: 'make the column names unique, or say which one with under or occurrence in the source contract',
		},
	};
}

export function spreadFinding(pattern: string): Finding {
	return {
		rule: 'column_missing',
		severity: 'block',
		message: {
			zh: `没有一列的表头符合 /${pattern}/`,
			en: `no header matches /${pattern}/`,
		},
		fix: {
			zh: '检查表头文字，或修改源契约 layout.unpivot.headers',
			en: 'check the header texts, or change layout.unpivot.headers in the source contract',
		},
	};
}

export function unitFinding(printed: string, field: SourceField, scale: number): Finding {
	const declared = field.percent === 'percent' ? '%' : `× ${field.multiplier ?? 1}`;
	return {
		rule: 'unit_mismatch',
		severity: 'block',
		message: {
			zh: `文件写明单位为“${printed}”（× ${scale}），源契约中 ${field.name} 却是 ${declared}`,
			en: `the file states the unit "${printed}" (× ${scale}), the source contract has ${field.name} as ${declared}`,
		},
		fix: {
			zh: `核对单位后修改源契约中 ${field.name} 的 multiplier 或 percent`,
			en: `find out which is right and set multiplier or percent of ${field.name} in the source contract`,
		},
	};
}

export function fileMissingFinding(path: string): Finding {
	return {
		rule: 'file_missing',
		severity: 'block',
		message: { zh: `没有文件符合 ${path}`, en: `no file matches ${path}` },
		fix: {
			zh: '把文件放入原始数据目录；若本来就没有，在源契约中声明 "optional": true',
			en: 'put the file into the raw folder; where it does not exist, declare "optional": true in the source contract',
		},
	};
}

export function pathFinding(pattern: string): Finding {
	return {
		rule: 'path_pattern',
		severity: 'block',
		message: {
			zh: `名称不符合 /${pattern}/，无法从中取得列值`,
			en: `the name does not match /${pattern}/, from which columns are taken`,
		},
		fix: { zh: '按约定改名', en: 'rename it as agreed' },
	};
}

function list(items: readonly string[], separator: string): string {
	const shown = items.slice(0, 12).join(separator);
	return items.length > 12 ? `${shown}…（${items.length}）` : shown || '—';
}

export function unsupportedFinding(asked: readonly string[]): Finding {
	return {
		rule: 'contract',
		severity: 'block',
		message: {
			zh: `源契约声明 "large": true，但又使用了 ${list(asked, '、')}`,
			en: `the source contract declares "large": true but also uses ${list(asked, ', ')}`,
		},
		fix: { zh: '去掉其中之一', en: 'remove one or the other' },
	};
}

export function skippedCheckFinding(check: string, limit: number): Finding {
	return {
		rule: 'check_skipped',
		severity: 'warning',
		message: {
			zh: `检查 ${check} 涉及超过 ${limit} 种取值组合，未执行`,
			en: `the check ${check} would look at more than ${limit} combinations of values and was not made`,
		},
		fix: {
			zh: '减少该检查的 by 列，或在 acknowledged.csv 中确认',
			en: 'name fewer columns in the check, or acknowledge the warning',
		},
	};
}
