import type { Text } from '#lib/domain/text.ts';
import type { Finding } from '../defects/defect.ts';
import type { Mark } from './columns.ts';

/** Findings on a file that no contract describes: each is a question to answer before it is used. */
export function question(rule: string, message: Text, fix: Text): Finding {
	return { rule, severity: 'warning', message, fix };
}

export function marksFinding(
	{ mark, reason }: Pick<Mark, 'mark' | 'reason'>,
	facts: { readonly count: number; readonly columns: number; readonly legend: string | null },
): Finding {
	const { count, columns, legend } = facts;
	const { zh, en } = reasons[reason];
	const from = legend === null ? null : legend.slice(0, 120);
	return question(
		'suppression_mark',
		{
			zh: `“${mark}”在 ${columns} 列中出现 ${count} 次，代替了数字；${from === null ? '建议含义' : `图例“${from}”，含义`}：${zh}（${reason}）`,
			en: `"${mark}" stands ${count} times in ${columns} column${columns === 1 ? '' : 's'} instead of a figure; ${from === null ? 'proposed reason' : `legend "${from}", reason`}: ${en} (${reason})`,
		},
		{
			zh: `${from === null ? '查阅发布者的图例，并' : ''}在源契约 missing 中声明 {"${mark}": "${reason}"}；绝不当作 0`,
			en: `${from === null ? "look it up in the publisher's legend and " : ''}declare {"${mark}": "${reason}"} under missing in a source contract; it is never 0`,
		},
	);
}

export function zeroFinding(note: string): Finding {
	return question(
		'zero_means_missing',
		{
			zh: `说明文字表示 0 代表没有估计值：“${note.slice(0, 160)}”`,
			en: `a note says that 0 stands for a missing estimate: "${note.slice(0, 160)}"`,
		},
		{
			zh: '在源契约中给相应列声明 missing {"0": "not_available"}',
			en: 'declare {"0": "not_available"} under missing of these columns in a source contract',
		},
	);
}

export function areaLevelsFinding(header: string, levels: readonly string[]): Finding {
	return question(
		'parent_and_child',
		{
			zh: `“${header}”混有 ${levels.length} 个层级：${levels.join('、')}；不同层级的地区不能相加`,
			en: `"${header}" mixes ${levels.length} levels: ${levels.join(', ')}; areas of different levels must not be added up`,
		},
		{ zh: '汇总前只取一个层级', en: 'take one level before adding up' },
	);
}

const reasons = {
	suppressed: { zh: '保密抑制', en: 'suppressed' },
	not_available: { zh: '无数据', en: 'not available' },
	not_applicable: { zh: '不适用', en: 'not applicable' },
	low_reliability: { zh: '可靠性低', en: 'low reliability' },
	below_rounding: { zh: '四舍五入后为 0 但不为 0', en: 'rounds to 0 but is not 0' },
} as const;

export function strayFinding(text: string): Finding {
	return question(
		'text_among_numbers',
		{ zh: `数字列中出现文字“${text}”`, en: `the text "${text}" stands in a column of numbers` },
		{
			zh: '改正该单元格；若它表示缺失，在源契约 missing 中声明',
			en: 'correct the cell; if it stands for a missing value, declare it under missing in a source contract',
		},
	);
}

export function blocksFinding(rows: readonly number[], labels: readonly string[]): Finding {
	const shown = rows.slice(0, 8).join(', ');
	const named = labels.slice(0, 8);
	const [zh, en] =
		named.length > 0 ? [`（${named.join('；')}）`, ` (${named.join('; ')})`] : ['', ''];
	return question(
		'stacked_blocks',
		{
			zh: `同一表头又出现在第 ${shown} 行：工作表由 ${rows.length + 1} 个块上下堆叠${zh}`,
			en: `the header stands again in row${rows.length === 1 ? '' : 's'} ${shown}: ${rows.length + 1} blocks are stacked in one sheet${en}`,
		},
		{
			zh: '在源契约 layout.blocks 中声明块标题（例如时期），使其成为一列',
			en: 'declare layout.blocks in a source contract, so that what heads a block (e.g. its period) becomes a column',
		},
	);
}

export function levelsFinding(header: string, parents: number, example: string): Finding {
	return question(
		'parent_and_child',
		{
			zh: `“${header}”混有多级代码：${parents} 个代码是其他代码的上级（如 ${example}），直接相加会重复计算`,
			en: `"${header}" mixes levels: ${parents} codes are parents of others (e.g. ${example}), a plain sum counts twice`,
		},
		{
			zh: '只取最细一级，或按级别列筛选；在源契约中加 hierarchy 检查',
			en: 'take the finest level only, or filter by the level column; add a hierarchy check to a source contract',
		},
	);
}

export function totalLabelFinding(header: string, label: string, count: number): Finding {
	return question(
		'parent_and_child',
		{
			zh: `“${header}”中“${label}”（${count} 行）与其组成部分并列，相加会重复计算`,
			en: `"${header}" holds "${label}" (${count} rows) beside its parts: a sum counts them twice`,
		},
		{
			zh: `汇总前排除“${label}”，或在源契约 layout.skipRows 中声明`,
			en: `leave "${label}" out of sums, or declare it under layout.skipRows in a source contract`,
		},
	);
}

export function changedMarksFinding(
	own: readonly string[],
	other: readonly string[],
	file: string,
): Finding {
	const quote = (marks: readonly string[]): string =>
		marks.map((mark) => `"${mark}"`).join(', ') || '—';
	return question(
		'marks_changed',
		{
			zh: `与“${file}”是同一张表，但抑制标记不同：本文件 ${quote(own)}，该文件 ${quote(other)}`,
			en: `the same table as "${file}" with other marks: ${quote(own)} here, ${quote(other)} there`,
		},
		{
			zh: '在同一份源契约的 missing 中同时声明两套标记',
			en: 'declare both sets under missing in one source contract',
		},
	);
}

export function duplicateRowFinding(first: number): Finding {
	return question(
		'duplicate_row',
		{ zh: `该行与第 ${first} 行完全相同`, en: `the row is the same as row ${first}` },
		{ zh: '删去重复行', en: 'remove the copy' },
	);
}

export function partialFinding(mark: string): Finding {
	return question(
		'partial_year',
		{
			zh: `“${mark}”表明数据只覆盖一年中的一部分，不能与全年数据比较`,
			en: `"${mark}" says that the figures cover a part of a year: they cannot stand beside full years`,
		},
		{
			zh: '换用全年数据，或标明为部分年度',
			en: 'use the full year, or mark the figures as a part of a year',
		},
	);
}

export function noTableFinding(): Finding {
	return {
		rule: 'no_table',
		severity: 'block',
		message: { zh: '没有找到带表头的表格', en: 'no table with a header was found' },
		fix: {
			zh: '确认文件是数据表而不是说明文字；必要时用源契约指明 sheets 和 headerRow',
			en: 'check that the file is a table and not a text; if it is, name sheets and headerRow in a source contract',
		},
	};
}

export function noRowsFinding(): Finding {
	return {
		rule: 'no_rows',
		severity: 'block',
		message: { zh: '只有表头，没有数据行', en: 'there is a header, but no row below it' },
		fix: {
			zh: '重新导出；若确实没有数据，不要提交空表',
			en: 'export it again; leave the file out if there is nothing to report',
		},
	};
}

export function sameHeaderFinding(header: string, positions: readonly number[]): Finding {
	const places = positions.join(', ');
	return question(
		'duplicate_header',
		{
			zh: `第 ${places} 列的表头都是“${header}”，无法按名称区分`,
			en: `columns ${places} are all called "${header}": a name does not tell them apart`,
		},
		{
			zh: '补上区分它们的表头（如年份），或在源契约中按上级表头 under 声明',
			en: 'write what tells them apart (such as the year), or declare under, the header above, in a source contract',
		},
	);
}

export function decimalCommaFinding(header: string): Finding {
	return question(
		'decimal_comma',
		{
			zh: `“${header}”用逗号作小数点`,
			en: `"${header}" writes its decimals behind a comma`,
		},
		{
			zh: '在源契约 layout 中声明 "decimal": ","',
			en: 'declare "decimal": "," under layout in a source contract',
		},
	);
}
