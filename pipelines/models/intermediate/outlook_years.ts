import type { Row, TableModel } from '../../engine/model.ts';
import { groupBy, keyOf, number, numberOrNull, pick, text } from '../chain/rows.ts';

const occupation = ['occupation_edition', 'occupation_code'] as const;

export const model: TableModel = {
	describe:
		'A published outlook of one occupation over a period as an even yearly share, all clusters together.',
	grain: ['area_code', 'scenario', 'level', 'year', 'cluster_id', ...occupation],
	columns: {
		area_code: 'varchar',
		scenario: 'varchar',
		level: 'varchar',
		year: 'integer',
		cluster_id: 'varchar',
		occupation_edition: 'varchar',
		occupation_code: 'varchar',
		employee_count: 'double',
		expansion_count: 'double',
		replacement_count: 'double',
		new_entrant_share: 'double',
		is_partition: 'boolean',
		value_kind: 'varchar',
	},
	inputs: ['staging.occupation_outlook', 'intermediate.separation_rates'],
	compute: (inputs) => {
		const rates = groupBy(
			(inputs['intermediate.separation_rates'] ?? []).filter((row) => row['scenario'] === 'base'),
			(row) => keyOf(row, occupation),
		);
		return latestOutlooks(inputs['staging.occupation_outlook'] ?? []).flatMap((outlook) =>
			(rates.get(keyOf(outlook, occupation)) ?? []).flatMap((rate) => spread(outlook, rate)),
		);
	},
};

/** The newest outlook of an occupation replaces the older ones. */
function latestOutlooks(rows: readonly Row[]): readonly Row[] {
	const groups = groupBy(rows, (row) => keyOf(row, ['area_code', ...occupation]));
	return [...groups.values()].flatMap((group) =>
		[...group]
			.sort(
				(a, b) =>
					number(b, 'from_year') - number(a, 'from_year') ||
					number(a, 'to_year') - number(b, 'to_year'),
			)
			.slice(0, 1),
	);
}

function spread(outlook: Row, rate: Row): readonly Row[] {
	const [from, to] = [number(outlook, 'from_year'), number(outlook, 'to_year')];
	const yearly = (column: string): number | null => {
		const whole = numberOrNull(outlook, column);
		return whole === null ? null : whole / (to - from);
	};
	const base = numberOrNull(outlook, 'base_employee_count');
	const expansion = yearly('expansion_count');
	return Array.from({ length: to - from }, (_, index) => ({
		...pick(outlook, ['area_code', ...occupation]),
		scenario: 'base',
		level: text(rate, 'level'),
		year: from + index + 1,
		cluster_id: 'all',
		employee_count: base === null ? null : base + (expansion ?? 0) * (index + 1),
		expansion_count: expansion,
		replacement_count: yearly('replacement_count'),
		new_entrant_share: numberOrNull(rate, 'new_entrant_share'),
		is_partition: false,
		value_kind: 'projection',
	}));
}
