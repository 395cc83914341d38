import type { Finding } from './defect.ts';

/** Findings on the rows of a file. */
export function widthFinding(cells: number, columns: number): Finding {
	return {
		rule: 'row_width',
		severity: 'quarantine',
		message: {
			zh: `该行有 ${cells} 个单元格，表头有 ${columns} 列，后面的值可能错位`,
			en: `the row has ${cells} cells, the header has ${columns} columns: its values may have shifted`,
		},
		fix: {
			zh: '数字中的逗号要加引号（"1,234"），空单元格也要保留分隔符',
			en: 'quote numbers that hold a comma ("1,234") and keep the delimiter of empty cells',
		},
	};
}

export function cutOffFinding(cells: number, columns: number): Finding {
	return {
		rule: 'cut_off',
		severity: 'block',
		message: {
			zh: `文件在最后一行中途结束（${cells} 个单元格，应为 ${columns} 个，且没有换行），可能被截断`,
			en: `the file ends in the middle of its last row (${cells} cells of ${columns}, no line break): it was cut off`,
		},
		fix: {
			zh: '请重新传输或索取完整文件',
			en: 'transfer the file again or ask for the whole of it',
		},
	};
}

export function openEndFinding(last: string): Finding {
	return {
		rule: 'no_final_line_break',
		severity: 'warning',
		message: {
			zh: `文件末尾没有换行，最后一个值“${last}”可能不完整`,
			en: `the file ends without a line break: its last value "${last}" may be cut off`,
		},
		fix: {
			zh: '核对最后一行，并在文件末尾加上换行；确认完整后也可在 acknowledged.csv 中确认',
			en: 'look at the last row and end the file with a line break, or acknowledge the warning once it is known to be whole',
		},
	};
}

export function heldTooOftenFinding(held: number, rows: number): Finding {
	const percent = ((held / rows) * 100).toFixed(1);
	return {
		rule: 'too_many_quarantined',
		severity: 'block',
		message: {
			zh: `${rows} 行中有 ${held} 行（${percent}%）被隔离，超过 1% 的上限`,
			en: `${held} of ${rows} rows (${percent} %) are held aside: more than the 1 % that a build may go on with`,
		},
		fix: {
			zh: '按本文件逐行列出的问题修正后重新提交',
			en: 'correct the rows listed for this file and deliver it again',
		},
	};
}

export function noRowsFinding(): Finding {
	return {
		rule: 'no_rows',
		severity: 'block',
		message: { zh: '表头之下没有任何数据行', en: 'there is no row of data below the header' },
		fix: { zh: '检查文件是否导出完整', en: 'check that the export was complete' },
	};
}

/** The rest of a defect that repeats itself too often to list. */
export function alikeFinding({ rule, severity, message, fix }: Finding, count: number): Finding {
	return {
		rule,
		severity,
		message: {
			zh: `另有 ${count} 处同类问题，例如：${message.zh}`,
			en: `${count} more like this one: ${message.en}`,
		},
		fix,
	};
}
