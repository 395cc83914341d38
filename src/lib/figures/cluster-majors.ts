import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger, formatList } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function named(view: FigureView, direction: string): string[] {
	return view.rows
		.filter((row) => row['direction'] === direction)
		.map((row) => textOf(row, 'major_name'));
}

function finding(view: FigureView): string {
	if (view.rows.length === 0) return say(view, nothing);
	const { language } = view;
	const [short, over] = [named(view, 'short'), named(view, 'over')];
	const total = formatInteger(view.rows.length, language);
	if (view.rows.every((row) => row['signal'] === 'not_assessed')) {
		return say(view, {
			zh: `向本集群输送毕业生较多的${total}个专业均无法评估供求提示。`,
			en: `None of the ${total} majors that feed this cluster most can be assessed for a signal.`,
		});
	}
	if (short.length + over.length === 0) {
		return say(view, {
			zh: `向本集群输送毕业生较多的${total}个专业均未触发供求提示。`,
			en: `None of the ${total} majors that feed this cluster most triggers a signal.`,
		});
	}
	const zh = [
		short.length > 0
			? `提示供不应求的有${formatList(short.slice(0, 3), 'zh')}${short.length > 3 ? `等${short.length}个` : ''}`
			: '',
		over.length > 0
			? `提示供大于求的有${formatList(over.slice(0, 3), 'zh')}${over.length > 3 ? `等${over.length}个` : ''}`
			: '',
	].filter(Boolean);
	const en = [
		short.length > 0
			? `${formatList(short.slice(0, 3), 'en')}${short.length > 3 ? ` and ${short.length - 3} more` : ''} may run short`
			: '',
		over.length > 0
			? `${formatList(over.slice(0, 3), 'en')}${over.length > 3 ? ` and ${over.length - 3} more` : ''} may run over`
			: '',
	].filter(Boolean);
	return say(view, {
		zh: `在向本集群输送毕业生较多的${total}个专业中，${zh.join('；')}。`,
		en: `Of the ${total} majors that feed this cluster most, ${en.join('; ')}.`,
	});
}

/** Only a major whose whole interval lies on one side of 100 % is said to be there. */
function coverageFinding(view: FigureView): string {
	const known = view.rows.filter((row) => numberOf(row, 'coverage_lower_90') !== null);
	if (known.length === 0) return finding(view);
	const below = known.filter((row) => (numberOf(row, 'coverage_upper_90') ?? 1) < 1).length;
	const above = known.filter((row) => (numberOf(row, 'coverage_lower_90') ?? 1) > 1).length;
	const unclear = known.length - below - above;
	return say(view, {
		zh: `${known.length}个专业中，${below}个的不确定范围全部低于100%，${above}个全部高于100%，其余${unclear}个尚不能断定。`,
		en: `Of ${known.length} majors, ${below} lie below 100% with their whole uncertainty and ${above} above it; for ${unclear} it cannot be told.`,
	});
}

const note: Figure['note'] = (view) => {
	const years = view.rows.flatMap((row) => numberOf(row, 'year') ?? []);
	if (years.length === 0) return null;
	return say(view, {
		zh: '供给与需求均为全地区该专业口径，不只计本集群；年份为现有招生计划对应的毕业年份。一个职业可由多个专业供给，需求按专业与职业对应权重分摊。',
		en: 'Supply and demand are those of the major in the whole region, not of this cluster alone, in the year that the next intake leaves. Several majors may serve one occupation; its demand is shared by the crosswalk weights.',
	});
};

const shared = {
	query: 'cluster-majors',
	params: ['cluster', 'level', 'scenario'],
	finding,
	measure: 'coverage',
	tables: ['major_coverage', 'major_signals', 'flows_to_clusters', ...chainMarts],
	needs: chainTables,
	note,
} as const;

export const clusterMajors: Figure = {
	...shared,
	id: 'cluster-majors',
	columns: [
		columns.majorName,
		columns.majorCode,
		{ ...columns.year, isHeader: false },
		columns.entrants,
		columns.entryDemand,
		columns.coverage,
		columns.coverageLower,
		columns.coverageUpper,
		columns.signal,
		columns.direction,
		columns.probability,
		columns.clusterEntrants,
		columns.valueKind,
	],
	title: (view) =>
		say(view, {
			zh: '相关专业的毕业生供给与入职需求',
			en: 'Entrants against entry demand, by major',
		}),
	unit: { zh: '人', en: 'persons' },
	chart: 'supply-demand',
};

/** The same majors by coverage, with its uncertainty and the signal that follows. */
export const clusterSignals: Figure = {
	...shared,
	id: 'cluster-signals',
	columns: [
		columns.majorName,
		columns.coverage,
		columns.coverageLower,
		columns.coverageUpper,
		columns.signal,
		columns.probability,
		{ ...columns.year, isHeader: false },
		columns.majorCode,
		columns.direction,
		columns.valueKind,
	],
	title: (view) =>
		say(view, {
			zh: '相关专业的供给覆盖率与系统提示',
			en: 'Coverage and signals of these majors',
		}),
	finding: coverageFinding,
	unit: { zh: '毕业生供给占入职需求，%', en: 'entrants as % of entry demand' },
	chart: 'coverage',
	note: (view) =>
		say(view, {
			zh: '低于100%为供不应求；灰带为80%—125%，横条为90%不确定范围。系统提示是测算建议，不是审定结果。',
			en: 'Below 100% there are fewer entrants than posts; the grey band is 80–125%, bars are the 90% uncertainty. A signal is a computed proposal, not a decision.',
		}),
};
