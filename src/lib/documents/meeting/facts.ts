import type { Block } from '#lib/domain/document.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { meetingMessages } from '#lib/messages/documents/meeting.ts';
import { figureOf, findingOf, heading, paragraph, tableOf } from '../blocks.ts';
import { fill } from '../inline.ts';
import { plainTable } from '../plain-table.ts';
import { wordedRows } from '../rows.ts';
import type { MeetingMaterial } from './material.ts';

export function forecastChapter(material: MeetingMaterial): readonly Block[] {
	const { language, clusters, employment } = material;
	const { forecast, chapters } = meetingMessages[language];
	const title = heading(1, 'forecast', chapters.forecast);
	if (employment.figure.rows.length === 0) return [title, findingOf(employment.figure)];
	const { columns } = forecast;
	const rows = clusters.map((row) => ({
		...row,
		note: row.is_indicative === true ? forecast.indicative : '',
	}));
	const table = plainTable(
		{
			id: 'cluster-forecast',
			title: forecast.table,
			columns: [
				['name', columns.name],
				['year', columns.year, 'year'],
				['employee_count', columns.employees, 'integer'],
				['forecast_year', columns.ahead, 'year'],
				['lower_80', columns.lower, 'integer'],
				['upper_80', columns.upper, 'integer'],
				['note', columns.note],
			],
			rows,
		},
		material,
	);
	return [
		title,
		paragraph([forecast.lead]),
		table,
		...(employment.drawing === null ? [] : [figureOf(employment.figure, employment.drawing)]),
	];
}

const majorColumns = [
	'major_name',
	'level_name',
	'signal',
	'probability',
	'coverage',
	'coverage_lower_90',
	'coverage_upper_90',
	'target_year_from',
	'lever_name',
];

const programColumns = [
	'school_name',
	'major_name',
	'level_name',
	'signal',
	'metric_name',
	'sample_size',
	'years_in_state',
	'clause',
];

export function warningsChapter(material: MeetingMaterial): readonly Block[] {
	const { language, majorSignals, programSignals } = material;
	const { warnings, chapters } = meetingMessages[language];
	const programs = programSignals.rows.length === 0 ? warnings.none : programSignals.finding;
	return [
		heading(1, 'warnings', chapters.warnings),
		paragraph(fill(warnings.majors, { finding: majorSignals.finding })),
		...tableIfAny(majorSignals, majorColumns),
		paragraph(fill(warnings.programs, { finding: programs })),
		...tableIfAny(programSignals, programColumns),
	];
}

function tableIfAny(figure: LoadedFigure, columns: readonly string[]): readonly Block[] {
	return figure.rows.length === 0 ? [] : [tableOf(figure, { columns, rows: wordedRows(figure) })];
}

export function projectsChapter({ language, projects }: MeetingMaterial): readonly Block[] {
	const { chapters } = meetingMessages[language];
	const blocks = [heading(1, 'projects', chapters.projects), findingOf(projects)];
	return projects.rows.length === 0 ? blocks : [...blocks, tableOf(projects)];
}

export function fairChapter({ language, shortages }: MeetingMaterial): readonly Block[] {
	const { fair, chapters } = meetingMessages[language];
	const blocks = [heading(1, 'fair', chapters.fair), paragraph([fair.lead]), findingOf(shortages)];
	return shortages.rows.length === 0 ? blocks : [...blocks, tableOf(shortages)];
}

export function gatesChapter({ language, gates }: MeetingMaterial): readonly Block[] {
	const { gates: words, chapters } = meetingMessages[language];
	const title = heading(1, 'gates', chapters.gates);
	if (gates.rows.length === 0) return [title, findingOf(gates)];
	return [title, paragraph([words.lead]), tableOf(gates)];
}
