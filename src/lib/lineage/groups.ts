import type { Derivation, Input, TableDerivations } from '#lib/domain/lineage.ts';
import { cover } from '#lib/measures/demand/coverage.ts';
import { divide, fromTwo, own } from './helpers.ts';

export const entrants: Input = { name: 'entrants', table: 'entrants', column: 'entrant_count' };

export const openings: Input = {
	name: 'demand',
	table: 'occupation_openings',
	column: 'entry_demand',
	key: { cluster_id: '@partition', occupation_code: '@occupations' },
};

export const coverage: Derivation = {
	kind: 'computed',
	measure: 'coverage',
	says: {
		zh: '进入劳动力市场的毕业生除以分摊给本专业的入职需求。',
		en: 'Entrants divided by the entry demand apportioned to the major.',
	},
	formula: '{result} = {entrant_count} ÷ {entry_demand}',
	inputs: own('entrant_count', 'entry_demand'),
	compute: fromTwo('entrant_count', 'entry_demand', (supply, demand) =>
		cover({ entrants: supply, entryDemand: demand }),
	),
};

/** Occupations tied together by shared majors. */
export const groups: TableDerivations = {
	entrant_count: {
		kind: 'computed',
		measure: 'occupation-groups',
		says: {
			zh: '连通组内各专业进入劳动力市场的毕业生之和，不作分摊。',
			en: 'Entrants of all majors of the connected group, nothing divided.',
		},
		formula: '{result} = Σ {entrants}',
		terms: {
			on: ['major_code'],
			inputs: [{ ...entrants, key: { major_code: '@list:major_codes' } }],
		},
		compute: ({ terms }) =>
			terms.reduce<number | null>((sum, { entrants: count = null }) => {
				return sum === null || count === null ? null : sum + count;
			}, 0),
	},
	entry_demand: {
		kind: 'computed',
		measure: 'occupation-groups',
		says: {
			zh: '连通组内各职业的入职需求之和。',
			en: 'Entry demand of all occupations of the connected group.',
		},
		formula: '{result} = Σ {demand}',
		terms: {
			on: ['occupation_code'],
			inputs: [
				{
					...openings,
					key: { cluster_id: '@partition', occupation_code: '@list:occupation_codes' },
				},
			],
		},
		compute: ({ terms }) => terms.reduce((sum, { demand }) => sum + (demand ?? 0), 0),
	},
	coverage: {
		...coverage,
		says: {
			zh: '连通组的毕业生除以连通组的入职需求。',
			en: 'Entrants of the group divided by its entry demand.',
		},
		compute: divide('entrant_count', 'entry_demand'),
	},
};
