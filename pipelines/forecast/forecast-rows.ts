import { conformalInterval } from '#lib/measures/forecast/conformal.ts';
import { forecastBy, methodName } from '#lib/measures/forecast/candidates.ts';
import { type CalibrationOptions, groupFor, type LengthGroup } from './calibrate.ts';
import type { History } from './history.ts';

const shortHistory = 8;

export function headerOf(levels: readonly number[]): string {
	const bounds = levels.flatMap((level) => [`lo${percent(level)}`, `hi${percent(level)}`]);
	return ['series_id', 'h', 'point', ...bounds, 'method', 'note'].join(',');
}

export function percent(level: number): string {
	return String(Number((100 * level).toPrecision(6)));
}

/** CSV lines of one series: one per step ahead, without numbers where it cannot be forecast. */
export function forecastLines(
	history: History,
	groups: readonly LengthGroup[],
	options: CalibrationOptions,
): string[] {
	const id = quoted(history.id);
	const group = groupFor(groups, history.values.length);
	if (history.problem !== null || !group) {
		const empty = ','.repeat(2 * options.levels.length + 2);
		const note = quoted(`not forecast: ${history.problem ?? 'no interval'}`);
		return Array.from(
			{ length: options.horizon },
			(_, index) => `${id},${index + 1}${empty},${note}`,
		);
	}
	const { chosen } = group.choice;
	const method = methodName(chosen, history.values);
	return forecastBy(chosen, history.values, options.horizon).map((point, index) => {
		const bounds = conformalInterval(group.quantiles, history.values, point, index + 1);
		const numbers = [point, ...bounds.flatMap(({ lower, upper }) => [lower, upper])].map(printed);
		const note = quoted(notesAt(history, group, index + 1).join('; '));
		return [id, index + 1, ...numbers, method, note].join(',');
	});
}

function notesAt(history: History, group: LengthGroup, h: number): string[] {
	const { seriesCount, testedHorizon } = group.quantiles;
	const notes = [...history.notes];
	if (history.values.length < shortHistory)
		notes.push(`short history (${history.values.length} values)`);
	if (group.isDefault) notes.push('indicative: too few series, built-in interval widths');
	else if (h > testedHorizon)
		notes.push(`indicative: beyond the back-tested ${testedHorizon} steps`);
	else if (group.quantiles.indicative && seriesCount < 20) notes.push('indicative');
	return notes;
}

function printed(value: number): string {
	return String(Number(value.toPrecision(12)));
}

function quoted(text: string): string {
	return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
