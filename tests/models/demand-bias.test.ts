import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { forecastBy } from '#lib/measures/forecast/candidates.ts';
import { parseCsv } from '../../pipelines/intake/bytes/csv.ts';
import { continueMix, keepMix } from '#lib/measures/forecast/industry-mix.ts';
import { sum } from '#lib/measures/sum.ts';
import { missesOf } from '../../pipelines/models/chain/backtest.ts';
import { choiceOf } from '../../pipelines/models/chain/method-choice.ts';
import { employmentOf } from '../../pipelines/sample/world/employment.ts';

const [firstYear, asOf, last] = [2011, 2025, 2033];
/** Yearly exits and transfers of the sample region, about: replacement is this share of employment. */
const leavingRate = 0.045;
/** Years over which expansion is taken. */
const span = 3;

/** Employment of each industry of each cluster in the synthetic world, which goes on after the as-of year. */
function industriesOf(seed: number): readonly (readonly (readonly number[])[])[] {
	const folder = join(import.meta.dirname, '../../data/yixing/reference');
	const { rows } = parseCsv(readFileSync(join(folder, 'cluster_industries.csv'), 'utf8'), ',');
	const links = rows
		.slice(1)
		.map(({ cells: [cluster = '', , code = '', share = '', , to = ''] }) => ({
			cluster,
			code,
			share: Number(share),
			to,
		}))
		.filter(({ cluster, to }) => to === '' && cluster !== 'smart_manufacturing');
	const employees = new Map(
		employmentOf({ seed, asOf: last }).map((row) => [
			`${row.code}|${String(row.year)}`,
			row.employees,
		]),
	);
	return [...new Set(links.map(({ cluster }) => cluster))].map((id) =>
		links
			.filter(({ cluster }) => cluster === id)
			.map(({ code, share }) =>
				Array.from(
					{ length: last - firstYear + 1 },
					(_, index) => share * (employees.get(`${code}|${String(firstYear + index)}`) ?? 0),
				),
			),
	);
}

function worldOf(seed: number): readonly (readonly number[])[] {
	return industriesOf(seed).map((industries) =>
		(industries[0] ?? []).map((_, year) => sum(industries.map((values) => values[year] ?? 0))),
	);
}

function demandAt(values: readonly number[], index: number): number {
	const [now, before] = [values[index] ?? NaN, values[index - span] ?? NaN];
	return (now - before) / span + leavingRate * now;
}

describe('entry demand of the synthetic world, whose future is known', () => {
	const known = asOf - firstYear + 1;
	const worlds = [11, 12, 13].map(worldOf);

	it('is met without bias by the method that each world’s own past chooses', () => {
		const sums = [1, 3, 5, 7, 8].map((h) => ({ h, forecast: 0, truth: 0 }));
		for (const clusters of worlds) {
			const panel = clusters.map((values, index) => ({
				clusterId: String(index),
				isPartition: true,
				segment: { seriesId: 's', firstYear, lastYear: asOf, values: values.slice(0, known) },
			}));
			const { chosen } = choiceOf(missesOf(panel));
			for (const values of clusters) {
				const past = values.slice(0, known);
				const path = [...past, ...forecastBy(chosen, past, last - asOf)];
				for (const sum of sums) {
					sum.forecast += demandAt(path, known - 1 + sum.h);
					sum.truth += demandAt(values, known - 1 + sum.h);
				}
			}
		}
		for (const { h, forecast, truth } of sums) {
			expect(Math.abs(forecast / truth - 1), `${String(h)} years ahead`).toBeLessThan(0.05);
		}
	});

	it('is far too low on straight lines: industries that grow by shares outrun them', () => {
		const past = worlds.flat().map((values) => values.slice(0, known));
		const ratio = (method: 'drift' | 'growth-drift'): number => {
			const sums = past.map((values, index) => [
				demandAt([...values, ...forecastBy(method, values, 7)], known + 6),
				demandAt(worlds.flat()[index] ?? [], known + 6),
			]);
			const total = (column: number): number =>
				sums.reduce((sum, row) => sum + (row[column] ?? 0), 0);
			return total(0) / total(1);
		};
		expect(ratio('drift')).toBeLessThan(0.93);
		expect(ratio('growth-drift')).toBeGreaterThan(0.95);
	});

	it('is met industry by industry only where the mix of a cluster goes on moving', () => {
		const errors = { kept: 0, continued: 0 };
		for (const industries of [11, 12, 13].flatMap(industriesOf)) {
			const past = industries.map((values) => values.slice(0, known));
			const whole = past[0]?.map((_, year) => sum(past.map((values) => values[year] ?? 0))) ?? [];
			const clusterPath = forecastBy('growth-drift', whole, last - asOf);
			const mixes = {
				kept: keepMix({ industries: past, clusterPath }),
				continued: continueMix({ industries: past, clusterPath }, 'growth-drift'),
			};
			industries.forEach((values, index) => {
				const truth = demandAt(values, known + 6);
				for (const mix of ['kept', 'continued'] as const) {
					const path = [...(past[index] ?? []), ...(mixes[mix][index] ?? [])];
					errors[mix] += Math.abs(demandAt(path, known + 6) - truth);
				}
			});
		}
		expect(errors.continued).toBeLessThan(0.6 * errors.kept);
	});
});
