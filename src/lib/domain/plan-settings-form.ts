import type { Party } from './plan.ts';
import type { PlanSettings } from './plan-settings.ts';

/** Numbers of the form: how many of the form's units are one, and the most that it takes. */
export const settingsNumbers = {
	maxChange: { scale: 100, most: 100 },
	maxYearlyChange: { scale: 100, most: 100 },
	studentsPerTeacher: { scale: 1, most: 60 },
	smallestClass: { scale: 1, most: 60 },
	openings: { scale: 1, most: 5 },
} as const satisfies Partial<Record<keyof PlanSettings, object>>;

export type SettingsNumber = keyof typeof settingsNumbers;

/** What a form asks of a plan, as constraints that are still to be checked. */
export function settingsOfForm(form: URLSearchParams, party: Party): Record<string, unknown> {
	const numbers = Object.entries(settingsNumbers).flatMap(([name, { scale }]) => {
		const text = form.get(name)?.trim() ?? '';
		return text === '' ? [] : [[name, Number(text) / scale] as const];
	});
	const reasons = form.getAll('keptReason');
	const kept = form
		.getAll('keptCell')
		.map((cell, index) => ({ cell, reason: reasons[index] ?? '' }))
		.filter(({ cell }) => cell !== '');
	return {
		party,
		...Object.fromEntries(numbers),
		lists: form.get('lists') === 'apply' ? 'apply' : 'ignore',
		binding: form.getAll('binding'),
		kept,
	};
}
