import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import type { DocumentKind } from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';

/** A row of a report as it must read, worked out from the marts alone: words and numbers in order. */
export type MartRow = readonly (string | { readonly value: number; readonly text: string })[];

const whole = (value: number) => ({ value, text: Math.round(value).toLocaleString('en') });
const percent = (value: number) => ({ value, text: (value * 100).toFixed(1) });
const points = (value: number) => {
	const size = Math.abs(value * 100).toFixed(1);
	const sign = Number(size) === 0 ? '' : value > 0 ? '+' : '−';
	return { value: value * 100, text: sign + size };
};
const year = (value: number) => ({ value, text: String(value) });

const levels = {
	zh: { secondary: '中职', junior_college: '高职专科' },
	en: { secondary: 'secondary vocational', junior_college: 'junior college' },
} as const;

/** A row of a query, asked by the kind of its column. */
interface Values {
	readonly text: (name: string) => string;
	readonly number: (name: string) => number;
}

interface Source {
	readonly sql: (language: Language) => string;
	readonly row: (row: Values, language: Language) => MartRow;
}

const levelOf = (row: Values, language: Language) =>
	levels[language][row.text('level') as keyof (typeof levels)['zh']];

/** One table of every report; the queries share nothing with those of the product. */
const sources: Readonly<Record<DocumentKind, Source>> = {
	fit: {
		sql: (language) =>
			`select c.name_${language} as name, f.* from marts.fit_contributions f
			join marts.areas using (area_code) join marts.clusters c on c.cluster_id = f.category_id
			where is_main and scenario = 'base' and partition = 'clusters' and f.value_kind <> 'projection'
			qualify f.year = max(f.year) over ()`,
		row: (row) => [
			row.text('name'),
			whole(row.number('entrant_count')),
			percent(row.number('supply_share')),
			whole(row.number('entry_demand')),
			percent(row.number('demand_share')),
			points(row.number('signed_contribution')),
		],
	},
	quality: {
		sql: (language) =>
			`select s.name_${language} as name, q.* from marts.quality_indicators q
			join marts.areas using (area_code) join marts.schools s using (school_id)
			where is_main and unit = 'school' and indicator_id = 'placement_rate' and indicator_value is not null
			qualify graduating_year = max(graduating_year) over ()`,
		row: (row, language) => [
			row.text('name'),
			levelOf(row, language),
			whole(row.number('sample_size')),
			percent(row.number('indicator_value')),
		],
	},
	lists: {
		sql: (language) =>
			`select m.name_${language} as major, s.name_${language} as school, p.level from marts.list_proposals p
			join marts.areas using (area_code) join marts.schools s using (school_id)
			join marts.majors m using (catalogue, major_code)
			where is_main and is_used and subject = 'program' and proposal in ('expand', 'restrict', 'stop')`,
		row: (row, language) => [row.text('major'), row.text('school'), levelOf(row, language)],
	},
	meeting: {
		sql: (language) =>
			`select c.name_${language} as name, e.year, e.employee_count, f.year as ahead, f.lower_80, f.upper_80
			from marts.cluster_employment e join marts.areas using (area_code) join marts.clusters c using (cluster_id)
			join marts.cluster_forecast f using (area_code, cluster_id)
			where is_main and e.scope = 'all' and e.value_kind <> 'projection' and f.horizon = 5
			qualify e.year = max(e.year) over ()`,
		row: (row) => [
			row.text('name'),
			year(row.number('year')),
			whole(row.number('employee_count')),
			year(row.number('ahead')),
			whole(row.number('lower_80')),
			whole(row.number('upper_80')),
		],
	},
};

export async function martRows(
	folder: string,
	kind: DocumentKind,
	language: Language,
): Promise<readonly MartRow[]> {
	const { sql, row } = sources[kind];
	const rows = await releaseRows<Readonly<Record<string, unknown>>>(folder, sql(language));
	return rows.map((each) =>
		row({ text: (name) => each[name] as string, number: (name) => Number(each[name]) }, language),
	);
}

/** What a query of the tests finds in the marts of a release. */
export async function releaseRows<Row>(folder: string, sql: string): Promise<readonly Row[]> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		await connection.run(`attach '${join(folder, 'marts.duckdb')}' as release (read_only)`);
		await connection.run('use release');
		const reader = await connection.runAndReadAll(sql);
		return reader.getRowObjectsJS() as Row[];
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
