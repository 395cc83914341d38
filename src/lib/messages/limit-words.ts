import type { PlanLimit } from '#lib/domain/plan-problem.ts';
import type { BindingLimit } from '#lib/domain/plan-proposal.ts';
import type { Studio } from '#lib/domain/studio.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatList, formatRange } from '#lib/format/index.ts';
import { finderMessages } from './plan-finder.ts';

type Worded = Pick<PlanLimit, 'kind' | 'subject'>;

/** A limit in a sentence. */
export function limitText(studio: Studio, limit: PlanLimit, language: Language): string {
	return sentence(studio, limit, { intakes: [limit.intake ?? -1], language });
}

/** Limits of one kind on one subject, in one sentence with the intakes that they concern. */
export interface LimitGroup {
	readonly id: string;
	readonly text: string;
	/** Largest of their prices. */
	readonly price: number;
}

/** Binding limits in words, dearest first; those that differ by intake alone are told together. */
export function limitGroups(
	studio: Studio,
	binding: readonly BindingLimit[],
	language: Language,
): readonly LimitGroup[] {
	const idOf = ({ limit }: BindingLimit): string => `${limit.kind} ${limit.subject}`;
	return [...new Set(binding.map(idOf))].flatMap((id) => {
		const own = binding.filter((each) => idOf(each) === id);
		const [first] = own;
		if (!first) return [];
		const intakes = own.map(({ limit }) => limit.intake ?? -1).toSorted((a, b) => a - b);
		const text = sentence(studio, first.limit, { intakes, language });
		return [{ id, text, price: Math.max(...own.map(({ price }) => price)) }];
	});
}

function sentence(
	studio: Studio,
	{ kind, subject }: Worded,
	{ intakes, language }: { readonly intakes: readonly number[]; readonly language: Language },
): string {
	return finderMessages[language].limits[kind]
		.replace('{subject}', subjectText(studio, subject, language))
		.replace('{year}', yearsText(studio, intakes, language));
}

/** `2027`, `2027～2029`, or `2027、2029` where one in between is missing. */
function yearsText(studio: Studio, intakes: readonly number[], language: Language): string {
	const years = intakes.flatMap((intake) => studio.intakes[intake] ?? []);
	const [first = 0, last = 0] = [years[0], years.at(-1)];
	if (years.length < 2) return years.map(String).join('');
	const isWhole = last - first === years.length - 1;
	return isWhole
		? formatRange(String(first), String(last), language)
		: formatList(years.map(String), language);
}

/** A cell, a program, a field of a school or a school, by its id. */
function subjectText(studio: Studio, subject: string, language: Language): string {
	const [schoolId = '', catalogue, major, pathwayId] = subject.split('|');
	const majorId = `${catalogue ?? ''}|${major ?? ''}`;
	const parts = [
		studio.schools.find(({ id }) => id === schoolId),
		studio.majors.find(({ id }) => id === majorId) ??
			studio.majors.find(({ field }) => field.id === majorId)?.field,
		studio.pathways.find(({ id }) => id === pathwayId),
	];
	return parts.flatMap((part) => part?.name[language] ?? []).join(' · ');
}
