import type { PlanLimit } from '#lib/domain/plan-problem.ts';
import type { Studio } from '#lib/domain/studio.ts';
import type { Language } from '#lib/domain/text.ts';
import { studioMessages } from '#lib/messages/studio.ts';

/** A limit in a sentence. */
export function limitText(studio: Studio, limit: PlanLimit, language: Language): string {
	const year = limit.intake === null ? '' : String(studio.intakes[limit.intake] ?? '');
	return studioMessages[language].limits[limit.kind]
		.replace('{subject}', subjectText(studio, limit.subject, language))
		.replace('{year}', year);
}

/** A cell, a program or a school, by its id. */
function subjectText(studio: Studio, subject: string, language: Language): string {
	const [schoolId = '', catalogue, major, pathwayId] = subject.split('|');
	const parts = [
		studio.schools.find(({ id }) => id === schoolId),
		studio.majors.find(({ id }) => id === `${catalogue ?? ''}|${major ?? ''}`),
		studio.pathways.find(({ id }) => id === pathwayId),
	];
	return parts.flatMap((part) => part?.name[language] ?? []).join(' · ');
}
