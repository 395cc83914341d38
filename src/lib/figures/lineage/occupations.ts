import type { FigureLineage } from '#lib/domain/lineage.ts';
import { marketByQuarter } from './clusters.ts';
import { origin, usualSignal } from './origin.ts';

const view = { scenario: '$scenario', level: '$level' } as const;
const own = { ...view, occupation_code: '$occupation' } as const;

const openings = ['expansion_count', 'replacement_count', 'opening_count', 'entry_demand'];

export const occupationLineage: Readonly<Record<string, FigureLineage>> = {
	'occupation-clusters': {
		origins: [
			origin('occupation_openings', ['employee_count'], {
				...own,
				cluster_id: 'cluster_id',
				year: 'year',
			}),
			origin('occupation_openings', openings, {
				...own,
				cluster_id: 'cluster_id',
				year: 'year_from..year_to',
			}),
		],
	},
	'occupation-supply': {
		origins: [
			origin('occupation_openings', ['entry_demand', 'opening_count', 'employee_count'], {
				...own,
				year: 'year',
				cluster_id: '@partition',
			}),
			origin('flows', ['entrant_count'], {
				occupation_code: '$occupation',
				level: '$level',
				year: 'year',
			}),
		],
	},
	'occupation-group': {
		origins: [
			origin('occupation_coverage', ['entrant_count', 'entry_demand', 'coverage'], {
				...view,
				year: 'year',
				component_id: 'component_id',
			}),
		],
	},
	'occupation-majors': {
		origins: [
			origin('flows', ['entrant_count', 'weight'], {
				occupation_code: '$occupation',
				level: '$level',
				year: 'year',
				major_code: 'major_code',
			}),
			origin('major_signals', ['coverage', 'signal', 'direction'], {
				...view,
				...usualSignal,
				major_code: 'major_code',
			}),
		],
	},
	'occupation-market': { origins: [marketByQuarter] },
	occupations: {
		origins: [
			origin('occupation_openings', openings, {
				...view,
				occupation_code: 'occupation_code',
				year: 'year_from..year_to',
				cluster_id: '@partition',
			}),
			origin('flows', ['entrant_count'], {
				level: '$level',
				occupation_code: 'occupation_code',
				year: '@observed',
			}),
			{
				...origin(
					'flows',
					{ major_count: 'entrant_count' },
					{ level: '$level', occupation_code: 'occupation_code', year: '@observed' },
				),
				how: 'count',
			},
			origin('vacancy_quarters', ['tightness', 'median_days_open'], {
				occupation_code: 'occupation_code',
				quarter: '@newest',
			}),
		],
	},
};
