import type { Region, SourceDescription } from '#lib/domain/release.ts';
import type { TableContract } from './contracts.ts';
import { type Database, quoteIdentifier } from './database.ts';
import { BuildError } from './errors.ts';
import type { Row, TableModel } from './model.ts';
import { writeTable } from './rows.ts';
import { countTable } from './tables.ts';

/** What the engine itself tells the models, beside the tables that staging delivers. */
export const engineTables = {
	'staging.supplied': {
		table_name: 'varchar',
		is_supplied: 'boolean',
		reason_zh: 'varchar',
		reason_en: 'varchar',
	},
	'staging.region': {
		region_id: 'varchar',
		name_zh: 'varchar',
		name_en: 'varchar',
		kind: 'varchar',
		main_area: 'varchar',
		currency: 'varchar',
		employment_scope: 'varchar',
		catalogue: 'varchar',
		as_of: 'date',
		as_of_year: 'integer',
	},
	'staging.levels': { level: 'varchar', sort_order: 'integer', cycle_years: 'integer' },
	'staging.sources': {
		source: 'varchar',
		title_zh: 'varchar',
		title_en: 'varchar',
		producer_zh: 'varchar',
		producer_en: 'varchar',
		licence: 'varchar',
		kind: 'varchar',
		period: 'varchar',
		obtain_zh: 'varchar',
		obtain_en: 'varchar',
	},
} as const satisfies Readonly<Record<string, TableModel['columns']>>;

export interface ReleaseInputs {
	readonly region: Region;
	readonly sources: readonly SourceDescription[];
	readonly contracts: readonly TableContract[];
	readonly asOf: string;
}

export async function writeEngineTables(database: Database, inputs: ReleaseInputs): Promise<void> {
	const rows: Readonly<Record<keyof typeof engineTables, readonly Row[]>> = {
		'staging.supplied': await suppliedRows(database, inputs),
		'staging.region': [regionRow(inputs)],
		'staging.levels': levelRows(inputs.region),
		'staging.sources': inputs.sources.map(sourceRow),
	};
	for (const [table, columns] of Object.entries(engineTables)) {
		await writeTable(database, table, { columns }, rows[table as keyof typeof engineTables]);
	}
}

async function suppliedRows(
	database: Database,
	{ region, contracts }: ReleaseInputs,
): Promise<readonly Row[]> {
	return await Promise.all(
		contracts.map(async ({ name }) => ({
			table_name: name,
			is_supplied: (await countTable(database, `staging.${name}`)) > 0,
			reason_zh: region.notSupplied[name]?.zh ?? null,
			reason_en: region.notSupplied[name]?.en ?? null,
		})),
	);
}

/** Tables of facts that a region neither supplies nor explains: pages can only say that they are not supplied. */
export async function unexplainedTables(
	database: Database,
	contracts: readonly Pick<TableContract, 'name' | 'kind'>[],
): Promise<readonly string[]> {
	const rows = await database.rows<{ readonly name: string }>(
		`select table_name as name from staging.supplied
		where not is_supplied and reason_en is null order by table_name`,
	);
	const facts = contracts.filter(({ kind }) => kind === 'facts').map(({ name }) => name);
	return rows.map(({ name }) => name).filter((name) => facts.includes(name));
}

function regionRow({ region, asOf }: ReleaseInputs): Row {
	return {
		region_id: region.id,
		name_zh: region.name.zh,
		name_en: region.name.en,
		kind: region.kind,
		main_area: region.mainArea,
		currency: region.currency,
		employment_scope: region.employmentScope,
		catalogue: region.catalogue,
		as_of: asOf,
		as_of_year: Number(asOf.slice(0, 4)),
	};
}

function levelRows({ levels, cycleYears }: Region): readonly Row[] {
	return levels.map((level, index) => ({
		level,
		sort_order: index + 1,
		cycle_years: cycleYears[level] ?? null,
	}));
}

function sourceRow({
	name,
	title,
	producer,
	licence,
	kind,
	period,
	obtain,
}: SourceDescription): Row {
	return {
		source: name,
		title_zh: title.zh,
		title_en: title.en,
		producer_zh: producer.zh,
		producer_en: producer.en,
		licence,
		kind,
		period,
		obtain_zh: obtain.zh,
		obtain_en: obtain.en,
	};
}

const yearColumns = ['year', 'school_year', 'graduating_year'];

/** The last year of any observed fact: what a release knows when nobody says otherwise. */
export async function lastObservedYear(
	database: Database,
	contracts: readonly TableContract[],
): Promise<number> {
	const queries = contracts.flatMap(({ name, schema }) => {
		const fields = schema.fields.map((field) => field.name);
		const year = fields.find((field) => yearColumns.includes(field));
		return year === undefined || !fields.includes('value_kind')
			? []
			: [
					`select max(${quoteIdentifier(year)}) as year from staging.${quoteIdentifier(name)} where value_kind = 'observed'`,
				];
	});
	const [row] =
		queries.length === 0
			? []
			: await database.rows<{ readonly year: number | null }>(
					`select max(year) as year from (${queries.join(' union all ')})`,
				);
	if (row?.year == null) {
		throw new BuildError(['no observed fact carries a year; say --as-of YYYY-MM-DD']);
	}
	return row.year;
}
