import { compareDirection } from '#lib/measures/fit/cosine.ts';
import { couple } from '#lib/measures/fit/coupling.ts';
import { relate } from '#lib/measures/fit/grey-relational.ts';
import { compareInformation } from '#lib/measures/fit/jensen-shannon.ts';
import { linkage } from '#lib/measures/fit/mutual-information.ts';
import { deviate } from '#lib/measures/fit/structure-deviation.ts';
import { fitStructure } from '#lib/measures/fit/structure-fit.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { groupBy, keyOf, number, pick, text } from '../chain/rows.ts';

const subject = ['area_code', 'level', 'year', 'partition'] as const;

export const model: TableModel = {
	describe:
		'One index that other studies use, or one view of the fit, over the clusters or occupation groups of one level and year.',
	grain: [...subject, 'index_id'],
	columns: {
		area_code: 'varchar',
		level: 'varchar',
		year: 'integer',
		partition: 'varchar',
		index_id: 'varchar',
		comparison_value: 'double',
		comparison_value_status: 'varchar',
		category_count: 'integer',
		person_count: 'double',
		person_count_status: 'varchar',
		value_kind: 'varchar',
	},
	inputs: [
		'intermediate.absorbed_graduates',
		'marts.fit_contributions',
		'marts.flows',
		'marts.structure_fit',
	],
	compute: (inputs) => {
		const table = (name: string): readonly Row[] => inputs[name] ?? [];
		const contributions = table('marts.fit_contributions').filter(
			(row) => row['scenario'] === 'base',
		);
		const years = [...groupBy(contributions, (row) => keyOf(row, subject)).values()];
		const peaks = peaksOf(table('marts.structure_fit'));
		const flows = groupBy(table('marts.flows'), (row) =>
			keyOf(row, ['area_code', 'level', 'year']),
		);
		const absorbed = groupBy(table('intermediate.absorbed_graduates'), (row) =>
			[row['area_code'], row['level'], row['graduating_year']].join('|'),
		);
		return years.flatMap((rows) => {
			const key = keyOf(rows[0] ?? {}, ['area_code', 'level', 'year']);
			return [
				...shareRows(rows, peaks),
				...linkageRows(rows, flows.get(key) ?? []),
				...observedRows(rows, absorbed.get(key) ?? []),
			];
		});
	},
};

interface Peak {
	readonly entrants: number;
	readonly demand: number;
}

/** Largest volumes of an area and level over all years: the scale that coupling needs, and its defect. */
function peaksOf(fits: readonly Row[]): ReadonlyMap<string, Peak> {
	const base = fits.filter((row) => row['scenario'] === 'base');
	return new Map(
		[...groupBy(base, (row) => keyOf(row, ['area_code', 'level', 'partition']))].map(
			([key, rows]) => [
				key,
				{
					entrants: Math.max(...rows.map((row) => Number(row['entrant_count'] ?? 0))),
					demand: Math.max(...rows.map((row) => Number(row['entry_demand'] ?? 0))),
				},
			],
		),
	);
}

function shareRows(rows: readonly Row[], peaks: ReadonlyMap<string, Peak>): readonly Row[] {
	const [first] = rows;
	if (!first) return [];
	const supply = rows.map((row) => Math.max(0, Number(row['entrant_count'] ?? 0)));
	const demand = rows.map((row) => Math.max(0, Number(row['entry_demand'] ?? 0)));
	const peak = peaks.get(keyOf(first, ['area_code', 'level', 'partition']));
	const coupled =
		peak === undefined || peak.entrants <= 0 || peak.demand <= 0
			? null
			: couple({
					scores: [
						Math.min(1, total(supply) / peak.entrants),
						Math.min(1, total(demand) / peak.demand),
					],
				});
	const deviation = deviate({ supply, demand });
	const indices: Readonly<Record<string, number | null>> = {
		log_deviation: meanSize(deviation?.logRatios ?? []),
		weighted_deviation: deviation?.weightedDeviation ?? null,
		cosine: compareDirection({ supply, demand })?.cosine ?? null,
		jensen_shannon: compareInformation({ supply, demand })?.bits ?? null,
		grey_relational: greyOf(supply, demand),
		coupling: coupled?.coupling ?? null,
		coordination: coupled?.coordination ?? null,
		corrected_coupling: coupled?.correctedCoupling ?? null,
		corrected_coordination: coupled?.correctedCoordination ?? null,
	};
	return Object.entries(indices).map(([id, value]) => indexRow(first, id, value, rows.length));
}

/** Both structures as shares, so that no category serves as the scale of the others. */
function greyOf(supply: readonly number[], demand: readonly number[]): number | null {
	const [all, wanted] = [total(supply), total(demand)];
	if (all <= 0 || wanted <= 0) return null;
	const graded = relate({
		reference: [1, ...demand.map((value) => value / wanted)],
		series: [[1, ...supply.map((value) => value / all)]],
	});
	return graded?.grades[0] ?? null;
}

/** Linkage of majors and occupations: of majors alone, so it stands with the occupation groups. */
function linkageRows(rows: readonly Row[], flows: readonly Row[]): readonly Row[] {
	const [first] = rows;
	if (first?.['partition'] !== 'occupation_groups') return [];
	const known = flows.filter((row) => Number(row['entrant_count'] ?? 0) > 0);
	const occupations = [...new Set(known.map(occupationOf))].sort();
	const majors = groupBy(known, (row) => keyOf(row, ['catalogue', 'major_code']));
	const linked = linkage({
		table: [...majors.values()].map((links) => {
			const counts = new Map(links.map((row) => [occupationOf(row), number(row, 'entrant_count')]));
			return occupations.map((occupation) => counts.get(occupation) ?? 0);
		}),
	});
	return linked ? [indexRow(first, 'mutual_information', linked.nats, occupations.length)] : [];
}

function occupationOf(row: Row): string {
	return `${text(row, 'occupation_edition')}|${text(row, 'occupation_code')}`;
}

/** Where graduates really went, beside where their majors lead: the difference is what the crosswalk hides. */
function observedRows(rows: readonly Row[], absorbed: readonly Row[]): readonly Row[] {
	const [first] = rows;
	if (first?.['partition'] !== 'clusters') return [];
	const demand = rows.map((row) => Math.max(0, Number(row['entry_demand'] ?? 0)));
	const normative = fitStructure({
		supply: rows.map((row) => Math.max(0, Number(row['entrant_count'] ?? 0))),
		demand,
	});
	if (absorbed.length === 0 || !normative) return [];
	const persons = groupBy(absorbed, (row) => text(row, 'cluster_id'));
	const supply = rows.map((row) =>
		total((persons.get(text(row, 'category_id')) ?? []).map((one) => number(one, 'person_count'))),
	);
	const observed = fitStructure({ supply, demand });
	if (!observed) return [];
	const views = {
		fit_normative: normative.fit,
		fit_observed: observed.fit,
		fit_difference: observed.fit - normative.fit,
	};
	return Object.entries(views).map(([id, value]) => ({
		...indexRow(first, id, value, rows.length),
		person_count: total(supply),
	}));
}

function indexRow(first: Row, id: string, value: number | null, categories: number): Row {
	return {
		...pick(first, subject),
		index_id: id,
		comparison_value: value,
		comparison_value_status: null,
		category_count: categories,
		person_count: null,
		person_count_status: null,
		value_kind: first['value_kind'] ?? null,
	};
}

function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

/** Mean size of the deviations that are defined. */
function meanSize(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : total(known.map(Math.abs)) / known.length;
}
