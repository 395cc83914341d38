import type { FigureRow, FigureView } from '#lib/domain/figure.ts';
import { formatValue, formatYears } from '#lib/format/index.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { exploreMessages } from '#lib/messages/explore.ts';
import { nothing, numberOf, say, textOf } from '../read.ts';
import type { Topic } from './topics.ts';

export function titleOf(topic: Topic, { language, params, rows }: FigureView): string {
	const words = exploreMessages[language];
	const by = Object.entries(words.breakdowns).find(([id]) => id === params['by'])?.[1];
	const years = [...new Set(known(rows).map((row) => numberOf(row, 'year') ?? 0))].sort();
	const [first, last] = [years[0], years.at(-1)];
	const period = first === undefined ? '' : formatYears(first, last ?? first, language);
	const of = by === undefined ? topic.name[language] : words.titleBy(topic.name[language], by);
	return period === '' ? of : `${of}${words.comma}${period}`;
}

/** What the rows say, in their own numbers; nothing is claimed that intervals do not allow. */
export function findingOf(topic: Topic, view: FigureView): string {
	const rows = known(view.rows);
	if (rows.length === 0) return say(view, nothing);
	const years = new Set(rows.map((row) => row['year']));
	return years.size > 1 ? overTime(topic, view, rows) : acrossGroups(topic, view, rows);
}

function acrossGroups(topic: Topic, view: FigureView, rows: readonly FigureRow[]): string {
	const words = exploreMessages[view.language];
	const sorted = rows.toSorted((a, b) => (numberOf(b, 'value') ?? 0) - (numberOf(a, 'value') ?? 0));
	const [most, least] = [sorted[0], sorted.at(-1)];
	if (sorted.length < 2) return words.only(stated(topic, view, most));
	const isOverlapping = overlap(most, least);
	return words.range({
		most: stated(topic, view, most),
		least: stated(topic, view, least),
		count: sorted.length,
		isOverlapping,
	});
}

const mostTold = 3;

function overTime(topic: Topic, view: FigureView, rows: readonly FigureRow[]): string {
	const words = exploreMessages[view.language];
	const observed = rows.filter((row) => row['value_kind'] !== 'projection');
	const used = observed.length > 0 ? observed : rows;
	const order = (view.params['items'] ?? '').split('|');
	const inOrder = used.toSorted(
		(a, b) => order.indexOf(textOf(a, 'group_id')) - order.indexOf(textOf(b, 'group_id')),
	);
	const groups = [...groupBy(inOrder, (row) => textOf(row, 'group_name'))].map(([name, own]) => {
		const byYear = own.toSorted((a, b) => (numberOf(a, 'year') ?? 0) - (numberOf(b, 'year') ?? 0));
		return { name, first: byYear[0], last: byYear.at(-1) };
	});
	if (groups.length > mostTold) {
		const risen = groups.filter(({ first, last }) => isAbove(last, first)).length;
		return words.risen(groups.length, risen, topic.interval !== null);
	}
	return words.courses(
		groups.map(({ name, first, last }) => ({
			name,
			from: String(first?.['year']),
			to: String(last?.['year']),
			before: valueText(topic, view, first),
			after: valueText(topic, view, last),
		})),
	);
}

/** Where there are intervals, only those that do not meet tell one value from another. */
function isAbove(a: FigureRow | undefined, b: FigureRow | undefined): boolean {
	const least = numberOf(a, 'value_lower') ?? numberOf(a, 'value') ?? 0;
	return least > (numberOf(b, 'value_upper') ?? numberOf(b, 'value') ?? 0);
}

/** Whether both intervals hold a common value; null where there are none. */
function overlap(a: FigureRow | undefined, b: FigureRow | undefined): boolean | null {
	const [lower, upper] = [numberOf(a, 'value_lower'), numberOf(b, 'value_upper')];
	return lower === null || upper === null ? null : lower <= upper;
}

function stated(topic: Topic, view: FigureView, row: FigureRow | undefined): string {
	return `${textOf(row, 'group_name')}${exploreMessages[view.language].open}${valueText(topic, view, row)}${exploreMessages[view.language].close}`;
}

function valueText({ format }: Topic, { language }: FigureView, row: FigureRow | undefined) {
	return formatValue(row?.['value'], format, language);
}

function known(rows: readonly FigureRow[]): readonly FigureRow[] {
	return rows.filter((row) => numberOf(row, 'value') !== null);
}

/** What the picture leaves out, what the interval is, and what cannot be stated. */
export function noteOf(topic: Topic, view: FigureView): string | null {
	const words = exploreMessages[view.language];
	const groups = new Set(view.rows.map((row) => row['group_id'])).size;
	const missing = view.rows.length - known(view.rows).length;
	const years = new Set(view.rows.map((row) => row['year'])).size;
	const isPanelled = years > 1 && view.params['panels'] !== 'years';
	const most = isPanelled ? 12 : 20;
	const parts = [
		groups > most ? words.leftOut(most, groups) : '',
		topic.interval === null ? '' : words.interval(topic.interval[view.language]),
		missing > 0 ? words.missing(missing) : '',
	].filter((part) => part !== '');
	return parts.length === 0 ? null : parts.join(view.language === 'zh' ? '' : ' ');
}
