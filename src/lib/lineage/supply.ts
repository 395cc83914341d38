import type { Derivation, Input, MartName, TableDerivations } from '#lib/domain/lineage.ts';
import { coverage, entrants, groups, openings } from './groups.ts';
import { fromTwo, own } from './helpers.ts';

/** Classes and intakes of the major that its projection rests on. */
const classes: readonly Input[] = [
	{
		name: 'classes',
		table: 'outcomes_by_major',
		column: 'local_count',
		key: { graduating_year: '*', cut_off_date: '*' },
	},
	{
		name: 'intakes',
		table: 'enrollment_by_major',
		column: 'registered_count',
		key: { school_year: '*' },
	},
];

const entrantCount: Derivation = {
	kind: 'modelled',
	measure: 'cohort-projection',
	says: {
		zh: '已毕业的届次取实际进入本地就业的人数；未毕业的届次由在校生与招生按留存、升学和留在本地的近三届比例推算。未报送去向时，按“供给口径”一栏所列人数代替。',
		en: 'For classes that have left, the persons who went to work and stayed; for those to come, students and intakes carried forward by the survival, further-study and staying rates of the last three classes. Where destinations are not returned the basis named below stands in.',
	},
	inputs: classes,
	facts: ['basis', 'graduate_count', 'value_kind'],
};

const spread: Derivation = {
	kind: 'modelled',
	measure: 'supply-draws',
	says: {
		zh: '对在校生留存、升学和留在本地的比例作联合抽样，取 5% 与 95% 分位数。',
		en: 'The 5 % and 95 % quantiles of joint draws of survival, further study and staying.',
	},
	inputs: [...own('entrant_count'), ...classes],
	facts: ['basis', 'value_kind'],
};

const apportioned: Derivation = {
	kind: 'modelled',
	measure: 'demand-apportionment',
	says: {
		zh: '本专业通向的每个职业，其入职需求在通向它的各专业之间按人数乘对应权重分摊；分给本专业的部分相加。',
		en: 'The entry demand of each occupation that the major leads to, shared among all majors leading there by their entrants times crosswalk weight; the major’s parts are added up.',
	},
	terms: {
		on: ['occupation_edition', 'occupation_code'],
		inputs: [
			{
				name: 'weight',
				table: 'major_occupations',
				column: 'weight',
				key: { view: '=normative', valid_from: '@valid', occupation_code: '*' },
			},
			{ ...openings, key: { cluster_id: '@partition', occupation_code: '*' } },
		],
	},
	references: ['major_occupations', 'staffing', 'separations'],
};

const drawn = ['draw_count', 'horizon', 'is_indicative', 'value_kind'];

function quantileOf(zh: string, en: string): Derivation {
	return {
		kind: 'modelled',
		measure: 'joint-draws',
		says: { zh, en },
		inputs: own('coverage', 'entrant_count', 'entry_demand'),
		facts: drawn,
	};
}

function shareOfDraws(zh: string, en: string): Derivation {
	return quantileOf(
		`联合抽样中覆盖率${zh}的次数所占比例，以所选情景为条件。`,
		`Share of the joint draws in which coverage is ${en}, under the chosen scenario.`,
	);
}

const ranged = (zh: string, en: string): Derivation => ({
	kind: 'modelled',
	measure: 'coverage-range',
	says: { zh, en },
	inputs: own('entrant_count'),
	terms: apportioned.terms ?? { on: [], inputs: [] },
	references: ['major_occupations'],
});

const majorEntrants: Derivation = {
	kind: 'computed',
	measure: 'entrants',
	says: {
		zh: '本专业当年进入劳动力市场的毕业生；当年没有毕业班的，计为零。',
		en: 'Entrants of the major in that year; none where no class of it left.',
	},
	formula: '{result} = {entrants}',
	inputs: [entrants],
	compute: ({ values }) => values['entrants'] ?? null,
};

const majorCoverage: TableDerivations = {
	entrant_count: majorEntrants,
	entry_demand: apportioned,
	coverage,
	coverage_lower_90: quantileOf(
		'覆盖率联合抽样的 5% 分位数。',
		'The 5 % quantile of the joint draws.',
	),
	coverage_upper_90: quantileOf(
		'覆盖率联合抽样的 95% 分位数。',
		'The 95 % quantile of the joint draws.',
	),
	coverage_min: ranged(
		'对应职业的全部需求都归本专业时的覆盖率。',
		'Coverage if the whole demand of its occupations fell to the major.',
	),
	coverage_max: ranged(
		'只有没有其他专业对应的需求归本专业时的覆盖率。',
		'Coverage if only demand that no other major can fill fell to the major.',
	),
	p_below_50: shareOfDraws('低于 50%', 'below 50 %'),
	p_below_80: shareOfDraws('低于 80%', 'below 80 %'),
	p_above_125: shareOfDraws('高于 125%', 'above 125 %'),
	p_above_200: shareOfDraws('高于 200%', 'above 200 %'),
};

const flows: TableDerivations = {
	weight: {
		kind: 'reference',
		says: {
			zh: '专业与职业对照表中的规范权重。',
			en: 'The normative weight in the crosswalk of majors and occupations.',
		},
		formula: '{result} = {crosswalk}',
		inputs: [
			{
				name: 'crosswalk',
				table: 'major_occupations',
				column: 'weight',
				key: { view: '=normative', valid_from: '@valid' },
			},
		],
		compute: ({ values }) => values['crosswalk'] ?? null,
		references: ['major_occupations'],
	},
	entrant_count: {
		kind: 'computed',
		measure: 'fit-chain',
		says: {
			zh: '本专业进入劳动力市场的毕业生乘以通向该职业的规范权重；不是逐人追踪。',
			en: 'Entrants of the major times the normative weight of the occupation; nobody is traced.',
		},
		formula: '{result} = {entrants} × {weight}',
		inputs: [entrants, ...own('weight')],
		compute: fromTwo('entrants', 'weight', (count, weight) => count * weight),
		references: ['major_occupations'],
	},
};

export const supplyTables = {
	entrants: { entrant_count: entrantCount, lower_90: spread, upper_90: spread },
	flows,
	flows_to_clusters: {
		entrant_count: {
			kind: 'modelled',
			measure: 'fit-chain',
			says: {
				zh: '本专业流向各职业的毕业生，按该职业入职需求在各集群的分布分到集群，相加。',
				en: 'Entrants led to each occupation, spread over clusters as the entry demand of the occupation is, added up.',
			},
			terms: {
				on: ['occupation_code'],
				inputs: [
					{ name: 'flow', table: 'flows', column: 'entrant_count', key: { occupation_code: '*' } },
					{
						name: 'demand_here',
						table: 'occupation_openings',
						column: 'entry_demand',
						key: { scenario: '=base', occupation_code: '*' },
					},
				],
			},
			references: ['major_occupations', 'staffing', 'separations'],
		},
	},
	major_coverage: majorCoverage,
	major_occupations: {
		weight: {
			kind: 'reference',
			says: {
				zh: '取自地区的专业与职业对照表；规范权重由专业目录与专家给出，实测权重由毕业去向得出。',
				en: 'From the region’s crosswalk of majors and occupations: normative weights by catalogue and experts, observed ones from destinations.',
			},
			facts: ['view', 'confidence', 'valid_from'],
			references: ['major_occupations'],
		},
		sample_size: {
			kind: 'reference',
			says: { zh: '实测权重所依据的人数。', en: 'Persons behind the observed weight.' },
			facts: ['view'],
			references: ['major_occupations'],
		},
	},
	occupation_coverage: groups,
} as const satisfies Partial<Record<MartName, TableDerivations>>;
