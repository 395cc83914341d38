import { describe, expect, test } from 'vitest';
import { trial } from '#lib/measures/signals/expected-false-alarms.ts';
import { createRandom } from '#lib/measures/random.ts';
import { readReference } from '../../pipelines/sample/reference.ts';
import { renamedSchool } from '../../pipelines/sample/data/schools.ts';
import { noisyFlat, smallNoisyPrograms } from '../../pipelines/sample/truths.ts';
import { isEmployed } from '../../pipelines/sample/world/graduates.ts';
import { sum } from '../../pipelines/sample/world/settings.ts';
import { createWorld } from '../../pipelines/sample/world/world.ts';
import { namedSeed, share } from '../share.ts';
import { buildSample, folderOf, type BuiltMarts } from './build.ts';
import {
	laterCoverage,
	type MajorFlag,
	majorFlags,
	missedClusters,
	missedMajors,
	missedPrograms,
	movedFlats,
	programFlags,
} from './findings.ts';
import { poissonUpper } from './poisson.ts';

const isLong = process.env['WENHE_LONG'] === '1';
const chance = createRandom(namedSeed('the seeds of the planted truths'));
const seeds = Array.from({ length: isLong ? Math.ceil(20 * share) : 1 }, () =>
	chance.integer(2 ** 31 - 1),
);
console.info(`seeds of the planted truths: ${seeds.join(' ')}`);

const asOf = 2025;
/** By then every year that a signal of 2025 looks at has been counted. */
const afterwards = 2035;
const flagged: { readonly flag: MajorFlag; readonly later: number }[] = [];
const moved: string[] = [];

describe.each(seeds)('seed %i', (seed) => {
	test('shows every planted truth and leaves the planted noise alone', async () => {
		const marts = await buildSample(seed, asOf);
		try {
			const majors = await majorFlags(marts);
			moved.push(...(await movedFlats(marts)));
			if (isLong) flagged.push(...(await withOutcomes(seed, majors)));
			expect(missedMajors(majors)).toEqual([]);
			const programs = await programFlags(marts);
			expect(missedPrograms(programs)).toEqual([]);
			expect(noisePrograms(programs)).toEqual([]);
			expect(redOn(majors, noisyFlat.majors)).toEqual([]);
			expect(await missedClusters(marts)).toEqual([]);
			expect(await brokenRules(marts)).toEqual([]);
			expect(await entrantCount(marts)).toBe(employedHere(seed));
		} finally {
			marts.close();
		}
	}, 600_000);
});

/** What became of each flag: the same world, ten years on. */
async function withOutcomes(seed: number, flags: readonly MajorFlag[]): Promise<typeof flagged> {
	const later = await buildSample(seed, afterwards);
	try {
		return await Promise.all(
			flags.map(async (flag) => ({ flag, later: await laterCoverage(later, flag) })),
		);
	} finally {
		later.close();
	}
}

/** A major without a trend is said to be short or over no more often than a 90 % range errs. */
const noiseRate = 0.1;

describe.runIf(isLong)('over all seeds', () => {
	test.each([
		{ colour: 'red', factor: 1 },
		{ colour: 'yellow', factor: trial.wrongYellow / trial.expectedYellow },
	])(
		'$colour signals that do not come true are no more than the page of warnings says',
		({ colour, factor }) => {
			const { wrong, expected, all } = falseAlarms(colour);
			console.info(
				`${wrong} of ${all} ${colour} signals did not come true, ${expected.toFixed(1)} expected by their probabilities`,
			);
			expect(all).toBeGreaterThan(0);
			expect(wrong).toBeLessThanOrEqual(poissonUpper(factor * expected));
		},
	);

	test('majors of the planted noise are flagged no more often than a 90 % range errs', () => {
		const onNoise = flagged.filter(({ flag }) =>
			noisyFlat.majors.some((major) => major === flag.major),
		);
		const chances = seeds.length * noisyFlat.majors.length;
		console.info(`${onNoise.length} signals on ${chances} chances of planted noise`);
		expect(onNoise.length).toBeLessThanOrEqual(poissonUpper(noiseRate * chances));
	});

	test('a cluster without a trend is said to move no more often than 80 % intervals err', () => {
		expect(moved.length).toBeLessThanOrEqual(poissonUpper(seeds.length * 0.2));
	});
});

function falseAlarms(colour: string): { wrong: number; expected: number; all: number } {
	const own = flagged.filter(({ flag }) => flag.rule.endsWith(colour));
	return {
		wrong: own.filter(({ flag, later }) => !isBeyond(flag, later)).length,
		expected: sum(own.map(({ flag }) => 1 - flag.probability)),
		all: own.length,
	};
}

function isBeyond({ rule }: MajorFlag, coverage: number): boolean {
	const threshold = thresholds[rule] ?? Number.NaN;
	return rule.startsWith('short') ? coverage < threshold : coverage > threshold;
}

const thresholds: Readonly<Record<string, number>> = {
	short_red: 0.5,
	short_yellow: 0.8,
	over_yellow: 1.25,
	over_red: 2,
};

function noisePrograms(flags: readonly string[]): readonly string[] {
	return flags.filter(
		(flag) =>
			/_(?:red|yellow)$/.test(flag) &&
			smallNoisyPrograms.some(({ school, major }) => flag.startsWith(`${school} ${major} `)),
	);
}

function redOn(flags: readonly MajorFlag[], majors: readonly string[]): readonly MajorFlag[] {
	return flags.filter(({ rule, major }) => rule.endsWith('_red') && majors.includes(major));
}

/** Rows that count a renamed school as two, or go on across a break of scope. */
async function brokenRules({ rows }: BuiltMarts): Promise<readonly object[]> {
	return await rows(`
		select 'former number' as broken, school_id as subject from marts.enrollment_by_program
		where school_id = '${renamedSchool.old}'
		union all
		select 'former number', school_id from marts.outcomes_by_program
		where school_id = '${renamedSchool.old}'
		union all
		select 'lost years', '${renamedSchool.current}' from marts.enrollment_by_program
		where school_id = '${renamedSchool.current}' having count(distinct school_year) < 10
		union all
		select 'one series across the break', cluster_id from marts.cluster_employment
		where scope = 'above_scale'
		group by cluster_id, series_id having min(year) < 2018 and max(year) > 2018
		union all
		select 'fall at the break', cluster_id from marts.cluster_forecast
		inner join marts.cluster_employment using (area_code, cluster_id)
		where horizon = 1 and cluster_employment.year = origin_year and scope = 'all'
		and abs(point / employee_count - 1) > 0.1`);
}

async function entrantCount({ rows }: BuiltMarts): Promise<number> {
	const [row] = await rows(
		`select sum(entrant_count) as persons from marts.entrants where year = ${asOf}`,
	);
	return Number(row?.['persons']);
}

/** Persons of the world who left a class in the as-of year for work in the county: each has one class. */
function employedHere(seed: number): number {
	const reference = readReference(`${folderOf('yixing')}/reference`);
	const { classes } = createWorld({ seed, scale: 1, asOf, reference });
	const cells = classes.filter(({ year }) => year === asOf).flatMap((one) => one.cells);
	return sum(
		cells
			.filter(({ status, place }) => isEmployed(status) && place === 'county')
			.map(({ persons }) => persons),
	);
}
