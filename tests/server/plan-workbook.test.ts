import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { PlanProposal } from '#lib/domain/plan-proposal.ts';
import { usualSettings } from '#lib/domain/plan-settings.ts';
import { createTrials } from '#lib/measures/plan/trial.ts';
import { readPlanWorkbook, writePlanWorkbook } from '#lib/server/plan-workbook.ts';
import { planBook } from '../../pipelines/plan/plan-book.ts';
import { inventStudio } from '../measures/plan/studio.ts';

const studio = inventStudio({ majors: 3, schools: 2, draws: 10, seed: 2 });
const tryOut = createTrials(studio);
const [first, second] = studio.cells;
const plans = [
	{ name: 'A', places: { [first?.id ?? '']: [50, 55, 60] } },
	{ name: '', places: { [first?.id ?? '']: [0, 0, 0], [second?.id ?? '']: [10, 20, 30] } },
];

const written = (language: 'zh' | 'en') =>
	writePlanWorkbook({
		...{ studio, plans, language, notice: 'synthetic' },
		today: tryOut({}),
		trials: plans.map(({ places }) => tryOut(places)),
		release: { id: '2025-12-31-0', asOf: '2025-12-31' },
	});

describe('plans as a workbook', () => {
	test.each(['zh', 'en'] as const)('are read back as they were, %s', async (language) => {
		expect((await readPlanWorkbook(await written(language), studio)).plans).toEqual(plans);
	});

	test('are the same bytes each time', async () => {
		expect(Buffer.from(await written('zh')).equals(Buffer.from(await written('zh')))).toBe(true);
	});

	test('of the command line are read too', async () => {
		const none = { mean: 0, tail: 0, total: 0 };
		const proposal: PlanProposal = {
			...{ status: 'optimal', settings: usualSettings, gap: 0, drawsUsed: 10, drawsJudged: 10 },
			...{ places: plans[1]?.places ?? {}, binding: [], curve: [], conflict: [], betterShare: 1 },
			losses: { today: none, found: none, certain: none },
			fits: { today: 1, found: 1 },
		};
		const book = await planBook(studio, proposal, { release: 'r', notice: 'n' });
		expect((await readPlanWorkbook(book, studio)).plans).toEqual([plans[1]]);
	});

	const codes = ['plan', 'school', 'catalogue', 'major', 'pathway'];
	const head = [...codes, ...studio.intakes.map(String)];
	const own = ['1', ...(first?.id.split('|') ?? [])];
	const problemsIn = async (rows: (string | number)[][], name = 'plans') => {
		const book = await writeXlsx({ sheets: [{ name, rows: [head, head, ...rows] }] });
		return (await readPlanWorkbook(book, studio)).problems?.map(({ kind, at }) => [kind, at]);
	};

	test.each([
		['a place that is no number', [[...own, 10, 'many', 30]], ['places', 'row 3.places']],
		['a program that is not there', [['1', 'S9', '2021', '0', 'P', 1, 1, 1]], ['unknown', 'row 3']],
		[
			'a program twice',
			[
				[...own, 1, 1, 1],
				[...own, 2, 2, 2],
			],
			['twice', 'row 4'],
		],
		['a missing code', [['1', '', '2021', '0', 'P', 1, 1, 1]], ['cell', 'row 3']],
	] as const)('%s is told with its row', async (_, rows, problem) => {
		expect(await problemsIn(rows.map((row) => [...row]))).toEqual([problem]);
	});

	test('a workbook without plans, and bytes that are none, are told as such', async () => {
		expect(await problemsIn([[...own, 1, 1, 1]], 'other')).toEqual([['sheet', 'plans']]);
		expect(await problemsIn([])).toEqual([['plans', 'plans']]);
		const read = await readPlanWorkbook(new Uint8Array([0x50, 0x4b, 1, 2]), studio);
		expect(read.problems?.[0]?.kind).toBe('sheet');
	});
});
