import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '#lib/measures/random.ts';
import { forecastFile } from '../../pipelines/forecast/forecast-file.ts';
import { families } from '../../pipelines/forecast/simulated-series.ts';

const isLong = process.env['WENHE_LONG'] === '1';
const options = { horizon: 6, levels: [0.8, 0.95] };

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'wenhe-many-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

/** Every 50th series has a word, every 60th a gap, every 70th one value. */
function writeSeries(count: number, longest: number): string {
	const random = createRandom('many');
	const kinds = Object.values(families);
	const path = join(folder, `${count}.csv`);
	const lines = ['series_id,t,value'];
	for (let k = 0; k < count; k++) {
		const length = k % 70 === 69 ? 1 : 6 + random.integer(longest - 5);
		(kinds[k % kinds.length]?.(random, length) ?? []).forEach((value, t) => {
			if (k % 60 === 59 && t === 2) return;
			lines.push(`s${k},${1990 + t},${k % 50 === 49 && t === 3 ? 'n. v. t.' : value.toFixed(2)}`);
		});
	}
	writeFileSync(path, lines.join('\n'));
	return path;
}

/** Processor seconds: the clock on the wall also counts what else the machine does. */
function expectCleanAnswer(count: number, longest: number): number {
	const path = writeSeries(count, longest);
	const started = process.cpuUsage();
	const { lines, forecastCount } = forecastFile(path, options);
	const used = process.cpuUsage(started);
	const seconds = (used.user + used.system) / 1e6;
	expect(lines).toHaveLength(1 + count * options.horizon);
	const odd = lines.filter((line) => /NaN|Infinity|undefined|null/u.test(line));
	expect(odd).toEqual([]);
	expect(forecastCount).toBeGreaterThan(0.9 * count);
	expect(forecastCount).toBeLessThan(count);
	return seconds;
}

it('600 mixed series are all answered, without a NaN', () => {
	expect(expectCleanAnswer(600, 20)).toBeLessThan(30);
});

it('the same file gives the same answer', () => {
	const path = writeSeries(60, 12);
	expect(forecastFile(path, options).lines).toEqual(forecastFile(path, options).lines);
});

describe.skipIf(!isLong)('large files (WENHE_LONG=1)', () => {
	it('23 000 yearly series take less than a minute', { timeout: 300_000 }, () => {
		expect(expectCleanAnswer(23_000, 56)).toBeLessThan(60);
	});

	it('50 000 series are all answered', { timeout: 600_000 }, () => {
		expect(expectCleanAnswer(50_000, 30)).toBeLessThan(120);
	});
});
