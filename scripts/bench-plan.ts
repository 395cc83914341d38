import { parseArgs } from 'node:util';
import { fullEffort, quickEffort, type PlanProposal } from '#lib/domain/plan-proposal.ts';
import { usualSettings } from '#lib/domain/plan-settings.ts';
import { openSolver } from '#lib/solve/index.ts';
import { propose } from '#lib/solve/plan/propose.ts';
import { inventStudio } from '../tests/measures/plan/studio.ts';

/*
 * How long the best enrollment plan takes, and what it is worth, on an invented region: found on representative draws
 * and on all of them, against the plan on one draw in the same run.
 * tsx scripts/bench-plan.ts [--majors 60] [--schools 6] [--draws 200] [--curve]
 */
const { values } = parseArgs({
	options: {
		majors: { type: 'string', default: '60' },
		schools: { type: 'string', default: '6' },
		draws: { type: 'string', default: '200' },
		curve: { type: 'boolean', default: false },
	},
});

const [majors, schools, draws] = [values.majors, values.schools, values.draws].map(Number) as [
	number,
	number,
	number,
];
const studio = inventStudio({ majors, schools, draws, seed: 1 });
const solver = await openSolver();
const curve = values.curve ? 'with' : 'without';

print(
	`${String(majors)} majors × ${String(schools)} schools × ${String(studio.intakes.length)} intakes, ${String(draws)} draws`,
);
print(
	['found on', 'seconds', 'ratio', 'gap', 'loss on all draws', 'today']
		.map((head) => head.padStart(18))
		.join(''),
);

const baseline = timed({ ...quickEffort, curve, draws: 1 });
const quick = timed({ ...quickEffort, curve });
const full = timed({ ...fullEffort, curve });
const all = [baseline, quick, full];
for (const { proposal, seconds } of all) printRow(proposal, seconds);
const best = Math.min(...all.map(({ proposal }) => proposal.losses.found.total));
print(
	`the plan found on ${String(quick.proposal.drawsUsed)} draws loses ${percent(quick.proposal.losses.found.total / best - 1)} more on all draws than the best found`,
);

function timed(effort: typeof quickEffort) {
	const start = performance.now();
	const search = propose({ studio, settings: usualSettings, effort }, solver);
	for (let step = search.next(); ; step = search.next()) {
		if (step.done === true) {
			return { proposal: step.value, seconds: (performance.now() - start) / 1000 };
		}
	}
}

function printRow({ drawsUsed, gap, losses }: PlanProposal, seconds: number): void {
	const cells = [
		`${String(drawsUsed)} draws`,
		seconds.toFixed(2),
		`× ${(seconds / baseline.seconds).toFixed(2)}`,
		percent(gap),
		losses.found.total.toFixed(2),
		losses.today.total.toFixed(2),
	];
	print(cells.map((cell) => cell.padStart(18)).join(''));
}

function percent(share: number): string {
	return `${(share * 100).toFixed(2)} %`;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
