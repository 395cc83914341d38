import { cellId } from '#lib/domain/plan.ts';
import type { Studio, StudioCell } from '#lib/domain/studio.ts';
import { quantile } from '../quantile.ts';
import { groupBy } from '../group-by.ts';

type Taught = Pick<Studio, 'schools' | 'majors' | 'pathways' | 'chain' | 'cells'>;

/**
 * Programs that a school could open: majors that occupations of the region demand and another school here
 * teaches, on a pathway decided here or by the school, in a field of which the school already teaches
 * something on that pathway. No rule may propose to stop or restrict the major. What graduates of a new
 * program would do is taken from the same major and pathway elsewhere: a major that nobody teaches is none.
 */
export function newCells(taught: Taught): readonly StudioCell[] {
	const { cells, schools, pathways } = taught;
	const wanted = wantedMajors(taught);
	const refused = new Set(
		cells.flatMap(({ proposal, major }) =>
			proposal === 'stop' || proposal === 'restrict' ? [major] : [],
		),
	);
	const classes = [...groupBy(cells, ({ classId }) => classId)].filter(
		([id, [first]]) =>
			id !== null &&
			first !== undefined &&
			wanted.has(first.major) &&
			!refused.has(first.major) &&
			pathways[first.pathway]?.decision !== 'elsewhere',
	);
	return schools.flatMap((_, school) => {
		const own = cells.filter((cell) => cell.school === school);
		return classes.flatMap(([, peers]) => newCell(taught, own, peers));
	});
}

/** One school's new program beside those that it teaches; none where it has nothing related. */
function newCell(
	{ majors, pathways }: Taught,
	own: readonly StudioCell[],
	peers: readonly StudioCell[],
): readonly StudioCell[] {
	const [[first], [peer]] = [own, peers];
	if (!first || !peer) return [];
	const { schoolId, school } = first;
	const fieldOf = ({ major }: StudioCell): string | undefined => majors[major]?.field.id;
	const related = own.filter(
		(cell) => cell.pathway === peer.pathway && fieldOf(cell) === fieldOf(peer),
	);
	const isTaught = own.some(({ major }) => major === peer.major);
	if (related.length === 0 || isTaught) return [];
	const [catalogue = '', major = ''] = (majors[peer.major]?.id ?? '').split('|');
	const pathway = pathways[peer.pathway];
	return [
		{
			...peer,
			id: cellId({ school: schoolId, catalogue, major, pathway: pathway?.id ?? '' }),
			...{ schoolId, school, status: 'new', proposal: null },
			...{ places: 0, starters: 0, students: 0 },
			fill: total(peers, 'starters') / total(peers, 'places'),
			classSize: usualClassOf(related),
			...{ teachers: null, trainingSeats: null, applicants: null },
		},
	];
}

function usualClassOf(related: readonly StudioCell[]): number | null {
	const sizes = related.flatMap(({ classSize }) => classSize ?? []);
	const middle = quantile(sizes, 0.5);
	return middle === null ? null : Math.round(middle);
}

/** Majors that lead to an occupation which is in demand in a planned year. */
function wantedMajors({ chain }: Taught): ReadonlySet<number> {
	const occupations = new Set(
		chain.demand.flatMap(({ cells }) =>
			cells.filter(({ entryDemand }) => entryDemand > 0).map(({ occupation }) => occupation),
		),
	);
	return new Set(
		chain.links.filter(({ occupation }) => occupations.has(occupation)).map(({ major }) => major),
	);
}

function total(cells: readonly StudioCell[], part: 'starters' | 'places'): number {
	return cells.reduce((sum, cell) => sum + cell[part], 0);
}
