import type { Derivation, MartName, TableDerivations } from '#lib/domain/lineage.ts';
import { comparison } from './comparison.ts';
import { contributions, part } from './contributions.ts';
import { fromTwo, own, sumOfProducts as added } from './helpers.ts';

const drawn = ['draw_count', 'category_count', 'basis', 'value_kind'];

function quantileOf(zh: string, en: string): Derivation {
	return {
		kind: 'modelled',
		measure: 'fit-interval',
		says: {
			zh: `吻合度联合抽样的${zh}分位数：同时变动毕业生、岗位需求和对应权重。`,
			en: `The ${en} quantile of joint draws of the fit: entrants, demand and crosswalk weights move together.`,
		},
		inputs: own(
			'fit',
			'variance_share_entrants',
			'variance_share_demand',
			'variance_share_crosswalk',
		),
		facts: drawn,
	};
}

function drawsShare(zh: string, en: string): Derivation {
	return {
		kind: 'modelled',
		measure: 'fit-interval',
		says: {
			zh: `吻合度的不确定性中来自${zh}的比例。`,
			en: `Share of the uncertainty of the fit that comes from ${en}.`,
		},
		facts: drawn,
		inputs: own('fit'),
	};
}

const fit: Derivation = {
	kind: 'computed',
	measure: 'structure-fit',
	says: {
		zh: '1 减去各类别供给占比与需求占比差额绝对值之和的一半。',
		en: 'One less half the sum of the absolute differences between shares of supply and of demand.',
	},
	formula: '{result} = 1 − Σ {unsigned_contribution}',
	terms: {
		on: ['category_id'],
		inputs: [part('supply_share'), part('demand_share'), part('unsigned_contribution')],
	},
	compute: (given) => {
		const distance = added('unsigned_contribution')(given);
		return given.terms.length === 0 || distance === null ? null : 1 - distance;
	},
};

const structure: TableDerivations = {
	fit,
	category_count: {
		kind: 'computed',
		measure: 'structure-fit',
		says: {
			zh: '参与比较的类别数：有毕业生供给或入职需求的集群，或职业组。',
			en: 'Categories compared: clusters, or groups of occupations, with entrants or entry demand.',
		},
		terms: { on: ['category_id'], inputs: [part('supply_share'), part('demand_share')] },
	},
	fit_lower_90: quantileOf('5%', '5 %'),
	fit_upper_90: quantileOf('95%', '95 %'),
	variance_share_entrants: drawsShare('毕业生人数', 'entrants'),
	variance_share_demand: drawsShare('岗位需求', 'demand'),
	variance_share_crosswalk: drawsShare('对应权重', 'the crosswalk'),
	noise_floor: {
		kind: 'modelled',
		measure: 'noise-floor',
		says: {
			zh: '两个结构完全一致、只因人数有限也会出现的期望偏离。',
			en: 'The distance to expect from small numbers alone, were both structures equal.',
		},
		terms: { on: ['category_id'], inputs: [part('demand_share')] },
	},
	entrant_count: {
		kind: 'modelled',
		measure: 'entrants',
		says: {
			zh: '该层次各专业进入劳动力市场的毕业生之和。',
			en: 'Entrants of all majors of the level.',
		},
		terms: {
			on: ['major_code'],
			inputs: [
				{
					name: 'entrants',
					table: 'entrants',
					column: 'entrant_count',
					key: { major_code: '*', catalogue: '*' },
				},
			],
		},
		facts: ['basis', 'value_kind'],
	},
	entry_demand: {
		kind: 'modelled',
		measure: 'entry-demand',
		says: {
			zh: '该层次各集群各职业的入职需求之和，负值保留。',
			en: 'Entry demand of the level over all clusters and occupations, negative values kept.',
		},
		terms: {
			on: ['cluster_id'],
			inputs: [
				{
					name: 'demand',
					table: 'occupation_openings',
					column: 'entry_demand',
					key: { cluster_id: '@partition', occupation_code: '*' },
				},
			],
		},
		references: ['staffing', 'separations'],
	},
	volume_balance: {
		kind: 'computed',
		measure: 'volume-balance',
		says: {
			zh: '毕业生供给减入职需求；负数为总量不足。',
			en: 'Entrants less entry demand; negative where there are too few.',
		},
		formula: '{result} = {entrant_count} − {entry_demand}',
		inputs: own('entrant_count', 'entry_demand'),
		compute: fromTwo('entrant_count', 'entry_demand', (supply, demand) => supply - demand),
	},
	mismatched_count: {
		kind: 'computed',
		measure: 'volume-balance',
		says: {
			zh: '对应到类别的毕业生乘以 1 减吻合度：总量不变时，仍有这么多人的类别与需求结构不符。',
			en: 'Entrants with a category times one less the fit: so many are where the structure of demand does not want them, whatever the total.',
		},
		formula: '{result} = Σ {entrant_count} × (1 − {fit})',
		inputs: own('fit'),
		terms: { on: ['category_id'], inputs: [part('entrant_count')] },
		compute: (given) => {
			const structureFit = given.values['fit'] ?? null;
			const mapped = added('entrant_count')(given);
			return structureFit === null || mapped === null ? null : mapped * (1 - structureFit);
		},
	},
	unmapped_share: {
		kind: 'computed',
		measure: 'structure-fit',
		says: {
			zh: '没有对应职业、未计入吻合度的毕业生占比。',
			en: 'Share of entrants without an occupation in the crosswalk, left out of the fit.',
		},
		formula: '{result} = ({entrant_count} − Σ {mapped}) ÷ {entrant_count}',
		inputs: own('entrant_count'),
		terms: { on: ['category_id'], inputs: [{ ...part('entrant_count'), name: 'mapped' }] },
		compute: (given) => {
			const all = given.values['entrant_count'] ?? null;
			const mapped = added('mapped')(given);
			if (all === null || all === 0 || mapped === null) return null;
			return Math.max(0, all - mapped) / all;
		},
		references: ['major_occupations'],
	},
};

export const fitTables = {
	structure_fit: structure,
	fit_contributions: contributions,
	comparison_indices: comparison,
} as const satisfies Partial<Record<MartName, TableDerivations>>;
