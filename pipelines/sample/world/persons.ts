import { drawsOf } from '../random.ts';
import { startingPay } from '../returns/attributes.ts';
import { isEmployed, type DestinationCell, type GraduatingClass } from './graduates.ts';
import { yearsFrom } from './settings.ts';
import type { World } from './world.ts';

/** One graduate and, where insured in the county, one job. */
export interface Person {
	readonly key: string;
	readonly graduating: GraduatingClass;
	readonly origin: string;
	readonly job: Job | null;
}

export interface Job {
	readonly industry: string;
	readonly occupation: string | null;
	readonly firstMonth: number;
	readonly lastMonth: number;
	readonly wageCny: number;
}

const registeredClasses = 2;
/** Some who are placed in the county are not yet in the city's insurance. */
const insuredShare = 0.94;

const origins: readonly (readonly [string, number])[] = [
	['本县市', 0.72],
	['设区市内', 0.1],
	['省内', 0.12],
	['省外', 0.06],
];

/** Graduates of the last classes, `scale` times each. */
export function* personsOf(world: World): Generator<Person> {
	const { asOf, scale } = world.settings;
	const demand = jobsByOccupation(world);
	for (const graduating of world.classes) {
		if (graduating.year <= asOf - registeredClasses) continue;
		for (const [number, cell] of graduating.cells.entries()) {
			for (const copy of yearsFrom(1, cell.persons * scale)) {
				yield personOf(world, graduating, { cell, label: `${number}-${copy}`, demand });
			}
		}
	}
}

interface Maker {
	readonly cell: DestinationCell;
	readonly label: string;
	readonly demand: ReadonlyMap<string, readonly (readonly [industry: string, persons: number])[]>;
}

function personOf(world: World, graduating: GraduatingClass, maker: Maker): Person {
	const { program, year } = graduating;
	const { cell, label } = maker;
	const draws = drawsOf(
		world.settings.seed,
		'person',
		program.major,
		program.school,
		program.pathway,
		program.feeder ?? '',
		year,
		label,
	);
	const word = () =>
		Math.floor(draws.uniform() * 0x100000000)
			.toString(16)
			.padStart(8, '0');
	const key = word() + word();
	const pickShare = <T>(shares: readonly (readonly [T, number])[]): T => {
		const at = draws
			.multinomial(
				1,
				shares.map(([, share]) => share),
			)
			.indexOf(1);
		const item = shares[at];
		if (!item) throw new RangeError('no share');
		return item[0];
	};
	const origin = pickShare(origins);
	const isInsured =
		cell.place === 'county' && isEmployed(cell.status) && draws.uniform() < insuredShare;
	if (!isInsured) return { key, graduating, origin, job: null };
	const links = world.settings.reference.occupationsOfMajor.get(program.major) ?? [];
	const own = pickShare(links.map(({ code, weight }) => [code, weight] as const));
	const occupation = cell.isInField === true ? own : '4-01-02-01';
	const industry = pickShare(maker.demand.get(occupation) ?? [['F521', 1]]);
	const start = year === world.settings.asOf ? 7 + draws.integer(3) : 1;
	const leaves = draws.uniform() < 0.12;
	return {
		key,
		graduating,
		origin,
		job: {
			industry,
			occupation: draws.uniform() < 0.6 ? occupation : null,
			firstMonth: start,
			lastMonth: leaves ? Math.min(12, start + 1 + draws.integer(6)) : 12,
			wageCny: 10 * Math.round((startingPay(graduating) * Math.exp(0.16 * draws.normal())) / 10),
		},
	};
}

function jobsByOccupation({ settings, industries }: World): Maker['demand'] {
	const jobs = new Map<string, [string, number][]>();
	for (const { code, employees, year } of industries) {
		if (year !== settings.asOf) continue;
		for (const link of settings.reference.staffing.get(code) ?? []) {
			const known = jobs.get(link.code);
			const job: [string, number] = [code, employees * link.weight];
			if (known) known.push(job);
			else jobs.set(link.code, [job]);
		}
	}
	return jobs;
}
