import { expect, test } from 'vitest';
import { buildProject, readRelease, smallProject } from './project.ts';
import { failure, temporaryFolder } from './temporary.ts';

const pupils = smallProject['marts/pupils.ts'];
const dictionary = smallProject['dictionary.csv'];
const totals = smallProject['marts/totals.sql'];

test('a grain that does not identify a row is refused', async () => {
	const files = {
		'marts/totals.sql': totals
			.replace('grain: year', 'grain: pupil_count')
			.replace('year, pupil_count from', 'year, 7 as pupil_count from'),
	};
	expect(await failure(files)).toBe(
		'marts/totals.sql: pupil_count must identify a row, but 1 value appears more than once (pupil_count "7")',
	);
});

test('a grain with a missing value is refused', async () => {
	const files = {
		'marts/totals.sql': totals.replace(
			'year, pupil_count from',
			'nullif(year, 2024) as year, pupil_count from',
		),
	};
	expect(await failure(files)).toBe(
		'marts/totals.sql: year must identify a row, but is missing in 1 row',
	);
});

test('a grain column must exist', async () => {
	const files = { 'marts/totals.sql': totals.replace('grain: year', 'grain: jahr') };
	expect(await failure(files)).toBe(
		'marts/totals.sql: grain column jahr is not a column; there are year, pupil_count',
	);
});

test('an unknown column is named by the query that asks for it', async () => {
	const files = {
		'marts/totals.sql': totals.replace('year, pupil_count from', 'year, people from'),
	};
	expect(await failure(files)).toContain(
		'marts/totals.sql: Binder Error: Referenced column "people" not found in FROM clause!',
	);
});

test('a column of a mart must be in the dictionary', async () => {
	const files = { 'dictionary.csv': dictionary.replace(/^mean_count.*\n/m, '') };
	expect(await failure(files)).toBe(
		'marts.pupils: column mean_count is not in data/dictionary.csv; add its type, unit, names and meanings',
	);
});

test('a column of a mart must have the type of the dictionary', async () => {
	const files = { 'dictionary.csv': dictionary.replace('mean_count,double', 'mean_count,integer') };
	expect(await failure(files)).toBe(
		'marts.pupils: column mean_count is double, data/dictionary.csv says integer; ' +
			'cast it in the model or correct the dictionary',
	);
});

test('the dictionary can speak of a column of one table apart', async () => {
	const apart =
		'pupils.pupil_count,integer,人 persons,年学生数,Pupils of a year,年学生数,Pupils of one year';
	const files = { 'dictionary.csv': `${dictionary}${apart}\n` };
	const description = JSON.parse(
		readRelease(await buildProject(temporaryFolder(), files), 'datapackage.json'),
	) as { resources: { name: string; schema: { fields: { name: string; title: string }[] } }[] };
	const titles = ['pupils', 'totals'].map((table) =>
		description.resources
			.find(({ name }) => name === table)
			?.schema.fields.find(({ name }) => name === 'pupil_count'),
	);
	expect(titles.map((field) => field?.title)).toEqual([
		'Pupils of a year 年学生数',
		'Pupils 学生数',
	]);
});

test.each([
	[
		'NaN',
		'mean_count: NaN',
		'row 1: mean_count is NaN, declared double; return null where it is undefined',
	],
	[
		'an infinity',
		'mean_count: 1 / 0',
		'row 1: mean_count is Infinity, declared double; return null where it is undefined',
	],
	[
		'half a person',
		'pupil_count: 1.5',
		'row 1: pupil_count is 1.5, declared integer; return null where it is undefined',
	],
	[
		'a text for a number',
		"pupil_count: '9'",
		'row 1: pupil_count is "9", declared integer; return null where it is undefined',
	],
	[
		'a forgotten column',
		'mean_count: undefined',
		'row 1: mean_count is not set; null means undefined here',
	],
	['a column too many', 'extra: 1', 'row 1: extra is not declared in columns'],
])('%s from a TypeScript model is refused', async (_, cell, message) => {
	const files = {
		'marts/pupils.ts': pupils.replace(/mean_count: row[^\n]*,\n/, `mean_count: 1,\n${cell},\n`),
	};
	expect((await failure(files)).split('\n')[0]).toBe(`marts.pupils, ${message}`);
});

test('every type of a TypeScript model survives the way into the release and back', async () => {
	const files = {
		'marts/pupils.ts': `export const model = {
	describe: 'Every type.',
	grain: ['year'],
	columns: { year: 'integer', small: 'smallint', big: 'bigint', share: 'double', is_set: 'boolean', word: 'varchar', day: 'date' },
	inputs: [],
	compute: (_, { seed, asOfYear, region }) => [
		{ year: asOfYear, small: seed, big: 9007199254740991, share: 0.1 + 0.2, is_set: true, word: region.name.zh + ', "x"', day: '2024-02-29' },
		{ year: 1, small: null, big: null, share: null, is_set: null, word: null, day: null },
		{ year: 2, small: -1, big: -1, share: 1e-300, is_set: false, word: '', day: '1999-12-31' },
	],
};
`,
		'marts/totals.sql': null,
		'checks/nobody_is_negative.sql': null,
		'dictionary.csv':
			dictionary +
			['small,smallint', 'big,bigint', 'share,double', 'is_set,boolean', 'word,varchar', 'day,date']
				.map((entry) => `${entry},,x,x,x,x\n`)
				.join(''),
	};
	const release = await buildProject(temporaryFolder(), files, { seed: 7 });
	expect(readRelease(release, 'tables/pupils.csv')).toBe(
		'\ufeffyear,small,big,share,is_set,word,day\n' +
			'1,,,,,,\n' +
			'2,-1,-1,1e-300,false,"",1999-12-31\n' +
			'2025,7,9007199254740991,0.3,true,"小, ""x""",2024-02-29\n',
	);
});

test('a check that finds rows stops the build and shows them', async () => {
	const files = {
		'checks/nobody_is_missing.sql':
			'-- Every place reports in every year.\nselect year, place_count from marts.pupils where place_count < 2\n',
		'checks/unreadable.sql': '-- Nothing.\nselect nothing from marts.pupils\n',
	};
	expect(await failure(files)).toMatch(
		/^Every place reports in every year\. This does not hold \(checks\/nobody_is_missing\.sql, 1 row\):\n {2}year 2023, place_count 1\nchecks\/unreadable\.sql: the check cannot run; Binder Error: /,
	);
});

test('what a region does not supply is an empty table and said so', async () => {
	const files = {
		'marts/supplied.sql': `-- One contract table.
-- grain: table_name
with
supplied as (select * from staging.supplied),
places as (select * from staging.places),
shown as (
    select table_name, is_supplied, reason_en, (select count(*) from places)::integer as row_count from supplied
)

select * from shown
`,
		'dictionary.csv': `${dictionary}is_supplied,boolean,,x,x,x,x\nreason_en,varchar,,x,x,x,x\n`,
	};
	const release = await buildProject(temporaryFolder(), files);
	expect(readRelease(release, 'tables/supplied.csv')).toBe(
		'\ufefftable_name,is_supplied,reason_en,row_count\nintakes,true,,2\nplaces,true,,2\nvisits,false,none,2\n',
	);
});
