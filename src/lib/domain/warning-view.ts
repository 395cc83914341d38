import { parseView, viewQuery, type Scenario } from './view.ts';

export const shows = ['fired', 'red', 'yellow', 'watch', 'none', 'not_assessed', 'all'] as const;
export const sides = ['any', 'short', 'over'] as const;
export const sorts = ['signal', 'probability', 'coverage', 'name'] as const;
/** Columns that a reader may add or leave out; the others always stand. */
export const choosable = ['probability', 'years', 'persons', 'indicators', 'cause'] as const;

export type Choosable = (typeof choosable)[number];

const usualColumns: readonly Choosable[] = ['probability', 'years', 'indicators', 'cause'];

/** What a reader filters, sorts and shows on the page of signals; `any` leaves a filter open. */
export interface WarningView {
	readonly level: string;
	readonly scenario: Scenario;
	readonly show: (typeof shows)[number];
	readonly direction: (typeof sides)[number];
	readonly school: string;
	readonly sort: (typeof sorts)[number];
	readonly columns: readonly Choosable[];
}

export function parseWarningView(
	query: URLSearchParams,
	known: { readonly levels: readonly string[]; readonly schools: readonly string[] },
): WarningView {
	const columns = query.getAll('columns');
	return {
		level: oneOf(['any', ...known.levels], query.get('level')),
		scenario: parseView(query, known.levels).scenario,
		show: oneOf(shows, query.get('show')),
		direction: oneOf(sides, query.get('direction')),
		school: oneOf(['any', ...known.schools], query.get('school')),
		sort: oneOf(sorts, query.get('sort')),
		columns:
			columns.length === 0 ? usualColumns : choosable.filter((each) => columns.includes(each)),
	};
}

/** The shortest query that leads to a view. `columns=name` stands for the fixed columns alone. */
export function warningQuery(view: WarningView): string {
	const query = new URLSearchParams(viewQuery({ level: 'any', scenario: view.scenario }, ['any']));
	for (const name of ['level', 'direction', 'school'] as const) {
		if (view[name] !== 'any') query.set(name, view[name]);
	}
	if (view.show !== 'fired') query.set('show', view.show);
	if (view.sort !== 'signal') query.set('sort', view.sort);
	if (view.columns.join() !== usualColumns.join()) {
		query.append('columns', 'name');
		for (const column of view.columns) query.append('columns', column);
	}
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

function oneOf<Value extends string>(values: readonly Value[], wanted: string | null): Value {
	const found = values.find((value) => value === wanted) ?? values[0];
	if (found === undefined) throw new RangeError('no values to choose from');
	return found;
}
