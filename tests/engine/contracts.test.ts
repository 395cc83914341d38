import { expect, test } from 'vitest';
import { buildProject, readRelease, smallProject, smallReturns } from './project.ts';
import { failure, temporaryFolder } from './temporary.ts';

function returning(change: string, to: string) {
	return { returns: smallReturns.replace(change, to) };
}

test.each([
	[
		'a required value',
		returning("'b', 2024", 'null, 2024'),
		'staging.intakes: place_id is missing, and the contract requires it (1 row: place_id nothing)\n' +
			'staging.intakes: place_id, year must identify a row, but is missing in 1 row',
	],
	[
		'an enumeration',
		returning("'suppressed'", "'lost'"),
		'staging.intakes: pupil_count_status is not one of suppressed, not_available ' +
			'(1 row: pupil_count_status "lost")',
	],
	[
		'a lower bound',
		returning('40, null', '-4, null'),
		'staging.intakes: pupil_count is below 0 (1 row: pupil_count "-4")',
	],
	[
		'an upper bound',
		returning("'a', 2023", "'a', 20230"),
		'staging.intakes: year is above 2100 (1 row: year "20230")',
	],
	[
		'the reason of a missing value',
		returning("null, 'suppressed'", 'null, null'),
		'staging.intakes: pupil_count must be either a number or missing with its reason in ' +
			'pupil_count_status (1 row: pupil_count nothing, pupil_count_status nothing)',
	],
	[
		'a reason beside a value',
		returning('44, null', "44, 'suppressed'"),
		'staging.intakes: pupil_count must be either a number or missing with its reason in ' +
			'pupil_count_status (1 row: pupil_count "44", pupil_count_status "suppressed")',
	],
	[
		'the primary key',
		returning("'b', 2025", "'a', 2025"),
		'staging.intakes: place_id, year must identify a row, but 1 value appears more than once ' +
			'(place_id "a", year "2025")',
	],
	[
		'a foreign key',
		returning("'b', 2025", "'z', 2025"),
		'staging.intakes: place_id is not in places; add it there or correct it here ' +
			'(1 row: place_id "z")',
	],
])('%s is proved', async (_, options, message) => {
	expect(await failure({}, options)).toBe(message);
});

test('more than three rows are counted, and three are shown', async () => {
	const returns = smallReturns.replaceAll(/, (20\d\d), (\d\d),/g, ', $1, -$2,');
	expect(await failure({}, { returns })).toBe(
		'staging.intakes: pupil_count is below 0 ' +
			'(5 rows: pupil_count "-30"; pupil_count "-40"; pupil_count "-44"; …)',
	);
});

const staging = smallProject['region/staging/intakes.sql'];

test('columns are those of the contract', async () => {
	const files = {
		'region/staging/intakes.sql': staging.replace(
			'place_id, year, pupil_count,',
			'place_id, year as jahr, pupil_count,',
		),
	};
	expect(await failure(files)).toBe(
		'region/staging/intakes.sql: column year is missing; the contract requires it\n' +
			'region/staging/intakes.sql: column jahr is not in the contract; known are place_id, year, ' +
			'pupil_count, pupil_count_status, value_kind, raw_ids',
	);
});

test('types are those of the contract', async () => {
	const files = {
		'region/staging/intakes.sql': staging.replace(
			'year, pupil_count,',
			'year, pupil_count / 2 as pupil_count,',
		),
	};
	expect(await failure(files)).toBe(
		'region/staging/intakes.sql: column pupil_count is DOUBLE, the contract says integer; cast it',
	);
});

test('a column that the region does not deliver is missing with its reason', async () => {
	const files = {
		'region/staging/intakes.sql': staging.replace('pupil_count, pupil_count_status, ', ''),
	};
	const release = await buildProject(temporaryFolder(), files);
	expect(readRelease(release, 'tables/pupils.csv')).toContain('\n2025,0,,\n');
});

test('a table that every region must have is asked for', async () => {
	const contract = smallProject['contracts/visits.json'].replace(
		'"required":false',
		'"required":true',
	);
	expect(await failure({ 'contracts/visits.json': contract })).toBe(
		'staging.visits is required of every region; add staging/visits.sql or reference/visits.csv',
	);
});

test.each([
	[
		'a cell that is not of its type',
		'place_id,place_name,opened_on\na,Alpha,2001-09-01\nb,Beta,1 May\n',
		'region/reference/places.csv, row 3, opened_on: "1 May" is not a date such as 2025-12-31',
	],
	[
		'a day that does not exist',
		'place_id,place_name,opened_on\na,Alpha,2001-02-30\nb,Beta,\n',
		'region/reference/places.csv, row 2, opened_on: "2001-02-30" is not a date such as 2025-12-31',
	],
	[
		'a missing column',
		'place_id,opened_on\na,2001-09-01\n',
		'region/reference/places.csv: column place_name is missing; the contract requires it',
	],
	[
		'a column too many',
		'place_id,place_name,colour\na,Alpha,red\n',
		'region/reference/places.csv: column colour is not in the contract; known are place_id, place_name, opened_on',
	],
	[
		'a missing value',
		'place_id,place_name\na,Alpha\nb,\n',
		'region/reference/places.csv: place_name is missing, and the contract requires it (1 row: row 3, place_name nothing)',
	],
	[
		'a repeated key',
		'place_id,place_name\na,Alpha\nb,Beta\na,Again\n',
		'region/reference/places.csv: place_id must identify a row, but 1 value appears more than once (place_id "a", rows 2 and 4)',
	],
])('%s of a reference table is found', async (_, text, message) => {
	expect(await failure({ 'region/reference/places.csv': text })).toBe(message);
});

test('a reference file that no contract names is refused', async () => {
	expect(await failure({ 'region/reference/colours.csv': 'a\n1\n' })).toBe(
		'region/reference/colours.csv: no table contract has this name; rename or remove it',
	);
});

test('a reference file in another encoding is refused', async () => {
	const files = {
		'region/reference/places.csv': Buffer.from('place_id,place_name\na,M\xfcnchen\n', 'latin1'),
	};
	expect(await failure(files)).toMatch(
		/^region\/reference\/places\.csv: cannot be read as UTF-8 CSV; /,
	);
});
