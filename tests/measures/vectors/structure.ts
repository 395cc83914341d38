import { expect } from 'vitest';
import { apportion } from '#lib/measures/demand/apportionment.ts';
import { tighten } from '#lib/measures/demand/tightness.ts';
import { compareDirection } from '#lib/measures/fit/cosine.ts';
import { couple } from '#lib/measures/fit/coupling.ts';
import { weighByEntropy } from '#lib/measures/fit/entropy-weights.ts';
import { relate } from '#lib/measures/fit/grey-relational.ts';
import { hellinger } from '#lib/measures/fit/hellinger.ts';
import { compareInformation } from '#lib/measures/fit/jensen-shannon.ts';
import { diverge } from '#lib/measures/fit/kullback-leibler.ts';
import { disperse } from '#lib/measures/fit/lilien.ts';
import { linkage } from '#lib/measures/fit/mutual-information.ts';
import { fitTable } from '#lib/measures/fit/proportional-fitting.ts';
import { deviate } from '#lib/measures/fit/structure-deviation.ts';
import { fitStructure } from '#lib/measures/fit/structure-fit.ts';
import { rateOf } from '#lib/measures/quality/rate.ts';
import { wilson } from '#lib/measures/quality/wilson.ts';
import { list, near, numbers, part, percent, table, text, type VectorTests } from './read.ts';

export const structureVectors: VectorTests = {
	structure: (vector) => {
		const pair = { supply: numbers(vector['p']), demand: numbers(vector['q']) };
		const fit = fitStructure(pair);
		near([fit?.fit, 1 - (fit?.fit ?? NaN)], [vector['overlap'], vector['dissimilarity']], 12);
		const direction = compareDirection(pair);
		near([direction?.cosine, direction?.angle], [vector['cosine'], vector['mooreAngleRad']], 12);
		const divergence = diverge(pair);
		near([divergence?.nats, divergence?.bits], [vector['klPqNats'], vector['klPqBits']], 12);
		const information = compareInformation(pair);
		near(
			[information?.bits, information?.distance],
			[vector['jsdBits'], vector['jsDistanceBase2']],
			12,
		);
		near(hellinger(pair), vector['hellinger'], 12);
		const deviation = deviate(pair);
		near(deviation?.deviations, vector['deviation'], 12);
		near(deviation?.weightedDeviation, vector['weightedAbsDeviation'], 12);
		const total = (deviation?.deviations ?? []).reduce<number>(
			(sum, each) => sum + Math.abs(each ?? NaN),
			0,
		);
		near(total, vector['sumAbsDeviation'], 12);
	},
	jensenshannonScipyDocs: (cases) => {
		for (const { p, q, base, distance } of list(cases)) {
			const found = compareInformation({ supply: numbers(p), demand: numbers(q) });
			const inBase = (found?.distance ?? NaN) * (text(base) === 'e' ? Math.sqrt(Math.LN2) : 1);
			near(inBase, distance, 12);
		}
	},
	dissimilaritySegregationPkg: (cases) => {
		for (const { a, b, D } of list(cases)) {
			near(1 - (fitStructure({ supply: numbers(a), demand: numbers(b) })?.fit ?? NaN), D, 12);
		}
	},
	mutualInformation: (vector) => {
		const found = linkage({ table: table(vector['table']) });
		near(found?.nats, vector['mNats'], 12);
		near(found?.shareOfOccupations, vector['hByColumnEntropy'], 12);
		near(found?.byMajor, vector['localLinkage']);
	},
	apportion: (vector) => {
		const [entrants, entryDemand] = [numbers(vector['graduates']), numbers(vector['openings'])];
		const weights = table(vector['links']);
		near(apportion({ entrants, entryDemand, weights }).demand, vector['openingsForMajor']);
		const shared = weights.map((row) =>
			row.map((weight) => weight / row.reduce((a, b) => a + b, 0)),
		);
		near(apportion({ entrants, entryDemand, weights: shared }).demand, [25, 55, 10], 9);
	},
	lilien: (vector) => {
		const found = disperse({
			previous: numbers(vector['prev']),
			current: numbers(vector['cur']),
		});
		near(
			[found?.byPreviousShare, found?.byMeanShare, found?.byCurrentShare],
			[vector['sigmaPrevShare'], vector['sigmaAvgShare'], vector['sigmaCurShare']],
			12,
		);
	},
	greyRelational: (vector) => {
		const series = [numbers(vector['x1']), numbers(vector['x2'])];
		const input = { reference: numbers(vector['ref']), series };
		near(relate({ ...input, distinction: Number(vector['rho']) })?.grades, vector['grade']);
	},
	coupling: (cases) => {
		for (const { u, C, T, D, Cadjusted, Dadjusted } of list(cases)) {
			const found = couple({ scores: numbers(u) });
			near([found?.coupling, found?.comprehensive, found?.coordination], [C, T, D]);
			if (Cadjusted === undefined) continue;
			near([found?.correctedCoupling, found?.correctedCoordination], [Cadjusted, Dadjusted]);
		}
	},
	wilson95: (cases) => {
		for (const { x, n, lo, hi } of list(cases)) {
			const found = wilson({ count: Number(x), total: Number(n) });
			near([found?.lower, found?.upper], [lo, hi], 4);
		}
	},
	ipf: (vector) => {
		const found = fitTable({
			seed: table(vector['seed']),
			rowTotals: numbers(vector['rows']),
			columnTotals: numbers(vector['cols']),
		});
		near(found.status === 'fitted' ? found.table : [], vector['fitted'], 2);
	},
	entropyWeights: (vector) => {
		const found = weighByEntropy({ table: table(vector['x']) });
		near([found?.entropies, found?.weights], [vector['e'], vector['w']]);
	},
	bls: (vector) => {
		const { exits, transfers, growth, openings } = part(vector['washingtonDBA']);
		near(Number(exits) + Number(transfers) + Number(growth), openings, 12);
		const paralegals = part(vector['paralegals2018']);
		// Printed to a tenth of a per cent from openings rounded to thousands: 12.3 against 12.4.
		const rate = rateOf(Number(paralegals['openings']), Number(paralegals['employment']))?.rate;
		expect(Math.abs((rate ?? NaN) - Number(paralegals['rate']))).toBeLessThan(0.0015);
		const lawyers = part(vector['lawyers2018']);
		expect(Number(lawyers['openings']) / Number(lawyers['rate'])).toBeGreaterThan(800_000);
	},
	chinaPublished: (vector) => {
		for (const year of ['y2013', 'y2014', 'y2015', 'shanghai2017'] as const) {
			const { employed, graduates, ratePct } = part(vector[year]);
			expect(percent(Number(employed), Number(graduates))).toBe(Number(ratePct).toFixed(2));
		}
		const { dest, sector, place } = part(vector['y2013']);
		for (const group of [dest, sector, place]) {
			const parts = Object.values(part(group)).map(numbers);
			const whole = parts.reduce((sum, [count = 0]) => sum + count, 0);
			for (const [count = NaN, published = NaN] of parts) {
				// Published shares are rounded from unrounded counts: the last digit may differ by one.
				expect(Math.abs(Number(percent(count, whole)) - published)).toBeLessThan(0.0151);
			}
		}
		for (const { vacancies, seekers, ratio } of list(part(vector['vacancySeekerRatio']))) {
			near(tighten({ vacancies: Number(vacancies), seekers: Number(seekers) }), ratio, 2);
		}
		for (const { covered, total, pct } of list(part(vector['wuxiCoverage']))) {
			expect(percent(Number(covered), Number(total))).toBe(Number(pct).toFixed(2));
		}
	},
};
