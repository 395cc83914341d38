import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** What the generator needs of the region's reference tables: names, links and staffing. */
export interface Reference {
	readonly majors: ReadonlyMap<string, NamedMajor>;
	/** Current code → the code a school used before the 2021 catalogue. */
	readonly oldMajors: ReadonlyMap<string, OldMajor>;
	readonly industries: ReadonlyMap<string, string>;
	readonly occupations: ReadonlyMap<string, string>;
	readonly staffing: ReadonlyMap<string, readonly Weighted[]>;
	readonly occupationsOfMajor: ReadonlyMap<string, readonly Weighted[]>;
	readonly clustersOfIndustry: ReadonlyMap<string, readonly Weighted[]>;
}

export interface NamedMajor {
	readonly name: string;
	readonly level: string;
}

export interface OldMajor {
	readonly catalogue: string;
	readonly code: string;
	readonly name: string;
}

export interface Weighted {
	readonly code: string;
	readonly weight: number;
}

type Row = Readonly<Record<string, string>>;

export const currentCatalogue = '2021';

export function readReference(folder: string): Reference {
	const read = (name: string): readonly Row[] =>
		parse(readFileSync(join(folder, `${name}.csv`)), { columns: true, bom: true });
	const majors = read('majors');
	const partition = new Set(
		read('clusters')
			.filter((row) => row['is_partition'] === 'true')
			.map((row) => text(row, 'cluster_id')),
	);
	return {
		majors: new Map(
			majors
				.filter((row) => row['catalogue'] === currentCatalogue && row['code_level'] === '6')
				.map((row) => [
					text(row, 'major_code'),
					{ name: text(row, 'name_zh'), level: text(row, 'level') },
				]),
		),
		oldMajors: oldMajorsOf(read('major_mappings'), majors),
		industries: names(read('industries'), 'industry_code'),
		occupations: names(read('occupations'), 'occupation_code'),
		staffing: weights(read('staffing'), 'industry_code', 'occupation_code', 'share'),
		occupationsOfMajor: weights(
			read('major_occupations').filter((row) => row['view'] === 'normative'),
			'major_code',
			'occupation_code',
			'weight',
		),
		clustersOfIndustry: weights(
			read('cluster_industries').filter((row) => partition.has(text(row, 'cluster_id'))),
			'industry_code',
			'cluster_id',
			'share',
		),
	};
}

function oldMajorsOf(mappings: readonly Row[], majors: readonly Row[]): Map<string, OldMajor> {
	const nameOf = new Map(
		majors.map((row) => [`${text(row, 'catalogue')} ${text(row, 'major_code')}`, row['name_zh']]),
	);
	const found = new Map<string, OldMajor>();
	for (const row of mappings.filter(({ share }) => share === '1.0' || share === '1')) {
		const catalogue = text(row, 'from_catalogue');
		const code = text(row, 'from_code');
		const current = text(row, 'to_code');
		if (found.has(current)) continue;
		found.set(current, { catalogue, code, name: nameOf.get(`${catalogue} ${code}`) ?? code });
	}
	return found;
}

function names(rows: readonly Row[], code: string): Map<string, string> {
	return new Map(rows.map((row) => [text(row, code), text(row, 'name_zh')]));
}

function weights(
	rows: readonly Row[],
	from: string,
	to: string,
	weight: string,
): Map<string, Weighted[]> {
	const grouped = new Map<string, Weighted[]>();
	for (const row of rows) {
		const key = text(row, from);
		const item = { code: text(row, to), weight: Number(row[weight]) };
		const items = grouped.get(key);
		if (items) items.push(item);
		else grouped.set(key, [item]);
	}
	return grouped;
}

function text(row: Row, column: string): string {
	const value = row[column];
	if (value === undefined) throw new RangeError(`no column ${column}`);
	return value;
}
