import type { ReturnFile } from './files/file.ts';
import { agreementReturns } from './returns/agreements.ts';
import { capacityReturns } from './returns/capacity.ts';
import { destinationReturns } from './returns/destinations.ts';
import { attributeReturns } from './returns/attributes.ts';
import { enrollmentReturns } from './returns/enrollment.ts';
import { formReturns } from './returns/forms.ts';
import { firmReturns } from './returns/firms.ts';
import { industryReturns } from './returns/industries.ts';
import { labourReturns } from './returns/labour.ts';
import { personReturns } from './returns/persons.ts';
import { schoolReturns } from './returns/schools.ts';
import { studentReturns } from './returns/students.ts';
import { surveyReturns } from './returns/surveys.ts';
import { teacherReturns } from './returns/teachers.ts';
import type { Settings } from './world/settings.ts';
import { createWorld, type World } from './world/world.ts';

type Writer = (world: World) => readonly ReturnFile[] | Promise<readonly ReturnFile[]>;

const writers: readonly Writer[] = [
	schoolReturns,
	enrollmentReturns,
	studentReturns,
	destinationReturns,
	attributeReturns,
	formReturns,
	capacityReturns,
	surveyReturns,
	industryReturns,
	labourReturns,
	firmReturns,
	agreementReturns,
	teacherReturns,
	personReturns,
];

/** All raw files of one vintage; the same settings give the same bytes. */
export async function sampleReturns(settings: Settings): Promise<readonly ReturnFile[]> {
	const world = createWorld(settings);
	const files: ReturnFile[] = [];
	for (const write of writers) files.push(...(await write(world)));
	return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
