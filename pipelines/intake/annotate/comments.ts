import type { Defect } from '../defects/defect.ts';

/** A comment to put into one cell. */
export interface CellComment {
	readonly sheet: string | null;
	/** 1-based. */
	readonly row: number;
	/** 1-based. */
	readonly column: number;
	readonly text: string;
}

/** Most comments in one workbook: beyond, only the summary sheet lists them. */
const mostComments = 5000;

/** One comment for each cell, with all that is wrong there; a defect of a row goes to its first cell. */
export function commentsOf(defects: readonly Defect[]): readonly CellComment[] {
	const comments = new Map<string, CellComment>();
	for (const defect of defects) {
		if (defect.row === null) continue;
		const { sheet, row, position } = defect;
		const column = position ?? 1;
		const key = JSON.stringify([sheet, row, column]);
		const earlier = comments.get(key);
		const text = [earlier?.text, commentText(defect)].filter(Boolean).join('\n\n');
		if (earlier || comments.size < mostComments) comments.set(key, { sheet, row, column, text });
	}
	return [...comments.values()];
}

function commentText({ rule, severity, message, fix }: Defect): string {
	return `[${severity} · ${rule}]\n${message.zh}\n→ ${fix.zh}\n${message.en}\n→ ${fix.en}`;
}

const severityNames = {
	block: '阻断 block',
	quarantine: '隔离 quarantine',
	warning: '警告 warning',
} as const;

/** Rows of the summary sheet: what was checked, how many defects, then each of them. */
export function summaryRows(
	path: string,
	defects: readonly Defect[],
): readonly (readonly string[])[] {
	const counts = (['block', 'quarantine', 'warning'] as const).map(
		(severity) =>
			`${severityNames[severity]}: ${defects.filter((defect) => defect.severity === severity).length}`,
	);
	return [
		['吻合 数据检查 · Wenhe data check'],
		[path],
		[counts.join('    ')],
		[],
		[
			'级别 severity',
			'规则 rule',
			'工作表 sheet',
			'行 row',
			'列 column',
			'值 value',
			'次数 count',
			'问题',
			'处理',
			'Problem',
			'How to fix',
			'确认人 acknowledged by',
		],
		...defects.map((defect) => [
			severityNames[defect.severity],
			defect.rule,
			defect.sheet ?? '',
			defect.row === null ? '' : String(defect.row),
			defect.column ?? '',
			defect.value ?? '',
			String(defect.count),
			defect.message.zh,
			defect.fix.zh,
			defect.message.en,
			defect.fix.en,
			defect.acknowledgedBy ?? '',
		]),
	];
}
