import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatList } from '#lib/format/index.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { columns } from './columns.ts';
import { chainMarts, chainTables } from './needs.ts';
import { say, textOf } from './read.ts';

function named(view: FigureView, direction: string): string[] {
	return view.rows
		.filter((row) => row['direction'] === direction && row['signal'] !== 'watch')
		.map((row) => textOf(row, 'major_name'));
}

function finding(view: FigureView): string {
	const [short, over] = [named(view, 'short'), named(view, 'over')];
	if (short.length + over.length === 0) {
		return say(view, {
			zh: '没有专业触发黄色或红色提示。',
			en: 'No major has a yellow or red signal.',
		});
	}
	return say(view, {
		zh: `${short.length}个专业提示供不应求${short.length > 0 ? `（${formatList(short.slice(0, 3), 'zh')}${short.length > 3 ? '等' : ''}）` : ''}，${over.length}个专业提示供大于求${over.length > 0 ? `（${formatList(over.slice(0, 3), 'zh')}${over.length > 3 ? '等' : ''}）` : ''}。`,
		en: `${short.length} ${short.length === 1 ? 'major' : 'majors'} flagged short${short.length > 0 ? ` (${formatList(short.slice(0, 3), 'en')}${short.length > 3 ? ' among them' : ''})` : ''}, ${over.length} flagged over${over.length > 0 ? ` (${formatList(over.slice(0, 3), 'en')}${over.length > 3 ? ' among them' : ''})` : ''}.`,
	});
}

export const majorSignals: Figure = {
	id: 'major-signals',
	query: 'major-signals',
	params: ['level', 'scenario'],
	columns: [
		columns.majorName,
		columns.majorCode,
		columns.signal,
		columns.probability,
		columns.entrants,
		columns.entryDemand,
		columns.coverage,
		columns.coverageLower,
		columns.coverageUpper,
		columns.targetFrom,
		columns.targetTo,
		columns.direction,
		columns.rule,
	],
	title: (view) =>
		say(view, {
			zh: `触发供求提示的专业（${term(terms.zh.levels, view.params['level'])}）`,
			en: `Majors with a supply signal (${term(terms.en.levels, view.params['level'])})`,
		}),
	finding,
	unit: { zh: '毕业生供给覆盖率，%', en: 'coverage: entrants as % of entry demand' },
	chart: 'coverage',
	measure: 'coverage',
	tables: ['major_signals', 'major_coverage', ...chainMarts],
	needs: chainTables,
	note: (view) =>
		say(view, {
			zh: '低于100%为供不应求。系统提示是测算建议，不是审定结果；可能性以所选情景为条件。横条为90%不确定范围，灰带为80%—125%。',
			en: 'Below 100% there are fewer entrants than posts. A signal is a computed proposal, not a decision; its probability holds under the chosen scenario. Bars are the 90% uncertainty, the grey band is 80–125%.',
		}),
};
