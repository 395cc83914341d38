import { placesIn } from '#lib/domain/plan.ts';
import type { Studio, StudioCell } from '#lib/domain/studio.ts';
import { createRandom } from '#lib/measures/random.ts';

/** How large an invented studio is. */
export interface StudioSize {
	readonly majors: number;
	readonly schools: number;
	readonly draws: number;
	readonly seed: number;
}

const years = [2030, 2031, 2032];

/** A studio with a class per major and a cell per school and major; each major leads to an occupation of its own. */
export function inventStudio({ majors, schools, draws, seed }: StudioSize): Studio {
	const random = createRandom(seed);
	const text = (id: string) => ({ zh: id, en: id });
	const list = <Item>(length: number, of: (index: number) => Item): Item[] =>
		Array.from({ length }, (_, index) => of(index));
	const cells = list(schools, (school) =>
		list(majors, (major): StudioCell => {
			const places = 20 + 5 * random.integer(13);
			const fill = 0.8 + 0.2 * random.uniform();
			return {
				id: `S${String(school)}|2021|${String(major)}|P`,
				schoolId: `S${String(school)}`,
				school,
				major,
				pathway: 0,
				status: 'taught',
				places,
				decision: 'region',
				classId: `2021|${String(major)}|P`,
				fill,
				starters: places * fill,
				students: Math.round(places * fill * 3),
				classSize: 30 + 5 * random.integer(4),
				teachers: (places * 3) / (14 + 5 * random.uniform()),
				trainingSeats: Math.round(places * (0.9 + 0.5 * random.uniform())),
				applicants: Math.round(places * (1 + random.uniform())),
				proposal: null,
			};
		}),
	).flat();
	const classes = list(majors, (major) => {
		const own = cells.filter((cell) => cell.major === major);
		const starters = own.reduce((sum, cell) => sum + cell.starters, 0);
		const rate = 0.2 + 0.5 * random.uniform();
		const rates = list(draws, () => random.beta(rate * 80, (1 - rate) * 80));
		return {
			id: `2021|${String(major)}|P`,
			major,
			rate,
			rates,
			futures: years.map(() => ({
				expected: starters * 0.9 * rate,
				draws: rates.map((own) => random.binomial(Math.round(starters), 0.9 * own)),
				survival: 0.9,
				starters,
			})),
		};
	});
	return {
		level: 'secondary',
		scenario: 'base',
		intakes: [2027, 2028, 2029],
		years,
		drawCount: draws,
		schools: list(schools, (index) => {
			const students = cells
				.filter(({ school }) => school === index)
				.reduce((sum, cell) => sum + (cell.students ?? 0), 0);
			return {
				id: `S${String(index)}`,
				name: text(`S${String(index)}`),
				seats: students * 1.1,
				students,
			};
		}),
		majors: list(majors, (index) => ({
			id: `2021|${String(index)}`,
			code: String(index),
			name: text(String(index)),
			field: { id: `2021|f${String(index % 3)}`, name: text(`f${String(index % 3)}`) },
			obstacle: null,
		})),
		pathways: [
			{
				id: 'P',
				name: text('P'),
				yearsToLeave: 3,
				decision: 'region',
				body: null,
				decisionKind: 'filing',
			},
		],
		cells,
		classes,
		chain: {
			occupations: list(majors, (index) => ({
				id: `o${String(index)}`,
				name: text(`o${String(index)}`),
			})),
			clusters: [
				{ id: 'a', name: text('a') },
				{ id: 'b', name: text('b') },
			],
			groups: list(majors, (index) => `g${String(index)}`),
			groupOf: list(majors, (index) => index),
			links: list(majors, (index) => ({
				major: index,
				occupation: index,
				weight: 1,
				draws: list(draws, () => 1),
			})),
			reference: classes.map(({ futures }) => futures[0]?.expected ?? 0),
			demand: years.map(() => ({
				cells: list(majors, (index) => ({
					cluster: index % 2,
					occupation: index,
					entryDemand: (classes[index]?.futures[0]?.expected ?? 0) * (0.5 + random.uniform()),
					employees: 400,
					replacement: 20,
					newEntrantShare: 1,
				})),
				changes: list(2, () => list(draws, () => 0.02 * random.normal())),
				levels: list(2, () => list(draws, () => 0.05 * random.normal())),
			})),
		},
		rules: [
			{ ...rule('short_red', 'short', 'red'), comparator: 'lt', threshold: 0.5, probability: 0.8 },
			{ ...rule('over_red', 'over', 'red'), comparator: 'gt', threshold: 2, probability: 0.8 },
		],
		pupilRatios: [1, 1, 0.97],
	};
}

function rule<Signal extends 'red', Direction extends 'short' | 'over'>(
	ruleId: string,
	direction: Direction,
	signal: Signal,
) {
	return { ruleId, direction, signal, sortOrder: 1, clause: { zh: ruleId, en: ruleId } };
}

export function placesOf(studio: Studio, cell: number, count: number) {
	const own = studio.cells[cell];
	if (!own) throw new RangeError(`no cell ${String(cell)}`);
	return {
		[own.id]: placesIn({ [own.id]: studio.intakes.map(() => count) }, own, studio.intakes.length),
	};
}
