import { readXlsx, writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { collectPlaces, problem, type FileProblem, type ReadFile } from '#lib/domain/plan-file.ts';
import { planLimit, type Plan } from '#lib/domain/plan.ts';
import type { ReleaseStamp } from '#lib/domain/loaded-figure.ts';
import type { Studio } from '#lib/domain/studio.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Trial } from '#lib/measures/plan/trial.ts';
import { planSheetMessages } from '#lib/messages/plan-sheet.ts';

export interface PlanWorkbook {
	readonly studio: Studio;
	readonly plans: readonly Plan[];
	readonly today: Trial;
	readonly trials: readonly Trial[];
	readonly release: Pick<ReleaseStamp, 'id' | 'asOf'>;
	readonly notice: string;
	readonly language: Language;
}

const planSheet = 'plans';
const codes = ['plan', 'school', 'catalogue', 'major', 'pathway'] as const;
/** Rows of titles above the plans: names that people read, then names that are read back. */
const titleRows = 2;

/** Plans as a workbook that people can change and this page reads back, with what they lead to. */
export async function writePlanWorkbook(book: PlanWorkbook): Promise<Uint8Array> {
	const words = planSheetMessages[book.language];
	const created = new Date(`${book.release.asOf}T00:00:00Z`);
	return writeXlsx({
		sheets: [placesSheet(book), effectSheet(book)],
		properties: { title: words.title, creator: 'Wenhe 吻合', created, modified: created },
		activeSheet: 0,
		defaultFont: { name: book.language === 'zh' ? '微软雅黑' : 'Arial', size: 11 },
	});
}

function placesSheet({ studio, plans, language }: PlanWorkbook): WriteSheet {
	const words = planSheetMessages[language];
	const cells = new Map(studio.cells.map((cell) => [cell.id, cell]));
	const years = studio.intakes.map(String);
	const titles = [...codes.map((code) => words.columns[code]), words.name, words.present];
	const rows = plans.flatMap(({ name, places }, index) =>
		Object.entries(places).map(([id, counts]): CellValue[] => {
			const cell = cells.get(id);
			const label = cell
				? [studio.schools[cell.school], studio.majors[cell.major], studio.pathways[cell.pathway]]
						.map((part) => part?.name[language] ?? '')
						.join(' · ')
				: '';
			const planName = name === '' ? String(index + 1) : name;
			return [planName, ...id.split('|'), label, cell?.places ?? null, ...counts];
		}),
	);
	const bold = { style: { font: { bold: true } } };
	return {
		name: planSheet,
		columns: titles.map(() => ({ width: 16 })).concat(years.map(() => ({ width: 10 }))),
		rows: [
			[...titles, ...years.map((year) => words.intake(year))],
			[...codes, 'name', 'present', ...years],
			...rows,
		],
		cells: new Map([...titles, ...years].map((_, column) => [`0,${String(column)}`, bold])),
		freezePane: { rows: titleRows },
	};
}

function effectSheet({
	today,
	trials,
	plans,
	release,
	notice,
	language,
}: PlanWorkbook): WriteSheet {
	const words = planSheetMessages[language];
	const names = plans.map(({ name }, index) => (name === '' ? String(index + 1) : name));
	const all = [today, ...trials];
	const figures = ['fit', 'groupFit', 'mismatched', 'balance', 'entrants'] as const;
	return {
		name: words.effect,
		columns: [{ width: 34 }, ...all.map(() => ({ width: 18 }))],
		rows: [
			[words.release, release.id],
			[words.notice, notice],
			[],
			[words.figure, words.today, ...names],
			...figures.flatMap((id): CellValue[][] => [
				[words.figures[id], ...all.map(({ outcome }) => outcome[id].point)],
				[words.lower, ...all.map(({ outcome }) => outcome[id].lower)],
				[words.upper, ...all.map(({ outcome }) => outcome[id].upper)],
			]),
		],
	};
}

/** Plans of a workbook, or everything that is wrong with it. */
export async function readPlanWorkbook(bytes: Uint8Array, studio: Studio): Promise<ReadFile> {
	const sheet = await sheetOf(bytes);
	const names = (sheet?.[1] ?? []).map(textOf);
	const years = studio.intakes.map(String);
	const needed = [...codes, ...years];
	if (sheet === null || needed.some((name) => !names.includes(name))) {
		return { problems: [problem('sheet', planSheet, names.join(', '))] };
	}
	const problems: FileProblem[] = [];
	const lines = sheet.slice(titleRows).flatMap((row, index) => {
		const cell = (name: string): unknown => row[names.indexOf(name)] ?? null;
		if (row.every((value) => value === null || value === '')) return [];
		const fields = Object.fromEntries(codes.map((code) => [code, textOf(cell(code))]));
		const at = `row ${String(index + titleRows + 1)}`;
		return { plan: fields['plan'] ?? '', at, fields: { ...fields, places: years.map(cell) } };
	});
	const plans = [...new Set(lines.map(({ plan }) => plan))];
	if (plans.length === 0 || plans.length > planLimit) {
		return { problems: [problem('plans', planSheet, plans.join(', '))] };
	}
	const cells = new Map(studio.cells.map(({ id, places }) => [id, places]));
	const read = plans.map((name) => ({
		name: /^[123]$/.test(name) ? '' : name,
		places: collectPlaces(
			lines.filter(({ plan }) => plan === name),
			{ intakes: studio.intakes, cells, problems },
		),
	}));
	return problems.length > 0 ? { problems } : { plans: read };
}

/** Rows of the sheet of plans; null where the bytes are no workbook or it has no such sheet. */
async function sheetOf(bytes: Uint8Array): Promise<readonly (readonly unknown[])[] | null> {
	try {
		const { sheets } = await readXlsx(bytes);
		return sheets.find(({ name }) => name === planSheet)?.rows ?? null;
	} catch {
		return null;
	}
}

/** Codes may have been typed as numbers. */
function textOf(cell: unknown): string {
	return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}
