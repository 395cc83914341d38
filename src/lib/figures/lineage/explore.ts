import type { FigureDerivation, FigureLineage, MartName, Origin } from '#lib/domain/lineage.ts';
import { topics, type Topic } from '../explore/topics.ts';
import { newestClass, origin, ratio, rateInterval } from './origin.ts';

const taught = { school_id: '~school', major_code: '~major', level: '~level' } as const;
const byCluster = { cluster_id: '~cluster', year: 'year' } as const;

function valueIn(table: MartName, column: string, key: Origin['key']): Origin {
	return origin(table, { value: column }, key);
}

/** A return by major holds what a return by program adds up to; the finer one answers for schools. */
function enrolled(column: string): FigureLineage {
	const key = { ...taught, school_year: 'year' };
	return {
		origins: [
			valueIn('enrollment_by_program', column, key),
			valueIn('enrollment_by_major', column, key),
		],
	};
}

const parts: Readonly<Record<string, readonly [part: string, all: string]>> = {
	placement: ['placed_count', 'graduate_count'],
	in_field: ['in_field_count', 'in_field_known_count'],
	local: ['local_count', 'place_known_count'],
	further_study: ['further_study_count', 'graduate_count'],
};

function outcome({ id, statistic }: Topic): FigureLineage {
	const [part = 'graduate_count', all = 'graduate_count'] = parts[id] ?? [];
	const key = { ...taught, ...newestClass, graduating_year: 'year' };
	const columns = { part_count: part, person_count: all };
	const origins = (['outcomes_by_program', 'outcomes_by_major'] as const).map((table) =>
		origin(table, id === 'graduates' ? { value: all } : columns, key),
	);
	if (id === 'graduates') return { origins };
	const value = ratio('part_count', 'person_count', {
		...(statistic === null ? {} : { measure: statistic }),
		says: { zh: '两项人数之比。', en: 'One count by the other.' },
	});
	return { origins, derived: { value, ...rateInterval('value', 'person_count') } };
}

function bounded(
	table: MartName,
	names: readonly [string, string, string],
	key: Origin['key'],
): Origin {
	const [value, lower, upper] = names;
	return origin(table, { value, value_lower: lower, value_upper: upper }, key);
}

const yearly = { occupation_code: '~occupation', quarter: 'year*' } as const;
const demandKey = {
	scenario: '$scenario',
	level: '~level',
	cluster_id: '~cluster|@partition',
	occupation_code: '~occupation',
	year: 'year',
} as const;

const tightness: FigureDerivation = ratio('vacancy_count', 'seeker_count', {
	measure: 'tightness',
	says: {
		zh: '全年各季度空缺之和除以求职者之和。',
		en: 'Vacancies by seekers, each added over the quarters of the year.',
	},
});

const others: Readonly<Record<string, FigureLineage>> = {
	entrants: {
		origins: [
			bounded('entrants', ['entrant_count', 'lower_90', 'upper_90'], {
				level: '~level',
				major_code: '~major',
				year: 'year',
			}),
		],
	},
	coverage: {
		origins: [
			bounded('major_coverage', ['coverage', 'coverage_lower_90', 'coverage_upper_90'], {
				scenario: '$scenario',
				level: '~level',
				major_code: '~major',
				year: 'year',
			}),
		],
	},
	fit: {
		origins: [
			bounded('structure_fit', ['fit', 'fit_lower_90', 'fit_upper_90'], {
				scenario: '$scenario',
				partition: '=clusters',
				level: '~level',
				year: 'year',
			}),
		],
	},
	employees: {
		origins: [
			valueIn('cluster_employment', 'employee_count', { ...byCluster, scope: '@usual' }),
			bounded('cluster_forecast', ['point', 'lower_80', 'upper_80'], byCluster),
		],
	},
	output: {
		origins: [valueIn('cluster_employment', 'output_cny', { ...byCluster, scope: '@usual' })],
	},
	openings: { origins: [valueIn('occupation_openings', 'opening_count', demandKey)] },
	entry_demand: { origins: [valueIn('occupation_openings', 'entry_demand', demandKey)] },
	vacancies: { origins: [valueIn('vacancy_quarters', 'vacancy_count', yearly)] },
	tightness: {
		origins: [origin('vacancy_quarters', ['vacancy_count', 'seeker_count'], yearly)],
		derived: { value: tightness },
	},
	students: enrolled('student_count'),
	planned: enrolled('planned_count'),
	registered: enrolled('registered_count'),
};

/** Where the values of the explorer come from, whatever they are broken down by. */
export const exploreLineage: Readonly<Record<string, FigureLineage>> = Object.fromEntries(
	topics.map((topic) => [`explore-${topic.id}`, others[topic.id] ?? outcome(topic)]),
);
