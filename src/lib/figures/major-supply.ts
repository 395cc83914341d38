import type { Figure, FigureView } from '#lib/domain/figure.ts';
import {
	formatCoverage,
	formatInteger,
	formatCoverageRange,
	formatYear,
} from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, observedRows, projectedRows, say } from './read.ts';

const shared = {
	query: 'major-coverage',
	params: ['major', 'level', 'catalogue', 'scenario'],
	measure: 'coverage',
	tables: chainMarts,
	needs: chainTables,
} as const;

function supplyFinding(view: FigureView): string {
	const { language } = view;
	const now = observedRows(view.rows).at(-1);
	if (!now) return say(view, nothing);
	const [supply, demand] = ['entrant_count', 'entry_demand'].map((name) =>
		formatInteger(numberOf(now, name) ?? 0, language),
	);
	const year = formatYear(numberOf(now, 'year') ?? 0, language);
	return say(view, {
		zh: `${year}进入本地就业的毕业生${supply ?? ''}人，可由其填补的入职需求约${demand ?? ''}人。`,
		en: `In ${year} ${supply ?? ''} graduates entered local work; entry demand open to them was about ${demand ?? ''}.`,
	});
}

export const majorSupply: Figure = {
	...shared,
	id: 'major-supply',
	columns: [
		columns.year,
		columns.entrants,
		{ ...columns.lower80, name: 'lower_90', label: { zh: '90%下限', en: '90% from' } },
		{ ...columns.upper80, name: 'upper_90', label: { zh: '90%上限', en: '90% to' } },
		columns.entryDemand,
		columns.valueKind,
	],
	title: (view) => say(view, { zh: '毕业生供给与入职需求', en: 'Entrants and entry demand' }),
	finding: supplyFinding,
	unit: { zh: '人/年', en: 'persons a year' },
	chart: 'supply-history',
	height: 290,
	note: (view) =>
		say(view, {
			zh: '供给为毕业后进入并留在本地就业的人数，带状为90%不确定范围；需求按专业与职业对应权重从各职业分摊，为所选更替情景下的中值。',
			en: 'Supply counts graduates who enter work here and stay; the band is the 90% uncertainty. Demand is shared from occupations by the crosswalk weights, the central value under the chosen scenario.',
		}),
};

function coverageFinding(view: FigureView): string {
	const { language } = view;
	const last = projectedRows(view.rows).at(-1) ?? view.rows.at(-1);
	const value = numberOf(last, 'coverage');
	if (value === null) return say(view, nothing);
	const lower = numberOf(last, 'coverage_lower_90');
	const upper = numberOf(last, 'coverage_upper_90');
	const range = formatCoverageRange(lower, upper, language);
	const verdict = verdictOf(lower ?? -Infinity, upper ?? Infinity);
	return say(view, {
		zh: `预计${formatYear(numberOf(last, 'year') ?? 0, 'zh')}覆盖率${formatCoverage(value, 'zh')}（90%不确定范围${range}）：${{ short: '供不应求', over: '供大于求', unclear: '不能断定供不应求还是供大于求' }[verdict]}。`,
		en: `By ${formatYear(numberOf(last, 'year') ?? 0, 'en')} coverage is projected at ${formatCoverage(value, 'en')} (90% uncertainty ${range}): ${{ short: 'fewer entrants than posts', over: 'more entrants than posts', unclear: 'which of the two is larger cannot be told' }[verdict]}.`,
	});
}

/** Only where the whole interval lies on one side of balance. */
function verdictOf(lower: number, upper: number): 'short' | 'over' | 'unclear' {
	if (upper < 1) return 'short';
	return lower > 1 ? 'over' : 'unclear';
}

export const majorCoverage: Figure = {
	...shared,
	id: 'major-coverage',
	columns: [
		columns.year,
		columns.coverage,
		columns.coverageLower,
		columns.coverageUpper,
		{ ...columns.coverage, name: 'coverage_min', label: { zh: '分配下限', en: 'Least by flow' } },
		{ ...columns.coverage, name: 'coverage_max', label: { zh: '分配上限', en: 'Most by flow' } },
		{
			...columns.probability,
			name: 'p_below_80',
			label: { zh: '低于80%的可能性', en: 'P below 80%' },
		},
		{
			...columns.probability,
			name: 'p_above_125',
			label: { zh: '高于125%的可能性', en: 'P above 125%' },
		},
		columns.valueKind,
	],
	title: (view) => say(view, { zh: '供给覆盖率', en: 'Coverage: entrants as % of entry demand' }),
	finding: coverageFinding,
	unit: { zh: '%，低于100%为供不应求', en: '%, below 100% is short' },
	chart: 'coverage-trend',
	height: 300,
	note: (view) =>
		say(view, {
			zh: '灰带为80%—125%。带状为90%不确定范围，以所选更替情景为条件。几个专业共用一个职业时，需求在它们之间怎样分配并不唯一：表中“分配下限、上限”为可行分配下的范围。',
			en: 'The grey band is 80–125%; the coloured band the 90% uncertainty under the chosen scenario. Where majors share an occupation its demand can be split in many ways: least and most in the table are the range over feasible splits.',
		}),
};
