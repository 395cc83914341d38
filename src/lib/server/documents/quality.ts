import type { Language } from '#lib/domain/text.ts';
import type { QualityMaterial } from '#lib/documents/quality/material.ts';
import { loadFigure } from '../figures.ts';
import { type DocumentView, loadCommon, loadDrawn } from './common.ts';

interface NamedSchool {
	readonly school_id: string;
	readonly name: string;
}

/** No school of the release has this id. */
export class UnknownSchoolError extends RangeError {
	constructor(id: string, known: readonly NamedSchool[]) {
		const list = known.map(({ school_id, name }) => `  ${school_id}  ${name}`).join('\n');
		super(`no school ${JSON.stringify(id)}; schools of this release:\n${list}`);
		this.name = 'UnknownSchoolError';
	}
}

/** Schools with a graduating class in the newest year, each once. */
export async function reportingSchools(language: Language): Promise<readonly NamedSchool[]> {
	const { rows } = await loadFigure('quality-schools', {}, language);
	const schools = rows.map(({ school_id, school_name }) => ({
		school_id: String(school_id),
		name: String(school_name),
	}));
	return [...new Map(schools.map((school) => [school.school_id, school])).values()];
}

export async function loadQuality(
	view: DocumentView,
	schoolId: string | null,
): Promise<QualityMaterial> {
	const { language } = view;
	const school = schoolId === null ? null : await findSchool(schoolId, view);
	const own = { school: school?.id ?? 'all' };
	const fired = { level: 'any', show: 'fired', sort: 'signal', scenario: 'base', direction: 'any' };
	const [common, trend, parts, breakdown, classes, surveys, bands, signals, demand, intake, peers] =
		await Promise.all([
			loadCommon(view),
			loadFigure('quality-trend', own, language),
			loadFigure('destination-parts', own, language),
			loadFigure('destination-breakdown', own, language),
			loadFigure('graduating-classes', own, language),
			loadFigure('survey-comparison', own, language),
			loadFigure('quality-bands', own, language),
			loadFigure('warning-programs', { ...fired, school: school?.id ?? 'any' }, language),
			loadFigure('warning-majors', fired, language),
			loadDrawn(school === null ? 'schools' : 'school-intake', own, { language, height: 240 }),
			loadDrawn(school === null ? 'quality-schools' : 'school-funnel', own, {
				language,
				height: 300,
			}),
		]);
	return {
		...common,
		school,
		trend,
		parts,
		breakdown,
		classes,
		surveys,
		bands,
		signals,
		demand,
		intake,
		peers,
	};
}

async function findSchool(id: string, { language }: DocumentView) {
	const schools = await reportingSchools(language);
	const found = schools.find(({ school_id, name }) => school_id === id || name === id);
	if (found === undefined) throw new UnknownSchoolError(id, schools);
	return { id: found.school_id, name: found.name };
}
