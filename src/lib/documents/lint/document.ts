import type { ReportDocument } from '#lib/domain/document.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { isPercentage } from '../cells.ts';
import { digitsOf, evidenceOf } from './evidence.ts';
import { derivedCells, type DerivedNumber, derivedNumbers } from './levels.ts';
import { agrees, parsePercentage } from './printed.ts';
import { type Disagreement, lintText, type Unjudged } from './text.ts';
import { differences, squeezed } from './whole.ts';

/** A finished document as it reads: texts in order, tables as printed cells with their head. */
export interface FinishedDocument {
	readonly paragraphs: readonly string[];
	readonly tables: readonly (readonly (readonly string[])[])[];
	/** What drawings say: their description, then their words. */
	readonly drawings: readonly string[];
}

export interface DocumentLint {
	/** Percentages and differences that were computed again from their levels. */
	readonly checked: number;
	/** Those that the release states itself, such as a fit or a probability: printed as they stand in it. */
	readonly stated: number;
	/** Those that neither levels nor the release tell. */
	readonly unverified: readonly Unjudged[];
	readonly disagreements: readonly Disagreement[];
	/** What the report says and the finished document does not: sentences, drawings and table rows. */
	readonly lost: readonly string[];
	/** What the finished document says and the report does not. */
	readonly foreign: readonly string[];
}

/** The finished document against its own levels, and against the report that it was written from. */
export function lintDocument(document: ReportDocument, finished: FinishedDocument): DocumentLint {
	const { blocks, language } = document;
	const text = lintText(finished.paragraphs);
	const tables = blocks.filter((block) => block.kind === 'table');
	const derived = [
		...blocks.flatMap(derivedNumbers),
		...tables.flatMap((table) => derivedCells(table, language)),
	];
	const statedCells = tables.flatMap(({ rows, columns }) =>
		columns
			.filter((column) => column.derivedFrom === undefined && isPercentage(column))
			.flatMap((column) => rows.filter((row) => typeof row[column.name] === 'number')),
	);
	const { unverified, stated } = settled(text.unjudged, document);
	return {
		checked: text.checked + derived.length,
		stated: stated + statedCells.length,
		unverified,
		disagreements: [...text.disagreements, ...derived.flatMap(disagreement)],
		...differences(document, finished),
	};
}

/** A missing mark claims nothing. */
function disagreement({ kind, place, printed, expected }: DerivedNumber): readonly Disagreement[] {
	const percentage = parsePercentage(printed);
	if (expected === null || percentage === null || agrees(percentage, [expected, expected])) {
		return [];
	}
	return [{ kind, place, printed, expected }];
}

interface Settled {
	readonly unverified: readonly Unjudged[];
	readonly stated: number;
}

/** What running text does not tell by itself is a number of the report, or stands in a table of its chapter. */
function settled(unjudged: readonly Unjudged[], document: ReportDocument): Settled {
	const evidence = evidenceOf(document);
	let stated = 0;
	const unverified = [...groupBy(unjudged, ({ place }) => place)].flatMap(([place, found]) => {
		const { numbers = [], percentages } = evidence.get(squeezed(place)) ?? {};
		const own = [...numbers];
		return found.filter(({ printed }) => {
			const index = own.findIndex(({ text }) => squeezed(printed).startsWith(squeezed(text)));
			const [number] = index >= 0 ? own.splice(index, 1) : [];
			const isStated = number
				? number.derivation === undefined
				: percentages?.has(digitsOf(printed));
			if (isStated === true) stated += 1;
			return number === undefined && isStated !== true;
		});
	});
	return { unverified, stated };
}
