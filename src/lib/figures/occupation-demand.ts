import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatCoverage, formatInteger, formatYear, formatYears } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, observedRows, projectedRows, say, textOf } from './read.ts';

function clustersFinding(view: FigureView): string {
	const top = view.rows[0];
	if (!top) return say(view, nothing);
	const { language } = view;
	const when = formatYears(
		numberOf(top, 'year_from') ?? 0,
		numberOf(top, 'year_to') ?? 0,
		language,
	);
	const count = formatInteger(numberOf(top, 'opening_count') ?? 0, language);
	return say(view, {
		zh: `${when}岗位需求最多的是${textOf(top, 'cluster_name')}，合计约${count}人。`,
		en: `Most openings in ${when}: ${textOf(top, 'cluster_name')}, about ${count}.`,
	});
}

export const occupationClusters: Figure = {
	id: 'occupation-clusters',
	query: 'occupation-clusters',
	params: ['occupation', 'level', 'scenario'],
	columns: [
		columns.clusterName,
		columns.employees,
		columns.expansion,
		columns.replacement,
		columns.openings,
		columns.entryDemand,
	],
	title: (view) =>
		say(view, {
			zh: '各产业集群的岗位需求（五年合计）',
			en: 'Openings by cluster, five years together',
		}),
	finding: clustersFinding,
	unit: { zh: '人', en: 'persons' },
	chart: 'occupation-clusters',
	measure: 'replacement',
	tables: chainMarts,
	needs: ['staffing', 'industry_employment'],
	note: (view) =>
		say(view, {
			zh: '净增可为负。更替按总退出率与总转出率计，以所选更替情景为条件。集群从业人员按行业的职业构成分摊。',
			en: 'Expansion may be negative. Replacement uses gross exits and transfers under the chosen scenario. Employment of a cluster is spread by the staffing of its industries.',
		}),
};

function supplyFinding(view: FigureView): string {
	const now = observedRows(view.rows).at(-1);
	if (!now) return say(view, nothing);
	const { language } = view;
	const [supply, demand] = ['entrant_count', 'entry_demand'].map((name) => {
		const value = numberOf(now, name);
		return value === null ? null : formatInteger(value, language);
	});
	const year = formatYear(numberOf(now, 'year') ?? 0, language);
	const isFed = view.rows.some(
		(row) =>
			numberOf(row, 'entrant_count') !== null || row['entrant_count_status'] === 'suppressed',
	);
	if (supply === null && isFed) {
		return say(view, {
			zh: `${year}入职需求约${demand ?? '—'}人；当年的供给没有数值。`,
			en: `In ${year} entry demand was about ${demand ?? '—'}; there is no figure of supply for that year.`,
		});
	}
	return say(view, {
		zh: `${year}${supply === null ? '没有本地专业对应' : `按对应权重流入约${supply ?? ''}人`}，入职需求约${demand ?? '—'}人。`,
		en: `In ${year} ${supply === null ? 'no local major led here' : `about ${supply ?? ''} entrants were led here`}; entry demand was about ${demand ?? '—'}.`,
	});
}

export const occupationSupply: Figure = {
	id: 'occupation-supply',
	query: 'occupation-supply',
	params: ['occupation', 'level', 'scenario'],
	columns: [
		columns.year,
		columns.entrants,
		columns.entryDemand,
		columns.openings,
		columns.employees,
		columns.valueKind,
	],
	title: (view) =>
		say(view, { zh: '毕业生供给与入职需求', en: 'Entrants led here and entry demand' }),
	finding: supplyFinding,
	unit: { zh: '人/年', en: 'persons a year' },
	chart: 'supply-history',
	height: 290,
	measure: 'entry-demand',
	tables: chainMarts,
	needs: chainTables,
	note: (view) =>
		say(view, {
			zh: '供给按规范对应权重计；专业与职业并非一一对应，单个职业的供给除以需求没有意义，覆盖率请看下面的关联职业组。',
			en: 'Supply follows the crosswalk weights. Majors and occupations do not pair off, so supply ÷ demand of a single occupation means little: see the coverage of its group below.',
		}),
};

function groupFinding(view: FigureView): string {
	const { rows, language } = view;
	const known = rows.filter((row) => numberOf(row, 'coverage') !== null);
	const last = projectedRows(known).at(-1) ?? known.at(-1);
	const value = numberOf(last, 'coverage');
	if (value === null) return say(view, nothing);
	const [occupations, majors] = ['occupation_count', 'major_count'].map((name) =>
		formatInteger(numberOf(last, name) ?? 0, language),
	);
	const year = formatYear(numberOf(last, 'year') ?? 0, language);
	return say(view, {
		zh: `由共同的专业连在一起的${occupations ?? ''}个职业、${majors ?? ''}个专业，${year}覆盖率测算为${formatCoverage(value, 'zh')}。`,
		en: `${occupations ?? ''} occupations tied together by ${majors ?? ''} majors: coverage in ${year} is put at ${formatCoverage(value, 'en')}.`,
	});
}

export const occupationGroup: Figure = {
	id: 'occupation-group',
	query: 'occupation-group',
	params: ['occupation', 'level', 'scenario'],
	columns: [
		columns.year,
		columns.entrants,
		columns.entryDemand,
		columns.coverage,
		columns.valueKind,
	],
	title: (view) =>
		say(view, { zh: '关联职业组的供给覆盖率', en: 'Coverage of its connected group' }),
	finding: groupFinding,
	unit: { zh: '%，低于100%为供不应求', en: '%, below 100% is short' },
	chart: 'coverage-trend',
	height: 280,
	measure: 'coverage',
	tables: chainMarts,
	needs: chainTables,
	note: (view) =>
		say(view, {
			zh: '职业组是由共同专业连成的一组，组内怎样分配不影响合计，因此按组说明。此处为中值；不确定范围见各专业页。',
			en: 'A group is tied together by shared majors; how its members share supply does not change the sum. Central values; the pages of majors give the uncertainty.',
		}),
};
