import { cellId, mostPlaces, planLimit, type Plan } from './plan.ts';

/** Why a file is no plan, and where in it. */
export interface FileProblem {
	readonly kind: FileProblemKind;
	/** Place in the file, such as `plans[0].changes[2].places` or `row 7`. */
	readonly at: string;
	readonly value: string;
}

export const fileProblemKinds = [
	'json',
	'kind',
	'version',
	'plans',
	'name',
	'changes',
	'cell',
	'places',
	'twice',
	'unknown',
	'sheet',
	'file',
] as const;

export type FileProblemKind = (typeof fileProblemKinds)[number];

export type ReadFile =
	| { readonly plans: readonly Plan[]; readonly problems?: never }
	| { readonly problems: readonly FileProblem[]; readonly plans?: never };

export interface FileContext {
	readonly intakes: readonly number[];
	/** Present places by cell: what a file may name. */
	readonly cells: ReadonlyMap<string, number>;
}

export interface FileStamp {
	readonly region: string;
	readonly release: string;
	readonly kind: string;
}

const mark = 'enrollment-plan';
const version = 1;

/** Plans as a file that people can read and this page reads back. */
export function writePlanFile(
	plans: readonly Plan[],
	{ intakes, cells }: FileContext,
	stamp: FileStamp,
): string {
	const file = {
		wenhe: mark,
		version,
		...stamp,
		intakes,
		plans: plans.map(({ name, places }) => ({
			name,
			changes: Object.entries(places).map(([id, counts]) => {
				const [school, catalogue, major, pathway] = id.split('|');
				return {
					school,
					catalogue,
					major,
					pathway,
					present: cells.get(id) ?? null,
					places: counts,
				};
			}),
		})),
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** Plans of a file, or everything that is wrong with it. */
export function readPlanFile(text: string, context: FileContext): ReadFile {
	const parsed = parse(text);
	if (parsed === undefined) return { problems: [problem('json', '', text.slice(0, 40))] };
	const file = fieldsOf(parsed);
	if (file?.['wenhe'] !== mark) return { problems: [problem('kind', 'wenhe', file?.['wenhe'])] };
	if (file['version'] !== version) {
		return { problems: [problem('version', 'version', file['version'])] };
	}
	const listed = file['plans'];
	if (!Array.isArray(listed) || listed.length === 0 || listed.length > planLimit) {
		return { problems: [problem('plans', 'plans', listed)] };
	}
	const problems: FileProblem[] = [];
	const plans = listed.map((each: unknown, index) =>
		readPlan(each, { ...context, at: `plans[${String(index)}]`, problems }),
	);
	return problems.length > 0 ? { problems } : { plans };
}

interface PlanContext extends FileContext {
	readonly at: string;
	readonly problems: FileProblem[];
}

function readPlan(value: unknown, context: PlanContext): Plan {
	const { at, problems } = context;
	const plan = fieldsOf(value);
	const name = plan?.['name'] ?? '';
	const changes = plan?.['changes'];
	if (typeof name !== 'string') problems.push(problem('name', `${at}.name`, name));
	if (!Array.isArray(changes)) problems.push(problem('changes', `${at}.changes`, changes));
	const rows = Array.isArray(changes) ? (changes as readonly unknown[]) : [];
	return {
		name: typeof name === 'string' ? name : '',
		places: collectPlaces(
			rows.map((row, index) => {
				const fields = fieldsOf(row) ?? {};
				return { fields, at: `${at}.changes[${String(index)}]` };
			}),
			context,
		),
	};
}

/** One line of a plan, from JSON or a workbook. */
export interface PlanLine {
	readonly fields: Readonly<Record<string, unknown>>;
	readonly at: string;
}

export function collectPlaces(
	lines: readonly PlanLine[],
	{ intakes, cells, problems }: Omit<PlanContext, 'at'>,
): Plan['places'] {
	const places: Record<string, readonly number[]> = {};
	for (const { fields, at } of lines) {
		const codes = ['school', 'catalogue', 'major', 'pathway'].map((name) => fields[name]);
		if (!codes.every((code) => typeof code === 'string' && code !== '')) {
			problems.push(problem('cell', at, codes));
			continue;
		}
		const [school = '', catalogue = '', major = '', pathway = ''] = codes as readonly string[];
		const id = cellId({ school, catalogue, major, pathway });
		const counts = fields['places'];
		if (!cells.has(id)) problems.push(problem('unknown', at, id));
		else if (id in places) problems.push(problem('twice', at, id));
		else if (!isPlaces(counts, intakes.length)) {
			problems.push(problem('places', `${at}.places`, counts));
		} else if (counts.some((count) => count !== cells.get(id))) places[id] = counts;
	}
	return places;
}

function isPlaces(value: unknown, intakes: number): value is readonly number[] {
	return (
		Array.isArray(value) &&
		value.length === intakes &&
		value.every((count) => Number.isInteger(count) && count >= 0 && count <= mostPlaces)
	);
}

export function problem(kind: FileProblemKind, at: string, value: unknown): FileProblem {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
	return { kind, at, value: (text ?? '').slice(0, 80) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Readonly<Record<string, unknown>>)
		: null;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
