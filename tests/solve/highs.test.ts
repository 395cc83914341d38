import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Program, ProgramVariable } from '#lib/domain/program.ts';
import { openSolver } from '#lib/solve/index.ts';

const solver = await openSolver();
const majors = ['a', 'b', 'c'] as const;
const demand = { a: 120, b: 60, c: 40 };
const entryYield = { a: 0.5, b: 0.4, c: 0.6 };
const present = { a: 150, b: 120, c: 100 };

/** Seats that leave the least demand unmet (weight 1) and the least surplus (weight .5). */
function seatProgram(seats: readonly ProgramVariable[], seatsPerUnit: number): Program {
	const gaps = majors.flatMap((major) => [
		{ name: `unmet ${major}`, cost: 1 },
		{ name: `surplus ${major}`, cost: 0.5 },
	]);
	const balances = majors.map((major) => ({
		name: `balance ${major}`,
		terms: [
			{ variable: major, coefficient: entryYield[major] * seatsPerUnit },
			{ variable: `unmet ${major}`, coefficient: 1 },
			{ variable: `surplus ${major}`, coefficient: -1 },
		],
		lower: demand[major],
		upper: demand[major],
	}));
	const cap = {
		name: 'cap',
		terms: majors.map((variable) => ({ variable, coefficient: seatsPerUnit })),
		upper: 360,
	};
	return { sense: 'minimize', variables: [...seats, ...gaps], constraints: [...balances, cap] };
}

function exactly(...names: string[]) {
	return names.map((name) => ({ name, enough: Infinity }));
}

function valuesOf(program: Program): Record<string, number> {
	return Object.fromEntries(solver.solve(program).values);
}

describe('vectors solved with HiGHS by scipy and checked by brute force', () => {
	it('linear: seats (180, 100, 80), objective 54, one more seat saves .4', () => {
		const seats = majors.map((name) => ({
			name,
			lower: 0.8 * present[name],
			upper: 1.2 * present[name],
		}));
		const program = seatProgram(seats, 1);
		const { status, objective, duals } = solver.solve(program);
		expect(status).toBe('optimal');
		expect(objective).toBeCloseTo(54, 9);
		expect(duals.get('cap')).toBeCloseTo(-0.4, 9);
		const values = valuesOf(program);
		expect(majors.map((major) => Math.round((values[major] ?? 0) * 1e6) / 1e6)).toEqual([
			180, 100, 80,
		]);
		expect(values['unmet a']).toBeCloseTo(30, 9);
		expect(values['unmet b']).toBeCloseTo(20, 9);
		expect(values['surplus c']).toBeCloseTo(8, 9);
	});

	it('integer: classes of 40 (5, 3, 1), objective 48', () => {
		const most = { a: 5, b: 4, c: 3 };
		const seats = majors.map((name) => ({ name, upper: most[name], isInteger: true }));
		const program = seatProgram(seats, 40);
		const { objective, duals } = solver.solve(program);
		expect(objective).toBeCloseTo(48, 9);
		expect(duals.size).toBe(0);
		const values = valuesOf(program);
		expect(majors.map((major) => values[major])).toEqual([5, 3, 1]);
	});

	it('quadratic: (150, 120, 100) projected onto a total of 340 is (140, 110, 90)', () => {
		const { values } = solver.solve({
			sense: 'minimize',
			variables: majors.map((name) => ({ name, squareCost: 1, cost: -2 * present[name] })),
			constraints: [
				{
					name: 'total',
					terms: majors.map((variable) => ({ variable, coefficient: 1 })),
					lower: 340,
					upper: 340,
				},
			],
		});
		expect(values.get('a')).toBeCloseTo(140, 5);
		expect(values.get('b')).toBeCloseTo(110, 5);
		expect(values.get('c')).toBeCloseTo(90, 5);
	});
});

describe('outcomes other than an optimum', () => {
	const variables = [{ name: 'x', cost: 1 }];

	it('infeasible constraints are reported, not thrown', () => {
		const terms = [{ variable: 'x', coefficient: 1 }];
		const constraints = [
			{ name: 'low', terms, upper: 1 },
			{ name: 'high', terms, lower: 2 },
		];
		expect(solver.solve({ sense: 'minimize', variables, constraints }).status).toBe('infeasible');
		expect(solver.ranges({ sense: 'minimize', variables, constraints }, exactly('x'))).toBeNull();
	});

	it('an unbounded objective has no value', () => {
		const result = solver.solve({ sense: 'maximize', variables, constraints: [] });
		expect(result).toMatchObject({ status: 'unbounded', objective: null });
	});

	it('a constraint on an unknown variable names both', () => {
		const constraints = [{ name: 'cap', terms: [{ variable: 'y', coefficient: 1 }], upper: 1 }];
		expect(() => solver.solve({ sense: 'minimize', variables, constraints })).toThrow(
			'constraint cap: unknown variable y',
		);
	});
});

describe('ranges over a feasible set', () => {
	it('are those of the triangle x + y ≤ 4 with an unbounded third', () => {
		const program: Program = {
			sense: 'minimize',
			variables: [{ name: 'x', cost: 7 }, { name: 'y', lower: 1 }, { name: 'z' }],
			constraints: [
				{
					name: 'sum',
					terms: [
						{ variable: 'x', coefficient: 1 },
						{ variable: 'y', coefficient: 1 },
					],
					upper: 4,
				},
			],
		};
		expect(solver.ranges(program, exactly('x', 'y', 'z'))).toEqual(
			new Map([
				['x', { lowest: 0, highest: 3 }],
				['y', { lowest: 1, highest: 4 }],
				['z', { lowest: 0, highest: null }],
			]),
		);
	});

	it('may stop as soon as feasible points prove them wide enough', () => {
		const program: Program = {
			sense: 'minimize',
			variables: [{ name: 'x', upper: 10 }],
			constraints: [],
		};
		const { lowest, highest } = solver.ranges(program, [{ name: 'x', enough: 4 }])?.get('x') ?? {};
		expect((highest ?? 0) - (lowest ?? 0)).toBeGreaterThanOrEqual(4);
	});

	it('hold every feasible point of a random transport problem', () => {
		const count = fc.integer({ min: 0, max: 50 });
		fc.assert(
			fc.property(
				fc.array(count, { minLength: 4, maxLength: 4 }),
				([a = 0, b = 0, c = 0, d = 0]) => {
					const cells = ['a', 'b', 'c', 'd'];
					const line = (name: string, variables: string[], total: number) => ({
						name,
						terms: variables.map((variable) => ({ variable, coefficient: 1 })),
						lower: total,
						upper: total,
					});
					const found = solver.ranges(
						{
							sense: 'minimize',
							variables: cells.map((name) => ({ name })),
							constraints: [
								line('row 1', ['a', 'b'], a + b),
								line('row 2', ['c', 'd'], c + d),
								line('column 1', ['a', 'c'], a + c),
								line('column 2', ['b', 'd'], b + d),
							],
						},
						exactly('a'),
					);
					expect(found?.get('a')?.lowest).toBeCloseTo(Math.max(0, a - d), 6);
					expect(found?.get('a')?.highest).toBeCloseTo(Math.min(a + b, a + c), 6);
				},
			),
			{ numRuns: 50 },
		);
	});
});
