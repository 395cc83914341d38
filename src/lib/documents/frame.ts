import type {
	Block,
	CoverNotice,
	FormBlock,
	Inline,
	PairsBlock,
	RecordTable,
	ReportDocument,
	TableBlock,
} from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { formatDate, missingMarks } from '#lib/format/index.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { asOfLine, heading, paragraph } from './blocks.ts';
import { fill, numberWriter } from './inline.ts';
import type { CommonMaterial } from './material.ts';
import { numberBlocks } from './number-blocks.ts';
import { joinedTitle, titleAround, titleLines } from './title-lines.ts';

interface Head extends Pick<ReportDocument, 'kind' | 'id' | 'subtitle' | 'year'> {
	/** Pieces of the title that no line breaks. */
	readonly titlePhrases: readonly string[];
	/** Measures that the report rests on: the colophon states their versions. */
	readonly methods: readonly string[];
	readonly twin?: RecordTable;
	readonly forms?: readonly FormBlock[];
}

/** A whole report: notice, chapters, then symbols, sources and colophon. */
export function framed(
	{ methods, twin, forms, titlePhrases, ...head }: Head,
	chapters: readonly Block[],
	material: CommonMaterial,
): ReportDocument {
	const { language, edition, region, release } = material;
	const blocks = [...chapters, ...closing(material, methods)];
	return {
		...head,
		title: joinedTitle(titlePhrases, language),
		titleLines: titleLines(titlePhrases, language),
		language,
		edition,
		region: region.name[language],
		isSynthetic: region.kind === 'synthetic',
		release,
		notice: coverNotice(titlePhrases, material),
		blocks: numberBlocks(blocks, language),
		forms: forms ?? [],
		twin: twin ?? null,
	};
}

function coverNotice(
	titlePhrases: readonly string[],
	{ language, edition, release }: CommonMaterial,
): CoverNotice {
	const title = joinedTitle(titlePhrases, language);
	const words = documentMessages[language].notice;
	const [first = '', second = ''] = words.body;
	const origin = { release: release.id, date: formatDate(release.asOf, language) };
	const blank = (text: string) => ({ kind: 'blank', text }) as const;
	return {
		issuer: blank(words.issuer),
		fileNumber: blank(words.fileNumber),
		titleLines: titleLines(titleAround(words.title, titlePhrases), language),
		addressee: blank(words.addressee),
		body: [fill(first, { title }), fill(edition === 'full' ? second : words.publicBody, origin)],
		annexes: [title],
		signer: blank(words.signer),
		date: blank(words.date),
		copies: blank(words.copies),
		printed: [blank(words.printer), blank(words.printedOn)],
	};
}

function closing(material: CommonMaterial, methods: readonly string[]): readonly Block[] {
	const words = documentMessages[material.language];
	return [
		heading(1, 'colophon', words.colophonHeading),
		paragraph([words.symbolsLead]),
		symbols(material),
		sources(material),
		colophon(material, methods),
	];
}

function symbols({ language }: CommonMaterial): PairsBlock {
	const { symbolOther: other } = documentMessages[language];
	const marks = Object.values(missingMarks).map(({ symbol, meaning }) => ({
		term: symbol,
		content: [meaning[language]],
	}));
	return {
		kind: 'pairs',
		id: 'symbol-list',
		pairs: [
			...marks,
			{ term: other.blank, content: [other.blankMeaning] },
			{ term: other.sub, content: [other.subMeaning] },
		],
	};
}

function sources(material: CommonMaterial): TableBlock {
	const { language, release } = material;
	const words = documentMessages[language];
	const { title, producer, period, rows } = words.sourceColumns;
	const text = { unit: null, format: 'text', isHeader: false } as const;
	return {
		kind: 'table',
		id: 'source-list',
		number: '',
		title: words.sourcesHeading,
		unit: words.unit + words.rowsUnit,
		asOf: asOfLine(release.asOf, language),
		columns: [
			{ ...text, name: 'title', label: title, isHeader: true },
			{ ...text, name: 'producer', label: producer },
			{ ...text, name: 'period', label: period },
			{ ...text, name: 'row_count', label: rows, format: 'integer', unit: words.rowsUnit },
		],
		rows: material.sources.map((source): FigureRow => ({ ...source })),
		notes: [],
		source: '',
	};
}

function colophon(material: CommonMaterial, ids: readonly string[]): PairsBlock {
	const { language, release, region, edition } = material;
	const {
		colophon: words,
		editions,
		editionMeaning,
		listComma,
		colon,
	} = documentMessages[language];
	const write = numberWriter(language);
	const kind = region.kind === 'synthetic' ? words.syntheticKind : words.official;
	const methods = material.methodVersions
		.filter(({ id }) => ids.includes(id))
		.map(({ name, version }) => `${name} v${version}`);
	const pairs: readonly (readonly [string, readonly Inline[]])[] = [
		[words.release, [release.id]],
		[words.asOf, [formatDate(release.asOf, language)]],
		[words.content, [release.contentId]],
		[words.edition, [editions[edition] + colon + editionMeaning[edition]]],
		[words.kind, [kind]],
		[words.inputs, fill(words.inputCount, { count: write(material.inputCount, 'integer') })],
		[words.seed, [String(material.seed)]],
		[words.methods, [methods.join(listComma)]],
		[words.rounding, [words.roundingText]],
		[words.tool, [words.toolName]],
	];
	return {
		kind: 'pairs',
		id: 'colophon-list',
		pairs: pairs.map(([term, content]) => ({ term, content })),
	};
}
