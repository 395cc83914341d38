import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	type DocumentFormat,
	documentFormats,
	type DocumentKind,
	documentKinds,
	type Edition,
	editions,
} from '#lib/domain/document.ts';
import { type Language, languages } from '#lib/domain/text.ts';
import { loadDocument } from '#lib/server/documents/load.ts';
import type { DocumentLint } from '#lib/documents/lint/document.ts';
import { complianceLines } from '#lib/documents/quality/compliance.ts';
import { NoChromiumError } from '#lib/server/documents/pdf/chromium.ts';
import { reportingSchools } from '#lib/server/documents/quality.ts';
import { proofLines, proofOf, proofSummary } from '#lib/server/documents/proof.ts';
import { documentFileName, formatsOf, writers } from '#lib/server/documents/write.ts';
import { listReleases } from '#lib/server/pointer.ts';
import { ReleaseError } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { loadRegion } from '../engine/region.ts';
import { regionFolder } from '../engine/paths.ts';
import {
	type Command,
	type CommandArguments,
	type CommandIo,
	integerOption,
	textOption,
	UsageError,
} from './command.ts';

export const command: Command = {
	name: 'report',
	summary: 'write a report: fit, quality, lists or meeting',
	usage: `Usage: wenhe report fit|quality|lists|meeting [--region R] [--year Y] [--school S] [--edition full|public]
                    [--format html,docx,pdf,xlsx] [--lang zh,en] [--out DIR]

  fit      how the majors taught fit the industries (吻合度状况报告)
  quality  employment-quality annual report of the region, or of a school (就业质量年度报告)
  lists    proposals to expand, restrict and stop, with the draft sheet (招生目录测算建议)
  meeting  pack for the coordination meeting of article 29 (联席会议材料)

  --region R    name of a folder below data, or the path of a region's folder (default: yixing, or WENHE_REGION)
  --year Y      the newest release with data up to this year (default: the release that is served)
  --school S    id of a school, or all; only with quality
  --edition E   full (报送版, for the authority) or public (公开版, without anything undecided; default: full)
  --format F    any of html, docx, pdf, xlsx, and for lists csv, json (default: all that apply)
  --lang L      zh, en or both (default: zh)
  --out DIR     folder for the files (default: reports)

Percentages of html and docx are read back and computed again from their own levels; a file that disagrees is not
written, and percentages that neither levels nor the release tell are listed. For quality the required contents that lack a value or a stated reason are listed.

The same release gives the same bytes of every file but the PDF. PDF needs Chromium, Chrome or Edge (WENHE_CHROMIUM).
Exit codes: 0 everything written, 1 something could not be, 2 wrong usage.`,
	options: {
		region: { type: 'string' },
		year: { type: 'string' },
		school: { type: 'string' },
		edition: { type: 'string' },
		format: { type: 'string' },
		lang: { type: 'string' },
		out: { type: 'string' },
	},
	run,
};

interface Order {
	readonly kind: DocumentKind;
	readonly languages: readonly Language[];
	readonly edition: Edition;
	/** Empty where the caller named none: all that apply. */
	readonly formats: readonly DocumentFormat[];
	readonly school: string | null;
	readonly out: string;
}

async function run(args: CommandArguments, io: CommandIo): Promise<number> {
	const order = orderOf(args);
	const region = textOption(args, 'region') ?? process.env['WENHE_REGION'] ?? 'yixing';
	process.env['WENHE_REGION'] = loadRegion(regionFolder(region)).id;
	const release = releaseOf(integerOption(args, 'year'));
	try {
		return await withRelease(release, async () => ((await writeAll(order, io)) ? 0 : 1));
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		io.error(error.message);
		return 1;
	}
}

async function writeAll(order: Order, io: CommandIo): Promise<boolean> {
	const done = [];
	for (const language of order.languages) {
		const schools =
			order.school === 'all'
				? (await reportingSchools(language)).map(({ school_id }) => school_id)
				: [order.school];
		for (const school of schools) done.push(await writeOne({ ...order, school }, language, io));
	}
	return done.every(Boolean);
}

async function writeOne(order: Order, language: Language, io: CommandIo): Promise<boolean> {
	const { kind, edition, school, formats, out } = order;
	const document = await loadDocument({ kind, language, edition, school });
	const possible = formatsOf(document);
	const refused = formats.filter((format) => !possible.includes(format));
	if (refused.length > 0) {
		throw new UsageError(`${kind} cannot be written as ${refused.join(', ')}`);
	}
	if (kind === 'quality') for (const line of complianceLines(document)) io.progress(line);
	let isWhole = true;
	for (const format of formats.length > 0 ? formats : possible) {
		try {
			const path = join(out, documentFileName(document, format));
			const file = await writers[format].write(document);
			if (isProved(path, proofOf(document, format, file), io)) replaceFile(path, file, out);
			else isWhole = false;
		} catch (error) {
			if (!(error instanceof NoChromiumError)) throw error;
			io.error(error.message);
			isWhole = formats.length === 0 && isWhole;
		}
	}
	return isWhole;
}

/** Says how the percentages were proved, and what contradicts itself. */
function isProved(path: string, proof: DocumentLint | null, io: CommandIo): boolean {
	const faults = proofLines(proof);
	for (const line of faults) io.error(`${path}: ${line}`);
	if (faults.length > 0) return false;
	io.out(path);
	if (proof !== null) for (const line of proofSummary(proof)) io.progress(`  ${line}`);
	return true;
}

/** Nobody ever reads half a file. */
function replaceFile(path: string, content: Buffer, folder: string): void {
	mkdirSync(folder, { recursive: true });
	const draft = `${path}.${process.pid}.part`;
	writeFileSync(draft, content);
	renameSync(draft, path);
}

function releaseOf(year: number | undefined): string | null {
	if (year === undefined) return null;
	const releases = listReleases();
	const found = releases.find((id) => id.startsWith(`${year}-`));
	if (found !== undefined) return found;
	const known = [...new Set(releases.map((id) => id.slice(0, 4)))].join(', ');
	throw new UsageError(`no release with data up to ${year}; there are: ${known || 'none'}`);
}

function orderOf(args: CommandArguments): Order {
	const [kind, ...more] = args.positionals;
	if (kind === undefined) throw new UsageError('which report?');
	if (more.length > 0) throw new UsageError(`one report at a time; unexpected ${more.join(' ')}`);
	const school = textOption(args, 'school') ?? null;
	if (school !== null && kind !== 'quality') {
		throw new UsageError('--school goes with quality only');
	}
	return {
		kind: oneOf(kind, documentKinds, 'report'),
		languages: someOf(textOption(args, 'lang') ?? 'zh', languages, '--lang'),
		edition: oneOf(textOption(args, 'edition') ?? 'full', editions, '--edition'),
		formats: someOf(textOption(args, 'format') ?? '', documentFormats, '--format'),
		school,
		out: textOption(args, 'out') ?? 'reports',
	};
}

function oneOf<Value extends string>(text: string, known: readonly Value[], what: string): Value {
	const found = known.find((each) => each === text);
	if (found === undefined) {
		throw new UsageError(`${what} must be one of ${known.join(', ')}, not "${text}"`);
	}
	return found;
}

function someOf<Value extends string>(
	text: string,
	known: readonly Value[],
	what: string,
): readonly Value[] {
	const parts = text.split(/[,，\s]+/u).filter((part) => part !== '');
	return [...new Set(parts.map((part) => oneOf(part, known, what)))];
}
