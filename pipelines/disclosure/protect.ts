import type { AuditedCell } from '#lib/measures/disclosure/audit.ts';
import { auditCells } from '#lib/measures/disclosure/audit.ts';
import { type LinkedCells, splitLinked } from '#lib/measures/disclosure/linked-cells.ts';
import { suppressCells } from '#lib/measures/disclosure/suppress.ts';
import type { ProgramSolver } from '#lib/domain/program.ts';
import type { Row } from '../engine/model.ts';
import type { EarlierRelease, Protected, Protector, TableRows } from '../engine/protection.ts';
import { auditRows } from './audit-rows.ts';
import { breakdownSet, withoutSmallClasses } from './breakdowns.ts';
import { businessSet } from './business.ts';
import { withholdCauses } from './causes.ts';
import { withholdDerived, derivedTables } from './derived.ts';
import { chainSet, chainTables } from './chain.ts';
import { chainResults, withholdChain } from './chain-withheld.ts';
import { entrantSet } from './entrants.ts';
import { modelledTables, sumScopeOf, withholdModelled } from './modelled.ts';
import { toldBefore } from './earlier.ts';
import { firmSizes } from './firms.ts';
import { guardService, guardSplits, outcomeRelations, personCells } from './persons.ts';
import { joinSets, type PublishedCell, type PublishedSet } from './published-set.ts';
import { qualityTables, withholdQuality } from './quality.ts';
import { type DisclosureRules, disclosureRules } from './rules.ts';
import {
	clusterEmployment,
	destinationBreakdowns,
	enrollmentByMajor,
	enrollmentByProgram,
	guardedTables,
	industryEmployment,
	levelGroup,
	outcomesByMajor,
	outcomesByProgram,
	schoolGroup,
	vacancyQuarters,
} from './tables.ts';
import { stillTold } from './still-told.ts';
import { type Told, violationsOf } from './violations.ts';
import { groupTotals, type Level, totalRelations } from './totals.ts';
import { vacancySet } from './vacancies.ts';
import { withholdRows } from './withhold.ts';

const breakdowns = destinationBreakdowns.table;
const signals = 'marts.major_signals';

const references = [
	'staging.suppression',
	'staging.firms',
	'staging.firm_clusters',
	'staging.cluster_industries',
	'staging.region',
] as const;

/** Withholds, then attacks the result with all that is and was published. */
export function createProtector(solver: ProgramSolver): Protector {
	return {
		inputs: [
			...references,
			...guardedTables.map(({ table }) => table),
			...derivedTables,
			...modelledTables,
			...chainTables,
			...chainResults,
			...qualityTables,
		],
		protect: (tables, earlier) => protect(tables, earlier, solver),
	};
}

export function protect(
	tables: TableRows,
	earlier: readonly EarlierRelease[],
	solver: ProgramSolver,
): Protected {
	const rules = disclosureRules(tables['staging.suppression'] ?? []);
	const set = publishedSet(tables, rules);
	const told = toldBefore(set.cells, earlier);
	const { suppressed, audit } = settle(set, [...told.keys()].sort(), solver);
	const released: TableRows = { ...tables, ...withheldTables(tables, { suppressed, rules }) };
	const open = attackModels(set, suppressed, { tables, released, solver });
	return {
		tables: {
			...changedTables(tables, released),
			'marts.disclosure_audit': auditRows(set.cells, suppressed, audit),
		},
		violations: violationsOf([...audit, ...open], toldOf(suppressed, told)),
	};
}

interface Decision {
	readonly suppressed: ReadonlySet<string>;
	readonly rules: DisclosureRules;
}

function withheldTables(tables: TableRows, decision: Decision): TableRows {
	const counts = guardedTables.map((guarded): [string, readonly Row[]] => [
		guarded.table,
		withholdRows(guarded, tables[guarded.table] ?? [], decision),
	]);
	const withheld = Object.fromEntries(counts);
	const chain = withholdChain(tables, decision.suppressed);
	const toldBreakdowns = withoutSmallClasses(withheld[breakdowns] ?? [], decision.rules);
	return {
		...withheld,
		[breakdowns]: toldBreakdowns,
		...withholdDerived(tables, decision),
		...withholdQuality(tables, { ...decision, breakdowns: toldBreakdowns }),
		...withholdModelled(tables, decision.suppressed),
		...chain,
		...withCauses(chain[signals] ?? tables[signals] ?? [], withheld[outcomesByMajor.table] ?? []),
	};
}

function withCauses(rows: readonly Row[], outcomes: readonly Row[]): TableRows {
	return rows.length === 0 ? {} : { [signals]: withholdCauses(rows, outcomes) };
}

function changedTables(before: TableRows, after: TableRows): TableRows {
	return Object.fromEntries(Object.entries(after).filter(([name, rows]) => before[name] !== rows));
}

interface Finished {
	readonly tables: TableRows;
	readonly released: TableRows;
	readonly solver: ProgramSolver;
}

/** Reads the finished tables back: what they tell of withheld figures is known to everyone. */
function attackModels(
	set: PublishedSet,
	suppressed: ReadonlySet<string>,
	{ tables, released, solver }: Finished,
): readonly AuditedCell[] {
	const known = stillTold(tables, released, suppressed);
	if (known.length === 0) return [];
	return auditCells({ ...set, known }, suppressed, solver).filter(
		({ isProtected }) => !isProtected,
	);
}

/** Figures of classes in one table; how many serve is told by the totals of their level. */
function classCells({ guarded, rows }: Level, rules: DisclosureRules): readonly PublishedCell[] {
	const cells = guardSplits(guarded, rows, personCells(guarded, rows, rules));
	return guardService(cells, guarded, rows);
}

/** Every figure of the additive tables, and how they hang together. */
export function publishedSet(tables: TableRows, rules: DisclosureRules): PublishedSet {
	const of = (table: string): readonly Row[] => tables[table] ?? [];
	const classes = { guarded: outcomesByProgram, rows: of(outcomesByProgram.table) };
	const majors = { guarded: outcomesByMajor, rows: of(outcomesByMajor.table) };
	const programs = { guarded: enrollmentByProgram, rows: of(enrollmentByProgram.table) };
	const intakes = { guarded: enrollmentByMajor, rows: of(enrollmentByMajor.table) };
	return joinSets([
		...[classes, majors].map((level) => ({ cells: classCells(level, rules), relations: [] })),
		...[programs, intakes].map(({ guarded, rows }) => ({
			cells: personCells(guarded, rows, rules),
			relations: [],
		})),
		...[classes, majors].map(({ guarded, rows }) => outcomeRelations(guarded, rows)),
		totalRelations(majors, classes),
		groupTotals(majors, levelGroup),
		groupTotals(classes, schoolGroup),
		totalRelations(intakes, programs),
		entrantSet(tables, rules),
		chainSet(tables),
		breakdownSet(of(breakdowns), rules),
		vacancySet(of(vacancyQuarters.table), rules),
		businessSet(
			{
				industries: of(industryEmployment.table),
				clusters: of(clusterEmployment.table),
				memberships: of('staging.cluster_industries'),
				sumScope: sumScopeOf(tables),
			},
			firmSizes(of('staging.firms'), of('staging.firm_clusters')),
			rules,
		),
	]);
}

interface Settled {
	readonly suppressed: ReadonlySet<string>;
	readonly audit: readonly AuditedCell[];
}

/**
 * What to withhold depends on the inputs alone, so that the same inputs give the same release; only
 * where earlier releases would break that protection is it searched again with what they told, and
 * only in the part of the published set that they touch.
 */
function settle(set: PublishedSet, told: readonly string[], solver: ProgramSolver): Settled {
	const isTold = new Set(told);
	const parts = splitLinked(set).map((part) => settlePart(part, isTold, solver));
	return {
		suppressed: new Set(parts.flatMap(({ suppressed }) => [...suppressed])),
		audit: parts
			.flatMap(({ audit }) => audit)
			.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))),
	};
}

function settlePart(
	part: LinkedCells,
	isTold: ReadonlySet<string>,
	solver: ProgramSolver,
): Settled {
	const first = suppressCells(part, solver);
	const suppressed = new Set(first.suppressed);
	if (!first.suppressed.some((id) => isTold.has(id))) return { suppressed, audit: first.audit };
	// A figure that was told cannot be taken back; it only must not give away others.
	const guarded: LinkedCells = {
		...part,
		cells: part.cells.map((cell) =>
			isTold.has(cell.id) ? { ...cell, requiredWidth: null } : cell,
		),
		known: part.cells.flatMap(({ id }) => (isTold.has(id) ? [id] : [])),
	};
	const audit = auditCells(guarded, suppressed, solver);
	if (audit.every(({ isProtected }) => isProtected)) return { suppressed, audit };
	const second = suppressCells(guarded, solver);
	return { suppressed: new Set([...second.suppressed, ...suppressed]), audit: second.audit };
}

/** Figures that are withheld now although an earlier release tells them, with that release. */
function toldOf(
	suppressed: ReadonlySet<string>,
	told: ReadonlyMap<string, string>,
): readonly Told[] {
	return [...told].filter(([id]) => suppressed.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
}
