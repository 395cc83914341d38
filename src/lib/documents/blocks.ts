import type {
	Answer,
	Block,
	ColumnDerivation,
	DocumentColumn,
	FigureBlock,
	HeadingBlock,
	HeadingLevel,
	Inline,
	ParagraphBlock,
	TableBlock,
} from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { LoadedColumn, LoadedFigure } from '#lib/domain/loaded-figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatDate } from '#lib/format/index.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { derivationOf } from './derived.ts';

export function heading(level: HeadingLevel, id: string, text: string): HeadingBlock {
	return { kind: 'heading', level, id, number: '', text };
}

export function paragraph(
	content: readonly Inline[],
	answers: readonly Answer[] = [],
): ParagraphBlock {
	return { kind: 'paragraph', role: 'body', content, ...(answers.length > 0 ? { answers } : {}) };
}

export function note(content: readonly Inline[]): ParagraphBlock {
	return { kind: 'paragraph', role: 'note', content };
}

export interface TableOptions {
	/** Columns in order; all that the page shows where absent. */
	readonly columns?: readonly string[];
	readonly rows?: readonly FigureRow[];
	readonly title?: string;
	readonly notes?: readonly string[];
	readonly answers?: readonly Answer[];
	/** Ids of one figure used twice differ by this. */
	readonly key?: string;
	readonly derived?: Readonly<Record<string, ColumnDerivation>>;
}

/** A figure of the site as a table of a document: the same rows, columns, notes and sources. */
export function tableOf(figure: LoadedFigure, options: TableOptions = {}): TableBlock {
	const columns = chosenColumns(figure, options);
	const notes = options.notes ?? (figure.note === null ? [] : [figure.note]);
	return {
		kind: 'table',
		id: [figure.id, options.key].filter(Boolean).join('-'),
		number: '',
		title: options.title ?? figure.title,
		unit: unitLine(columns, figure.language),
		asOf: asOfLine(figure.release.asOf, figure.language),
		columns,
		rows: options.rows ?? figure.rows,
		notes,
		source: sourceLine(figure),
		...(options.answers === undefined ? {} : { answers: options.answers }),
	};
}

function chosenColumns(figure: LoadedFigure, options: TableOptions): DocumentColumn[] {
	const names =
		options.columns ?? figure.columns.filter((each) => !each.isExportOnly).map(({ name }) => name);
	return names.map((name) => {
		const column = figure.columns.find((each) => each.name === name);
		if (column === undefined) throw new RangeError(`figure ${figure.id} has no column ${name}`);
		const rows = options.rows ?? figure.rows;
		const known = derivationOf(name, rows, { areAll: options.rows === undefined });
		return documentColumn(column, options.derived?.[name] ?? known);
	});
}

function documentColumn(
	{ name, label, unit, format, isHeader }: LoadedColumn,
	derivedFrom?: ColumnDerivation,
): DocumentColumn {
	return {
		name,
		label,
		unit,
		format,
		isHeader,
		...(derivedFrom === undefined ? {} : { derivedFrom }),
	};
}

const percentFormats = ['share', 'coverage', 'probability'];

/** `单位：人、%`: the units of all columns, each once. */
export function unitLine(columns: readonly DocumentColumn[], language: Language): string {
	const words = documentMessages[language];
	const units = columns.flatMap(({ unit, format }) => {
		if (unit !== null) return [unit];
		return percentFormats.includes(format) ? ['%'] : [];
	});
	const named = [...new Set(units)];
	return named.length === 0 ? '' : words.unit + named.join(words.listComma);
}

export function asOfLine(asOf: string, language: Language): string {
	return documentMessages[language].asOf + formatDate(asOf, language);
}

export function sourceLine(figure: LoadedFigure): string {
	const words = documentMessages[figure.language];
	const names = [...new Set(figure.sources.map(({ producer }) => producer))];
	return names.length === 0 ? '' : words.source + names.join(words.listComma);
}

/** A drawing made for paper. */
export interface Drawing {
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

export function figureOf(figure: LoadedFigure, drawing: Drawing, key = ''): FigureBlock {
	return {
		kind: 'figure',
		id: [figure.id, key, 'chart'].filter(Boolean).join('-'),
		number: '',
		title: figure.title,
		finding: figure.finding,
		unit: documentMessages[figure.language].unit + figure.unit,
		...drawing,
		notes: [],
		source: sourceLine(figure),
	};
}

/** The region's reason why a figure is empty; where it states none, the report's own. */
export function statedOr({ status }: LoadedFigure, own: string): string {
	return status.notSupplied || own;
}

/** What a figure shows, or why there is none. */
export function findingOf(figure: LoadedFigure, items: readonly string[] = []): Block {
	const { status, finding, language } = figure;
	const isMissing = status.isEmpty;
	const reason = status.notSupplied ?? '';
	const text =
		isMissing && reason !== '' ? documentMessages[language].notSupplied + reason : finding;
	return paragraph(
		[text],
		items.map((item) => ({ item, given: isMissing ? ('reason' as const) : ('value' as const) })),
	);
}
