import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
	buildRelease,
	type BuildOptions,
	type BuiltRelease,
} from '../../pipelines/engine/build.ts';

export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/**
 * A region and its models small enough to check by hand: two schools, three years.
 * 2024: 40 + 60 = 100 and 30; 2025: 44 + 66 = 110, and one number that was not reported.
 */
export const smallProject = {
	'package.json': '{ "type": "module" }',
	'region/region.json': JSON.stringify({
		id: 'small',
		name: { zh: '小', en: 'Small' },
		kind: 'synthetic',
		mainArea: 'X',
		levels: ['secondary'],
		cycleYears: { secondary: 3 },
		clusterOrder: [],
		currency: 'CNY',
		employmentScope: 'all',
		catalogue: 'C',
		notSupplied: { visits: { zh: '没有', en: 'none' } },
	}),
	'region/sources.json': '[]',
	'region/reference/places.csv': 'place_id,place_name,opened_on\na,Alpha,2001-09-01\nb,Beta,\n',
	'region/staging/intakes.sql': `-- Pupils of one place and year.
-- grain: place_id, year
with
returns as (select * from raw.returns),
intakes as (
    select place_id, year, pupil_count, pupil_count_status, 'observed' as value_kind, [raw_id] as raw_ids from returns
)

select * from intakes
`,
	'contracts/places.json': contract(
		'places',
		[
			{ name: 'place_id', type: 'string', constraints: { required: true } },
			{ name: 'place_name', type: 'string', constraints: { required: true } },
			{ name: 'opened_on', type: 'date' },
		],
		['place_id'],
	),
	'contracts/intakes.json': contract(
		'intakes',
		[
			{ name: 'place_id', type: 'string', constraints: { required: true } },
			{ name: 'year', type: 'year', constraints: { required: true, minimum: 1900, maximum: 2100 } },
			{ name: 'pupil_count', type: 'integer', constraints: { minimum: 0 } },
			{
				name: 'pupil_count_status',
				type: 'string',
				constraints: { enum: ['suppressed', 'not_available'] },
			},
			{ name: 'value_kind', type: 'string', constraints: { enum: ['observed', 'estimate'] } },
			{ name: 'raw_ids', type: 'array' },
		],
		['place_id', 'year'],
		[{ fields: ['place_id'], reference: { resource: 'places', fields: ['place_id'] } }],
	),
	'contracts/visits.json': contract(
		'visits',
		[{ name: 'person_key', type: 'string', constraints: { required: true } }],
		['person_key'],
		[],
		{ personal: true },
	),
	'dictionary.csv': `name,type,unit,name_zh,name_en,meaning_zh,meaning_en
year,integer,,年份,Year,自然年,Calendar year
place_count,integer,所 places,学校数,Places,上报学校数,Places that reported
pupil_count,integer,人 persons,学生数,Pupils,学生数,Pupils
mean_count,double,人 persons,校均,Mean,校均学生数,Pupils per place
table_name,varchar,,表,Table,表名,Name of a table
row_count,integer,行 rows,行数,Rows,行数,Rows
first_year,integer,,起年,First year,最早年份,First year
last_year,integer,,止年,Last year,最晚年份,Last year
entity_count,integer,个,实体数,Entities,实体数,Entities
`,
	'intermediate/reported.sql': `-- Pupils of one year over the places that reported.
-- grain: year
with
intakes as (select * from staging.intakes),
reported as (
    select year, count(pupil_count)::integer as place_count, sum(pupil_count)::integer as pupil_count from intakes group by all
)

select * from reported
`,
	'marts/pupils.ts': `export const model = {
	describe: 'Pupils of one year, and their mean over places.',
	grain: ['year'],
	columns: { year: 'integer', place_count: 'integer', pupil_count: 'integer', mean_count: 'double' },
	inputs: ['intermediate.reported'],
	compute: (inputs) =>
		inputs['intermediate.reported'].map((row) => ({
			...row,
			mean_count: row.place_count === 0 ? null : row.pupil_count / row.place_count,
		})),
};
`,
	'marts/totals.sql': `-- Pupils of one year.
-- grain: year
with
pupils as (select * from marts.pupils),
totals as (select year, pupil_count from pupils)

select * from totals
`,
	'checks/nobody_is_negative.sql': `-- No year has fewer than no pupils.
select year, pupil_count from marts.pupils where pupil_count < 0
`,
} as const satisfies Files;

export const smallReturns = `create table raw.returns as from (values
	('a', 2024, 40, null, 1), ('b', 2024, 60, null, 2), ('a', 2023, 30, null, 3),
	('a', 2025, 44, null, 4), ('b', 2025, 66, null, 5), ('b', 2023, null, 'suppressed', 6)
) as returns(place_id, year, pupil_count, pupil_count_status, raw_id)`;

function contract(
	name: string,
	fields: readonly object[],
	primaryKey: readonly string[],
	foreignKeys: readonly object[] = [],
	more: object = {},
): string {
	const schema = { fields, primaryKey, foreignKeys };
	return JSON.stringify({
		name,
		title: name,
		description: name,
		kind: 'facts',
		required: false,
		...more,
		schema,
	});
}

/** Leaves a file alone that is so already: another process may be reading it. */
export function writeFiles(folder: string, files: Files): void {
	for (const [path, text] of Object.entries(files)) {
		if (text === null) {
			rmSync(join(folder, path), { force: true });
			continue;
		}
		if (isWritten(join(folder, path), text)) continue;
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

function isWritten(path: string, text: string | Uint8Array): boolean {
	return existsSync(path) && readFileSync(path).equals(Buffer.from(text));
}

export interface SmallBuild extends Partial<BuildOptions> {
	readonly returns?: string;
}

/** Builds the small project in a folder; files given replace or, when null, remove its own. */
export async function buildProject(
	folder: string,
	files: Files = {},
	{ returns = smallReturns, ...options }: SmallBuild = {},
): Promise<BuiltRelease> {
	writeFiles(folder, { ...smallProject, ...files });
	return await buildRelease({
		regionFolder: join(folder, 'region'),
		warehouse: join(folder, 'warehouse'),
		paths: projectAt(folder),
		fillRaw: async (database) => {
			await database.run(returns);
		},
		report: () => undefined,
		...options,
	});
}

export function projectAt(folder: string) {
	return {
		contracts: join(folder, 'contracts'),
		dictionary: join(folder, 'dictionary.csv'),
		intermediate: join(folder, 'intermediate'),
		marts: join(folder, 'marts'),
		checks: join(folder, 'checks'),
	};
}

export function readRelease(release: BuiltRelease, path: string): string {
	return readFileSync(join(release.folder, path), 'utf8');
}
