import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import { formatYears } from '#lib/format/index.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { column } from './column.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { chainMarts, chainTables } from './needs.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

interface Spell {
	readonly from: number;
	readonly to: number;
	readonly signal: string;
	readonly direction: string;
}

const fired = ['watch', 'yellow', 'red'];

/** Years in a row with one signal and direction. */
function spells(rows: readonly FigureRow[], yearColumn: string): readonly Spell[] {
	return rows
		.toSorted((a, b) => (numberOf(a, yearColumn) ?? 0) - (numberOf(b, yearColumn) ?? 0))
		.reduce<Spell[]>((known, row) => {
			const year = numberOf(row, yearColumn) ?? 0;
			const [signal, direction] = [textOf(row, 'signal'), textOf(row, 'direction')];
			if (!fired.includes(signal)) return known;
			const last = known.at(-1);
			const goesOn =
				last?.to === year - 1 && last.signal === signal && last.direction === direction;
			if (!goesOn) return [...known, { from: year, to: year, signal, direction }];
			return [...known.slice(0, -1), { ...last, to: year }];
		}, []);
}

function finding(yearColumn: string) {
	return (view: FigureView): string => {
		const { rows, language } = view;
		if (rows.length === 0) return say(view, nothing);
		const assessed = rows.filter((row) => row['signal'] !== 'not_assessed').length;
		const years = assessed === 1 ? 'year' : 'years';
		const found = spells(rows, yearColumn);
		if (found.length === 0) {
			return say(view, {
				zh: `可评估的${assessed}年中没有触发提示。`,
				en: `No signal in the ${assessed} ${years} that could be assessed.`,
			});
		}
		const told = found.map(({ from, to, signal, direction }) => {
			const side = term(terms[language].directions, direction);
			const word = term(terms[language].signals, signal);
			const when = formatYears(from, to, language);
			return language === 'zh'
				? `${when}${direction === '' || direction === 'none' ? '' : side}${word}`
				: `${when} ${word}${direction === '' || direction === 'none' ? '' : ` (${side})`}`;
		});
		return say(view, {
			zh: `可评估的${assessed}年中：${told.join('；')}。`,
			en: `Of ${assessed} ${years} that could be assessed: ${told.join('; ')}.`,
		});
	};
}

export const majorSignalHistory: Figure = {
	id: 'major-signal-history',
	query: 'major-signal-history',
	params: ['major', 'level', 'catalogue'],
	columns: [
		columns.year,
		columns.coverage,
		columns.signal,
		columns.direction,
		columns.yearsInState,
		column('is_held', 'text', { zh: '因未满两年好转而保留', en: 'Kept until two better years' }),
		columns.valueKind,
	],
	title: (view) => say(view, { zh: '历年提示', en: 'Signals of earlier years' }),
	finding: finding('year'),
	unit: { zh: '毕业生供给占入职需求，%', en: 'entrants as a share of entry demand, %' },
	chart: 'signal-history',
	height: 260,
	measure: 'signal',
	tables: chainMarts,
	needs: chainTables,
	note: (view) =>
		say(view, {
			zh: '按各年当时已有的数据、只用覆盖率回看，不是当年公布的提示；灰带为80%—125%。',
			en: 'Looked at again with what each year knew, from coverage alone; not what was published then. The grey band is 80–125%.',
		}),
};

export const programSignalHistory: Figure = {
	id: 'program-signal-history',
	query: 'program-signal-history',
	params: ['school', 'major', 'level'],
	columns: [
		{ ...columns.graduatingYear, isHeader: true },
		columns.signal,
		columns.metric,
		columns.metricValue,
		columns.threshold,
		columns.sampleSize,
		columns.yearsInState,
		columns.clause,
	],
	title: (view) => say(view, { zh: '历届提示', en: 'Signals of earlier classes' }),
	finding: finding('graduating_year'),
	unit: { zh: '届', en: 'classes' },
	measure: 'signal',
	tables: ['outcomes_by_program', 'enrollment_by_program'],
	needs: ['destinations'],
	measured: withNames,
};
