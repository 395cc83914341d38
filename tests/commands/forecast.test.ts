import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../pipelines/commands/command.ts';
import { command } from '../../pipelines/commands/forecast.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'wenhe-forecast-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

interface Answer {
	readonly code: number;
	readonly header: string;
	readonly rows: readonly Record<string, string>[];
	readonly summary: string;
	readonly errors: string;
}

async function run(
	content: string | Uint8Array,
	options: Record<string, string> = {},
): Promise<Answer> {
	const path = join(folder, 'series.csv');
	writeFileSync(path, content);
	const out: string[] = [];
	const told: string[] = [];
	const errors: string[] = [];
	const code = await command.run(
		{ values: options, positionals: [path] },
		{
			out: (line) => out.push(line),
			progress: (line) => told.push(line),
			error: (line) => errors.push(line),
		},
	);
	const [header = '', ...lines] = out.join('\n').split('\n');
	const names = header.split(',');
	const rows = lines.map((line) => {
		const cells = (line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu) ?? []).map((cell) =>
			cell.replace(/,$/u, '').replace(/^"|"$/gu, '').replaceAll('""', '"'),
		);
		return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
	});
	return { code, header, rows, summary: told.join('\n'), errors: errors.join('\n') };
}

function table(series: Record<string, readonly (number | string)[]>): string {
	const rows = Object.entries(series).flatMap(([id, values]) =>
		values.map((value, index) => `${id},${2010 + index},${value}`),
	);
	return ['series_id,t,value', ...rows].join('\n');
}

const rising = [100, 104, 111, 113, 120, 124, 131, 133, 140, 147];

describe('a good file', () => {
	it('gives one row per series and step with nested intervals that widen', async () => {
		const { code, header, rows } = await run(table({ a: rising, b: rising.toReversed() }));
		expect(code).toBe(0);
		expect(header).toBe('series_id,h,point,lo80,hi80,lo95,hi95,method,note');
		expect(rows.map((row) => `${row['series_id']}${row['h']}`)).toEqual(
			['a', 'b'].flatMap((id) => [1, 2, 3, 4, 5].map((h) => `${id}${h}`)),
		);
		for (const row of rows) {
			const bounds = ['lo95', 'lo80', 'point', 'hi80', 'hi95'].map((name) => Number(row[name]));
			expect(bounds).toEqual(bounds.toSorted((x, y) => x - y));
			expect(row['note']).toContain('indicative');
		}
	});

	it('answers at the asked horizon and levels', async () => {
		const { header, rows } = await run(table({ a: rising }), { horizon: '2', level: '90, 50' });
		expect(header).toBe('series_id,h,point,lo50,hi50,lo90,hi90,method,note');
		expect(rows).toHaveLength(2);
	});

	it('calibrates its own intervals and back-tests from twenty series on', async () => {
		const series = Object.fromEntries(
			Array.from({ length: 24 }, (_, k) => [
				`s${k}`,
				rising.map((value, t) => value + ((k * 7 + t * t * 3) % 11)),
			]),
		);
		const { rows, summary } = await run(table(series), { horizon: '3' });
		expect(summary).toContain('from the past errors of 24 series');
		expect(summary).toMatch(/h +forecasts +sMAPE +MASE +RMSSE +skill +in 80 % +in 95 %/u);
		expect(rows.every((row) => row['note'] === '')).toBe(true);
	});

	it('writes the table to --out and keeps a byte-order mark', async () => {
		const out = join(folder, 'answers', 'out.csv');
		const { code } = await run(`\ufeff${table({ a: rising })}`, { out });
		expect(code).toBe(0);
		expect(readFileSync(out, 'utf8')).toMatch(/^\ufeffseries_id,h,point/u);
	});
});

describe('other people’s files', () => {
	const expected = run.bind(null, table({ 陶瓷: [1200, 1250, 1310, 1330] }));

	it.each([
		[
			'Chinese headers and 年',
			'序列,年份,数值\n陶瓷,2010年,1200\n陶瓷,2011年,1250\n陶瓷,2012年,1310\n陶瓷,2013年,1330\n',
		],
		[
			'semicolons and decimal commas',
			'ID;Year;Value\r\n陶瓷;2010;1.200,0\r\n陶瓷;2011;1250\r\n陶瓷;2012;1.310,0\r\n陶瓷;2013;1330\r\n',
		],
		[
			'tabs, unsorted',
			'T\tSERIES_ID\tVALUE\n2013\t陶瓷\t1330\n2010\t陶瓷\t1200\n2012\t陶瓷\t1310\n2011\t陶瓷\t1250',
		],
		[
			'quoted thousands and full width',
			'series_id,t,value\n陶瓷,２０１０,"1,200"\n陶瓷,2011,"1,250"\n陶瓷,2012,１３１０\n陶瓷,2013,1330 \n',
		],
		[
			'ten thousands',
			'指标,年度,人数\n陶瓷,2010,0.12万\n陶瓷,2011,0.125万\n陶瓷,2012,0.131万\n陶瓷,2013,0.133万\n',
		],
		[
			'dates',
			'series_id,t,value\n陶瓷,2010-12-31,1200\n陶瓷,2011-12-31,1250\n陶瓷,2012-12-31,1310\n陶瓷,2013-12-31,1330\n',
		],
	])('%s read alike', async (_, content) => {
		expect((await run(content)).rows).toEqual((await expected()).rows);
	});

	it('GB18030 reads like UTF-8', async () => {
		const ascii = (text: string): readonly number[] => [...Buffer.from(text, 'latin1')];
		const name = [0xcc, 0xd5, 0xb4, 0xc9];
		const values = [1200, 1250, 1310, 1330];
		const bytes = Uint8Array.from([
			...ascii('series_id,t,value\n'),
			...values.flatMap((value, t) => [...name, ...ascii(`,${2010 + t},${value}\n`)]),
		]);
		expect((await run(bytes)).rows).toEqual((await expected()).rows);
	});

	it('one series without an id column takes the file’s name', async () => {
		const { rows } = await run('year,value\n2010,5\n2011,6\n2012,8\n');
		expect(rows[0]?.['series_id']).toBe('series');
	});
});

describe('bad series are answered in the note, beside the good ones', () => {
	const bad: readonly (readonly [string, readonly (number | string)[], RegExp])[] = [
		['text', [1, 'abc', 3, 4], /^not forecast: row 3, column value: "abc" is not a number/u],
		['one', [7], /one value only \(2010\)/u],
		['empty', ['', '', ''], /no value at all/u],
		['huge', [1, '1e30'], /beyond 10\^15/u],
		['latest gap', [1, 2, 3, 4, '', 6], /gap: no value for 2014 and only 1 value/u],
	];
	it.each(bad)('%s', async (id, values, note) => {
		const { code, rows } = await run(table({ [id]: values, good: rising }), { horizon: '2' });
		expect(code).toBe(0);
		const [first] = rows;
		expect(first?.['note']).toMatch(note);
		expect([first?.['point'], first?.['lo80'], first?.['hi95']]).toEqual(['', '', '']);
		expect(rows.filter((row) => row['series_id'] === 'good')).toHaveLength(2);
	});

	it.each([
		['all zero', [0, 0, 0, 0, 0], /all values are zero/u],
		['constant', [7, 7, 7, 7, 7], /constant history/u],
		['two values', [7, 9], /short history \(2 values\)/u],
		['old gap', [1, '', 3, 4, 5, 7], /gap: no value for 2011; forecast from 2012–2015 only/u],
		['no last value', [1, 2, 4, 5, ''], /no value after 2013/u],
		['negative', [-5, -4, -6, -3, 1], /short history/u],
		['trillions', [1e12, 1.1e12, 1.15e12, 1.2e12], /short history/u],
	] as const)('%s is forecast and says so', async (id, values, note) => {
		const { code, rows } = await run(table({ [id]: values }), { horizon: '2' });
		expect(code).toBe(0);
		expect(rows[0]?.['note']).toMatch(note);
		for (const row of rows) {
			for (const name of ['point', 'lo80', 'hi80', 'lo95', 'hi95']) {
				expect(row[name]).toMatch(/^-?\d+(\.\d+)?$/u);
			}
		}
	});

	it('repeated rows count once, contradicting rows are refused with both rows', async () => {
		const { rows } = await run(
			'series_id,t,value\na,2010,5\na,2010,5\na,2011,6\nb,2010,5\nb,2010,8\nb,2011,9\n',
		);
		expect(rows[0]?.['note']).toContain('repeated rows counted once (t 2010)');
		expect(rows[5]?.['note']).toContain('has two values: 5 (row 5) and 8 (row 6); keep one');
	});

	it('only a history without negative values is floored at zero', async () => {
		const { rows } = await run(
			table({ plus: [50, 40, 30, 20, 10, 5, 3, 1], minus: [50, 30, 10, -10, -30, -50, -70, -90] }),
		);
		const points = (id: string): number[] =>
			rows.filter((row) => row['series_id'] === id).map((row) => Number(row['lo95']));
		expect(Math.min(...points('plus'))).toBeGreaterThanOrEqual(0);
		expect(Math.max(...points('minus'))).toBeLessThan(0);
	});
});

describe('a bad file', () => {
	it.each([
		['empty', '', /empty; expected series_id,t,value/u],
		['without rows', 'series_id,t,value\n', /a header but no rows/u],
		[
			'without the columns',
			'a,b\n1,2\n',
			/row 1: no column t and no column value; the header is "a,b"/u,
		],
		['with an open quote', 'series_id,t,value\n"a,2010,5\n', /quotation mark/u],
	])('%s ends with 2 and a message', async (_, content, message) => {
		const { code, errors } = await run(content);
		expect(code).toBe(2);
		expect(errors).toMatch(message);
	});

	it('where nothing can be forecast ends with 2 and still writes the notes', async () => {
		const { code, rows } = await run(table({ a: ['x'], b: [1] }), { horizon: '1' });
		expect(code).toBe(2);
		expect(rows).toHaveLength(2);
	});

	it('binary is refused', async () => {
		const { code, errors } = await run(Uint8Array.from([0, 1, 2, 0, 255, 0, 7, 7]));
		expect(code).toBe(2);
		expect(errors).toMatch(/not a text file|expected/u);
	});

	it.each([{ horizon: '0' }, { horizon: '61' }, { level: '40' }, { level: '100' }, { level: 'x' }])(
		'%o is a usage error',
		(options) => {
			expect(() => command.run({ values: options, positionals: ['x.csv'] }, silent)).toThrow(
				UsageError,
			);
		},
	);
});

const silent = { out: ignore, error: ignore, progress: ignore };

function ignore(): void {
	return undefined;
}
