import type { SourceContract, SourceField } from '../contract.ts';
import { isUnder, matchTitle, headerText, type HeaderCell, type TitleMatch } from './header.ts';

/** A field of the contract and the column of the file that holds it. */
export interface Located {
	readonly field: SourceField;
	readonly index: number;
	readonly header: string;
	/** Column of marks beside it. */
	readonly flagIndex: number | null;
}

/** One column of a wide table that becomes rows. */
export interface Spread {
	readonly captured: Readonly<Record<string, string>>;
	readonly value: Located;
	readonly beside: readonly Located[];
}

/** How the columns of one header answer the fields of a contract. */
export interface ColumnMap {
	readonly located: readonly Located[];
	readonly spread: readonly Spread[];
	readonly missing: readonly SourceField[];
	readonly ambiguous: readonly {
		readonly field: SourceField;
		readonly headers: readonly string[];
	}[];
	readonly ignored: readonly string[];
}

export function mapColumns(header: readonly HeaderCell[], contract: SourceContract): ColumnMap {
	const located: Located[] = [];
	const missing: SourceField[] = [];
	const ambiguous: { field: SourceField; headers: readonly string[] }[] = [];
	for (const field of contract.fields.filter(({ titles }) => titles.length > 0)) {
		const cells = candidates(header, field);
		const [only] = cells;
		if (only === undefined) missing.push(field);
		else if (cells.length > 1) ambiguous.push({ field, headers: cells.map(placed) });
		else located.push(locate(field, only, header));
	}
	const spread = spreadColumns(header, contract, new Set(located.map(({ index }) => index)));
	const used = new Set(
		[...located, ...spread.flatMap(({ value, beside }) => [value, ...beside])].flatMap(
			({ index, flagIndex }) => [index, flagIndex],
		),
	);
	const ignored = header
		.filter((cell) => cell.path.length > 0 && !used.has(cell.index))
		.map(headerText);
	return { located, spread, missing, ambiguous, ignored };
}

/** Matching columns: an exact title before one with a unit behind it, an earlier title before a later. */
function candidates(header: readonly HeaderCell[], field: SourceField): readonly HeaderCell[] {
	const under = field.under ?? [];
	for (const quality of ['exact', 'without_unit'] satisfies TitleMatch[]) {
		for (const title of field.titles) {
			const cells = header.filter(
				(cell) => matchTitle(cell, title) === quality && isUnder(cell, under),
			);
			if (cells.length === 0) continue;
			// An empty title names the first column: blank headers further right are margins.
			const nth = field.occurrence ?? (title === '' ? 1 : undefined);
			return nth === undefined ? cells : cells.slice(nth - 1, nth);
		}
	}
	return [];
}

function spreadColumns(
	header: readonly HeaderCell[],
	contract: SourceContract,
	taken: ReadonlySet<number>,
): readonly Spread[] {
	const unpivot = contract.layout?.unpivot;
	if (!unpivot) return [];
	const pattern = new RegExp(unpivot.headers, 'u');
	return header.flatMap((cell) => {
		const match = pattern.exec(headerText(cell)) ?? pattern.exec(cell.own);
		if (!match || cell.path.length === 0 || taken.has(cell.index)) return [];
		const beside = (unpivot.beside ?? []).flatMap(({ offset, ...field }) => {
			const neighbour = header[cell.index + offset];
			return neighbour ? [locate(field, neighbour, header)] : [];
		});
		const captured = { [unpivot.field]: (match[1] ?? match[0]).trim(), ...match.groups };
		return [{ captured, value: locate(unpivot.value, cell, header), beside }];
	});
}

function locate(field: SourceField, cell: HeaderCell, header: readonly HeaderCell[]): Located {
	return {
		field,
		index: cell.index,
		header: headerText(cell),
		flagIndex: flagOf(field, cell, header),
	};
}

function flagOf(
	field: SourceField,
	cell: HeaderCell,
	header: readonly HeaderCell[],
): number | null {
	if (!field.flags) return null;
	const { column } = field.flags;
	if (column === 'next') return cell.index + 1;
	const named = header.filter((other) => matchTitle(other, column) !== null);
	// The nearest one to the right: wide tables repeat the header of their flags.
	const right = named.find(({ index }) => index > cell.index) ?? named[0];
	return right?.index ?? null;
}

function placed(cell: HeaderCell): string {
	return `${headerText(cell)} (${cell.index + 1})`;
}
