import type { Language } from '#lib/domain/text.ts';
import type { Defect } from '../defects/defect.ts';
import type { CheckedFileReport, CheckReport } from './report.ts';

/** Lines printed of one rule in one file before the rest is only counted. */
const shownOfRule = 5;

/** The report as lines for a terminal: files with what was found in them, then a summary. */
export function printReport(report: CheckReport, language: Language): readonly string[] {
	return [
		...report.files.flatMap((file) => fileLines(file, language)),
		...summaryLines(report, language),
	];
}

function fileLines(file: CheckedFileReport, language: Language): readonly string[] {
	const groups = groupByRule(file.defects);
	return [
		file.path,
		...file.facts[language].map((fact) => `  ${fact}`),
		...groups.flatMap((defects) => ruleLines(defects, language)),
		'',
	];
}

function groupByRule(defects: readonly Defect[]): readonly (readonly Defect[])[] {
	const groups = new Map<string, Defect[]>();
	for (const defect of defects) {
		const key = `${defect.severity}\t${defect.rule}\t${defect.sheet ?? ''}`;
		groups.set(key, [...(groups.get(key) ?? []), defect]);
	}
	const order = ['block', 'quarantine', 'warning'];
	return [...groups.values()].sort(
		([one], [other]) => order.indexOf(one?.severity ?? '') - order.indexOf(other?.severity ?? ''),
	);
}

const severityNames = {
	zh: { block: '阻断', quarantine: '隔离', warning: '警告' },
	en: { block: 'BLOCK', quarantine: 'QUARANTINE', warning: 'WARNING' },
} as const;

const words = {
	zh: {
		row: '行',
		column: '列',
		fix: '处理',
		more: '另有',
		same: '处同类问题（--report 逐条列出）',
		acknowledged: '已确认',
	},
	en: {
		row: 'row',
		column: 'column',
		fix: 'fix',
		more: 'and',
		same: 'more of this rule (--report lists each)',
		acknowledged: 'acknowledged by',
	},
} as const;

function ruleLines(defects: readonly Defect[], language: Language): readonly string[] {
	const shown = defects.slice(0, shownOfRule);
	const [first] = shown;
	if (!first) return [];
	const word = words[language];
	const lines = shown.map((defect) => {
		const name = severityNames[language][defect.severity].padEnd(10);
		const answered =
			defect.acknowledgedBy === null ? '' : ` [${word.acknowledged} ${defect.acknowledgedBy}]`;
		return `  ${name} ${defect.rule}  ${placeText(defect, language)}${defect.message[language]}${answered}`;
	});
	const fixes = new Set(shown.map(({ fix }) => fix[language]));
	const indent = ' '.repeat(13);
	const fixLine = (fix: string): string => `${indent}${word.fix}: ${fix}`;
	const body = lines.flatMap((line, index) =>
		fixes.size > 1 ? [line, fixLine(shown[index]?.fix[language] ?? '')] : [line],
	);
	const rest = defects.length - shown.length;
	const more = rest > 0 ? [`${indent}… ${word.more} ${rest} ${word.same}`] : [];
	return [...body, ...more, ...(fixes.size === 1 ? [fixLine(first.fix[language])] : [])];
}

/** `Sheet1 · row 12 · column "招生数" (D): `; empty where the whole file is meant. */
export function placeText({ sheet, row, column }: Defect, language: Language): string {
	const word = words[language];
	const parts = [
		...(sheet === null ? [] : [sheet]),
		...(row === null ? [] : [language === 'zh' ? `第 ${row} ${word.row}` : `${word.row} ${row}`]),
		...(column === null ? [] : [`${word.column} "${shortened(column)}"`]),
	];
	return parts.length === 0 ? '' : `${parts.join(' · ')}: `;
}

function shortened(text: string): string {
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function summaryLines({ files, totals }: CheckReport, language: Language): readonly string[] {
	const { block, quarantine, warning, acknowledged } = totals;
	const defective = files.filter(({ defects }) => defects.length > 0).length;
	return language === 'zh'
		? [
				`共检查 ${files.length} 个文件，${defective} 个有问题：阻断 ${block}，隔离 ${quarantine}，警告 ${warning}（其中已确认 ${acknowledged}）。`,
			]
		: [
				`${files.length} ${files.length === 1 ? 'file' : 'files'} checked, ${defective} with defects: ${block} block, ${quarantine} quarantine, ${warning} warning (${acknowledged} acknowledged).`,
			];
}
