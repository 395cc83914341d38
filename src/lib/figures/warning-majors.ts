import { expectFalseAlarms, trial } from '#lib/measures/signals/expected-false-alarms.ts';
import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import { formatDecimal } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { withNames } from './named.ts';
import { nothing, numberOf, say } from './read.ts';

function countOf(rows: readonly FigureRow[], column: string, value: string): number {
	return rows.filter((row) => row[column] === value).length;
}

function finding(view: FigureView): string {
	const { rows } = view;
	if (rows.length === 0) return say(view, nothing);
	const [short, over] = [countOf(rows, 'direction', 'short'), countOf(rows, 'direction', 'over')];
	const [red, yellow] = [countOf(rows, 'signal', 'red'), countOf(rows, 'signal', 'yellow')];
	const unknown = countOf(rows, 'signal', 'not_assessed');
	if (short + over === 0) {
		return say(view, {
			zh: `列示${rows.length}个专业，均无供求提示${unknown > 0 ? `，其中无法评估${unknown}个` : ''}。`,
			en: `${rows.length} majors listed, none with a signal${unknown > 0 ? `; ${unknown} cannot be assessed` : ''}.`,
		});
	}
	return say(view, {
		zh: `列示${rows.length}条：供不应求${short}条，供大于求${over}条；其中红色${red}条，黄色${yellow}条${unknown > 0 ? `；无法评估${unknown}条` : ''}。`,
		en: `${rows.length} listed: ${short} short, ${over} over; ${red} red, ${yellow} yellow${unknown > 0 ? `; ${unknown} cannot be assessed` : ''}.`,
	});
}

/** How many of these signals should be expected to prove wrong, and on which condition. */
function note(view: FigureView): string {
	const probabilities = view.rows.flatMap((row) => numberOf(row, 'probability') ?? []);
	const alarms = expectFalseAlarms({ probabilities });
	const general = say(view, {
		zh: '覆盖率为下一届新生毕业当年的毕业生供给除以入职需求，低于100%为供不应求。可能性为模型测算可能性，以所选更替情景为条件。',
		en: 'Coverage is entrants ÷ entry demand in the year the next intake leaves; below 100% there are fewer entrants than posts. A probability is modelled and holds under the chosen scenario. ',
	});
	if (alarms === null || probabilities.length === 0) return general;
	const count = formatDecimal(alarms, view.language, 1);
	const factor = formatDecimal(trial.wrongYellow / trial.expectedYellow, view.language);
	return (
		general +
		say(view, {
			zh: `列示的${probabilities.length}条提示中，按各自的可能性预计约${count}条会落空。实际多半更多：提示是从全部专业中挑出来的，挑中的估计容易偏高；在模拟的地区里，黄色提示落空的约为预计的${factor}倍，红色提示没有落空。`,
			en: `Of the ${probabilities.length} signals listed about ${count} should be expected to prove wrong by their own probabilities. Expect more: signals are picked from all majors, and what is picked tends to be overestimated. In simulated regions ${factor} times as many yellow signals proved wrong as expected, and no red one.`,
		})
	);
}

export const warningMajors: Figure = {
	id: 'warning-majors',
	query: 'warning-majors',
	params: ['level', 'scenario', 'show', 'direction', 'sort', 'major'],
	columns: [
		columns.majorName,
		columns.majorCode,
		columns.level,
		columns.signal,
		{ ...columns.direction, isExportOnly: false },
		columns.probability,
		columns.coverage,
		columns.coverageLower,
		columns.coverageUpper,
		columns.entrants,
		columns.entryDemand,
		columns.targetFrom,
		columns.targetTo,
		columns.clause,
		columns.cause,
		columns.lever,
		columns.tightness,
		columns.inFieldRate,
		columns.localRate,
		columns.reason,
		columns.rule,
	],
	title: (view) =>
		say(view, {
			zh: '供给覆盖率与系统提示，下一届新生毕业当年',
			en: 'Coverage and signal in the year the next intake leaves',
		}),
	finding,
	unit: {
		zh: '覆盖率、可能性为%，人数为人/年',
		en: 'coverage and probability in %, persons a year',
	},
	measure: 'signal',
	needs: chainTables,
	measured: withNames,
	tables: chainMarts,
	note,
};
