import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatDate } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

/** The day that the gates are counted from. */
function dayOf({ params, language }: FigureView): string {
	return formatDate(params['day'] ?? '', language);
}

function gatesFinding(view: FigureView): string {
	const next = view.rows[0];
	if (!next) return say(view, nothing);
	const date = formatDate(textOf(next, 'due_date'), view.language);
	const intake = numberOf(next, 'intake_year') ?? '';
	return say(view, {
		zh: `最近到期的是${textOf(next, 'pathway_name')}的“${textOf(next, 'gate_name')}”（${intake}级），${date}。`,
		en: `Next due: “${textOf(next, 'gate_name')}” of ${textOf(next, 'pathway_name')} (${intake} intake), ${date}.`,
	});
}

export const calendarGates: Figure = {
	id: 'calendar-gates',
	query: 'calendar-gates',
	params: ['day'],
	columns: [
		{ ...columns.dueDate, isHeader: true },
		{ ...columns.pathwayName, isHeader: false },
		columns.gateName,
		columns.intakeYear,
		columns.decidingBody,
		columns.decisionKind,
		columns.gateSource,
	],
	title: (view) => say(view, { zh: '各培养路径的环节', en: 'Gates of each pathway' }),
	finding: gatesFinding,
	unit: { zh: '日期', en: 'dates' },
	chart: 'gates',
	tables: ['calendar', 'pathways'],
	needs: ['calendar'],
	measured: withNames,
	note: (view) =>
		say(view, {
			zh: '只知月份的环节按当月最后一天列示。日期来自公开文件或办事惯例，须由主管部门确认；依据见下载文件。',
			en: 'Where only the month is known its last day stands. Dates come from public documents or practice and await confirmation by the office; the basis is in the files.',
		}),
};

function reachFinding(view: FigureView): string {
	const years = view.rows.flatMap((row) => numberOf(row, 'intake_year') ?? []);
	if (years.length === 0) return say(view, nothing);
	const last = Math.max(...view.rows.flatMap((row) => numberOf(row, 'labour_year') ?? []));
	return say(view, {
		zh: `${dayOf(view)}起提出的建议，最早影响${Math.min(...years)}级，最迟一条路径的毕业生${last}年才进入劳动力市场；更近的缺口要靠培训和招引。`,
		en: `A recommendation made on ${dayOf(view)} reaches the ${Math.min(...years)} intake at the earliest; the longest pathway is at work by ${last}. Nearer gaps need courses and recruiting.`,
	});
}

export const pathwayReach: Figure = {
	id: 'pathway-reach',
	query: 'pathway-reach',
	params: ['day'],
	columns: [
		columns.pathwayName,
		columns.level,
		{ ...columns.intakeYear, label: { zh: '最早可影响的级', en: 'Earliest intake' } },
		{ ...columns.dueDate, label: { zh: '首个环节', en: 'First gate' } },
		columns.labourYear,
		columns.decidingBody,
		columns.decisionKind,
	],
	title: (view) =>
		say(view, { zh: '各培养路径最早可影响的级', en: 'Earliest intake each pathway can reach' }),
	finding: reachFinding,
	unit: { zh: '年份', en: 'years' },
	tables: ['pathways', 'calendar'],
	needs: ['calendar', 'pathways'],
	measured: withNames,
	note: (view) =>
		say(view, {
			zh: `以${dayOf(view)}全部环节都还没有过去的第一级计。个别专业可能豁免某些环节，因而更早。`,
			en: `The first intake of which no gate has passed on ${dayOf(view)}. Some majors are exempt from a gate and may be earlier.`,
		}),
};
