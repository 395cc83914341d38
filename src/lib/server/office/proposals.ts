import { type Result, results, type Snapshot, type Subject } from '#lib/domain/office/case.ts';
import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import { loadFigure } from '../figures.ts';
import { intakeYearOf } from '../list-years.ts';
import { readManifest } from '../manifest.ts';

/** A computed proposal that a decision can be drafted from. */
export interface Proposal {
	readonly key: string;
	readonly intakeYear: number;
	readonly subject: Subject;
	readonly result: Result;
	readonly snapshot: Snapshot;
}

/** The proposals of the release at hand, with the facts they rest on in both languages. */
export async function computedProposals(): Promise<readonly Proposal[]> {
	const { id, asOf, region } = await readManifest();
	const [zh, en, reachZh, reachEn] = await Promise.all([
		loadFigure('list-proposals', {}, 'zh'),
		loadFigure('list-proposals', {}, 'en'),
		loadFigure('pathway-reach', { day: asOf }, 'zh'),
		loadFigure('pathway-reach', { day: asOf }, 'en'),
	]);
	return zh.rows.map((row, index) => {
		const subject = {
			areaCode: region.mainArea,
			level: text(row['level']),
			catalogue: region.catalogue,
			majorCode: text(row['major_code']),
			schoolId: text(row['school_id']),
		};
		const facts = {
			...bothLanguages(row, en.rows[index] ?? row),
			...deciding(row, reachZh.rows, reachEn.rows),
		};
		return {
			key: [subject.level, subject.majorCode, subject.schoolId].join('.'),
			intakeYear: Number(row['intake_year'] ?? intakeYearOf(asOf)),
			subject,
			result: results.find((each) => each === row['proposal']) ?? 'unchanged',
			snapshot: { release: id, facts },
		};
	});
}

const plain = [
	'proposal',
	'proposal_row',
	'demand_signal',
	'direction',
	'coverage',
	'probability',
	'quality_signal',
] as const;

const named = [
	'major_name',
	'school_name',
	'demand_clause',
	'quality_clause',
	'emerging_basis',
] as const;

function bothLanguages(zh: FigureRow, en: FigureRow): Snapshot['facts'] {
	return Object.fromEntries([
		...plain.map((name) => [name, fact(zh[name])]),
		...named.map((name) => [`${name}_zh`, fact(zh[name])]),
		...named.map((name) => [`${name}_en`, fact(en[name])]),
	]) as Snapshot['facts'];
}

/** Who decides on the program's first pathway, and how. */
function deciding(
	row: FigureRow,
	zh: readonly FigureRow[],
	en: readonly FigureRow[],
): Snapshot['facts'] {
	const pathways = text(row['pathways']).split('|');
	const at = zh.findIndex((each) => pathways.includes(text(each['pathway_id'])));
	return {
		deciding_body_zh: fact(zh[at]?.['deciding_body']),
		deciding_body_en: fact(en[at]?.['deciding_body']),
		decision_kind: fact(zh[at]?.['decision_kind']),
	};
}

function fact(value: FigureValue | undefined): string | number | boolean | null {
	return ['string', 'number', 'boolean'].includes(typeof value)
		? (value as string | number | boolean)
		: null;
}

function text(value: FigureValue | undefined): string {
	return typeof value === 'string' ? value : '';
}
