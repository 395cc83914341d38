import { describe, expect, it } from 'vitest';
import { industrySeeds } from '../../pipelines/sample/data/industries.ts';
import { programSeeds } from '../../pipelines/sample/data/programs.ts';
import {
	clusterTruths,
	coverageTruths,
	emptySchool,
	placementCollapse,
	smallNoisyPrograms,
} from '../../pipelines/sample/truths.ts';
import { classOf, isEmployed } from '../../pipelines/sample/world/graduates.ts';
import { intakeOf } from '../../pipelines/sample/world/intake.ts';
import { sum } from '../../pipelines/sample/world/settings.ts';
import { createWorld } from '../../pipelines/sample/world/world.ts';
import { reference, settingsOf } from './world.ts';

const seeds = Array.from({ length: 5 }, (_, index) => 101 + 37 * index);

describe('the planted truths', () => {
	it('name majors of the current catalogue', () => {
		for (const { major, level } of coverageTruths) {
			expect(reference.majors.get(major)?.level).toBe(level);
		}
	});

	it('are in the growth of the clusters, whatever the seed', () => {
		for (const seed of seeds) {
			const { industries } = createWorld(settingsOf({ seed }));
			for (const { cluster, growth } of clusterTruths) {
				const total = (year: number) =>
					sum(
						industries
							.filter((industry) => industry.year === year)
							.map(({ code, employees }) => employees * shareIn(code, cluster)),
					);
				const yearly = Math.log(total(2025) / total(2011)) / 14;
				expect(yearly, `${cluster}, seed ${seed}`).toBeGreaterThan(growth[0]);
				expect(yearly, `${cluster}, seed ${seed}`).toBeLessThan(growth[1]);
			}
		}
	});

	it('empty the private school below three tenths of its plan', () => {
		const programs = programSeeds.filter(({ school }) => school === emptySchool.school);
		for (const seed of seeds) {
			for (const program of programs) {
				for (const year of [2024, 2025]) {
					const { registered, planned } = intakeOf(program, year, seed);
					expect(registered / planned).toBeLessThan(0.3);
				}
			}
		}
	});

	it('let one program fall below 60 % placement from above 85 %', () => {
		const [program] = programSeeds.filter(
			({ school, major }) =>
				school === placementCollapse.school && major === placementCollapse.major,
		);
		if (!program) throw new RangeError('no such program');
		for (const seed of seeds) {
			expect(placement(program, 2022, seed)).toBeGreaterThan(0.85);
			expect(placement(program, 2025, seed)).toBeLessThan(0.6);
		}
	});

	it('keep small programs well placed: their jumps are chance', () => {
		for (const { school, major } of smallNoisyPrograms) {
			const program = programSeeds.find((seed) => seed.school === school && seed.major === major);
			if (!program) throw new RangeError('no such program');
			const rates = seeds.map((seed) => placement(program, 2025, seed));
			expect(sum(rates) / rates.length).toBeGreaterThan(0.9);
		}
	});
});

function placement(program: (typeof programSeeds)[number], year: number, seed: number): number {
	const { cells, graduates } = classOf(program, year, seed);
	const placed = cells.filter(
		({ status }) => isEmployed(status) || status === 'military' || status === 'furtherStudy',
	);
	return sum(placed.map(({ persons }) => persons)) / graduates;
}

function shareIn(industry: string, cluster: string): number {
	const shares = reference.clustersOfIndustry.get(industry) ?? [];
	return shares.find(({ code }) => code === cluster)?.weight ?? 0;
}

describe('the size of the region', () => {
	it('is about 350 thousand employed and four to six thousand vocational graduates', () => {
		expect(sum(industrySeeds.map(({ employees }) => employees))).toBeCloseTo(350_630, -3);
		const { classes } = createWorld(settingsOf());
		const leaving = sum(
			classes
				.filter(({ year, program }) => year === 2025 && !isFirstStage(program))
				.map(({ graduates }) => graduates),
		);
		expect(leaving).toBeGreaterThan(4000);
		expect(leaving).toBeLessThan(6000);
	});
});

function isFirstStage({ pathway, feeder }: (typeof programSeeds)[number]): boolean {
	return ['S33', 'S34', 'S42'].includes(pathway) && feeder === null;
}
