import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { regionParty } from '#lib/domain/plan.ts';
import { readConstraints } from '#lib/domain/plan-constraints.ts';
import { fullEffort, quickEffort, type PlanProposal } from '#lib/domain/plan-proposal.ts';
import type { PlanSettings } from '#lib/domain/plan-settings.ts';
import type { Studio } from '#lib/domain/studio.ts';
import { scenarios } from '#lib/domain/view.ts';
import { openSolver } from '#lib/solve/index.ts';
import { propose } from '#lib/solve/plan/propose.ts';
import { regionFolder, warehouseFolder } from '../engine/paths.ts';
import { loadRegion } from '../engine/region.ts';
import { currentReleaseId, readManifest, releaseFolder } from '../engine/store.ts';
import { loadStudio } from '../plan/load-studio.ts';
import { planBook } from '../plan/plan-book.ts';
import {
	type Command,
	type CommandArguments,
	type CommandIo,
	isSet,
	textOption,
	UsageError,
} from './command.ts';

export const command: Command = {
	name: 'plan',
	summary: 'find the best enrollment plan within limits',
	usage: `Usage: wenhe plan [--region R] [--level L] [--scenario S] [--constraints FILE]
                  [--out FILE.xlsx] [--all-draws]

Finds places for the coming intakes that leave the fewest posts unfilled and the fewest entrants
surplus, on the draws of the current release, and says what holds the plan back.

  --region R           name of a folder below data, or the path of a region's folder (default:
                       yixing, or WENHE_REGION)
  --level L            education level (default: the region's first)
  --scenario S         low, base or high (default: base)
  --constraints FILE   JSON, such as {"party": "all", "maxChange": 0.2, "maxYearlyChange": 0.2,
                       "studentsPerTeacher": 20, "smallestClass": 20, "openings": 1, "lists": "apply",
                       "binding": ["seats", "pupils"], "kept": [{"cell": "…", "reason": "…"}]}
  --out FILE.xlsx      write the plan as a workbook that the studio reads
  --all-draws          find it on all draws, not on 20 that stand for them`,
	options: {
		region: { type: 'string' },
		level: { type: 'string' },
		scenario: { type: 'string' },
		constraints: { type: 'string' },
		out: { type: 'string' },
		'all-draws': { type: 'boolean' },
	},
	run,
};

async function run(args: CommandArguments, io: CommandIo): Promise<number> {
	if (args.positionals.length > 0) {
		throw new UsageError(`unexpected ${args.positionals.join(' ')}`);
	}
	const opened = await open(args, io);
	if (opened === null) return 2;
	const { studio, release, notice } = opened;
	const settings = settingsOf(textOption(args, 'constraints'), studio, io);
	if (settings === null) return 1;
	const effort = isSet(args, 'all-draws') ? fullEffort : quickEffort;
	const search = propose({ studio, settings, effort }, await openSolver());
	let step = search.next();
	for (; !step.done; step = search.next()) {
		const { step: name, round, gap } = step.value;
		io.progress(`${name} round ${String(round)}: gap ${percent(gap)}`);
	}
	tell(studio, step.value, io);
	if (step.value.status === 'infeasible') return 1;
	const out = textOption(args, 'out');
	if (out !== undefined) {
		writeFileSync(resolve(out), await planBook(studio, step.value, { release, notice }));
		io.out(`written to ${out}`);
	}
	return 0;
}

/** The studio of the current release; null, having said why, where there is none. */
async function open(args: CommandArguments, io: CommandIo) {
	const region = loadRegion(
		regionFolder(textOption(args, 'region') ?? process.env['WENHE_REGION'] ?? 'yixing'),
	);
	const level = choice('level', textOption(args, 'level'), region.levels);
	const scenario = choice('scenario', textOption(args, 'scenario') ?? 'base', scenarios);
	const store = { folder: warehouseFolder(region.id) };
	const release = currentReleaseId(store);
	if (release === null) {
		io.error('no release yet; "wenhe build" makes one');
		return null;
	}
	const { asOf } = readManifest(store, release);
	const cycleYears = region.cycleYears[level] ?? usualCycle;
	const question = { level, scenario, asOf, cycleYears };
	const studio = await loadStudio(releaseFolder(store, release), question);
	if (studio === null) {
		io.error(`${region.id} supplies no enrollment, outcomes and demand to plan ${level} with`);
		return null;
	}
	return { studio, release, notice: region.notice?.en ?? '' };
}

const usualCycle = 3;

function choice<Choice extends string>(
	name: string,
	given: string | undefined,
	choices: readonly Choice[],
): Choice {
	const found = given === undefined ? choices[0] : choices.find((each) => each === given);
	if (found === undefined) {
		throw new UsageError(`--${name} must be one of ${choices.join(', ')}, not "${given ?? ''}"`);
	}
	return found;
}

function settingsOf(file: string | undefined, studio: Studio, io: CommandIo): PlanSettings | null {
	const read = readConstraints(file === undefined ? {} : readJson(file), {
		parties: [regionParty, ...studio.schools.map(({ id }) => id)],
		cells: studio.cells.map(({ id }) => id),
	});
	for (const { at, value, expected } of read.problems ?? []) {
		io.error(`${file ?? ''}: ${at === '' ? 'the file' : at} is ${value}; expected ${expected}`);
	}
	return read.settings ?? null;
}

function readJson(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as unknown;
	} catch (error) {
		throw new UsageError(`--constraints ${file}: ${(error as Error).message}`);
	}
}

function tell(studio: Studio, proposal: PlanProposal, io: CommandIo): void {
	if (proposal.conflict.length > 0) {
		io.error('no plan meets all limits; these contradict each other, and none could be left out:');
		for (const { id, lower, upper } of proposal.conflict) {
			io.error(`  ${id}: ${String(lower ?? '−∞')} … ${String(upper ?? '∞')}`);
		}
		return;
	}
	for (const cell of studio.cells) {
		const counts = proposal.places[cell.id];
		if (counts) io.out(`${cell.id}  ${String(cell.places)} → ${counts.join(', ')}`);
	}
	const { today, found } = proposal.losses;
	io.out(
		`loss ${today.mean.toFixed(1)} → ${found.mean.toFixed(1)} on average, ` +
			`${today.tail.toFixed(1)} → ${found.tail.toFixed(1)} in the worst tenth of ` +
			`${String(proposal.drawsJudged)} draws; within ${percent(proposal.gap)} of the best possible`,
	);
	for (const { limit, price } of proposal.binding.slice(0, 10)) {
		io.out(`held back by ${limit.id}: one more saves ${price.toFixed(2)}`);
	}
}

function percent(share: number): string {
	return `${(share * 100).toFixed(2)} %`;
}
