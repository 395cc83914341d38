import type { PlanLimit } from '#lib/domain/plan-problem.ts';
import type { Studio } from '#lib/domain/studio.ts';
import type { Language } from '#lib/domain/text.ts';
import { finderMessages } from './plan-finder.ts';

/** A limit in a sentence. */
export function limitText(studio: Studio, limit: PlanLimit, language: Language): string {
	const year = limit.intake === null ? '' : String(studio.intakes[limit.intake] ?? '');
	return finderMessages[language].limits[limit.kind]
		.replace('{subject}', subjectText(studio, limit.subject, language))
		.replace('{year}', year);
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
