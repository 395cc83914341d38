import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditCells, disclosureAudit } from '#lib/measures/disclosure/audit.ts';
import { widthOfCount, type LinkedCells } from '#lib/measures/disclosure/linked-cells.ts';
import { suppressCells } from '#lib/measures/disclosure/suppress.ts';
import { openSolver } from '#lib/solve/index.ts';

const solver = await openSolver();

/** A table with row, column and grand totals; counts of 1–4 inside need protection. */
function tableOf(rows: readonly (readonly number[])[], prefix = ''): LinkedCells {
	const columns = rows[0] ?? [];
	const inner = rows.flatMap((row, r) =>
		row.map((value, c) => ({ id: `${prefix}${r},${c}`, value, ...protection(value) })),
	);
	const rowIds = rows.map((_, r) => columns.map((__, c) => `${prefix}${r},${c}`));
	const columnIds = columns.map((_, c) => rows.map((__, r) => `${prefix}${r},${c}`));
	const add = (ids: readonly string[]) =>
		inner.filter(({ id }) => ids.includes(id)).reduce((total, { value }) => total + value, 0);
	const totals = [
		...rowIds.map((ids, r) => ({ id: `${prefix}row ${r}`, parts: ids })),
		...columnIds.map((ids, c) => ({ id: `${prefix}column ${c}`, parts: ids })),
	];
	const grand = `${prefix}total`;
	return {
		cells: [
			...inner,
			...totals.map(({ id, parts }) => ({ id, value: add(parts), requiredWidth: null })),
			{ id: grand, value: add(inner.map(({ id }) => id)), requiredWidth: null },
		],
		relations: [
			...totals.map(({ id, parts }) => ({ total: id, parts })),
			{ total: grand, parts: rowIds.map((_, r) => `${prefix}row ${r}`) },
			{ total: grand, parts: columnIds.map((_, c) => `${prefix}column ${c}`) },
		],
	};
}

function protection(value: number) {
	return { requiredWidth: value > 0 && value < 5 ? widthOfCount(value) : null };
}

const example = tableOf([
	[12, 3, 20],
	[15, 9, 30],
]);

describe('attack on [12, 3, 20; 15, 9, 30] with its margins', () => {
	it.each([
		{ hidden: ['0,1'], lowest: 3, highest: 3, isProtected: false },
		{ hidden: ['0,1', '0,0'], lowest: 3, highest: 3, isProtected: false },
		{ hidden: ['0,1', '0,0', '1,0', '1,1'], lowest: 0, highest: 12, isProtected: true },
	])('withholding $hidden leaves [$lowest, $highest]', ({ hidden, ...range }) => {
		const [cell] = auditCells(example, new Set(hidden), solver);
		expect(cell).toMatchObject({ id: '0,1', value: 3, ...range });
	});

	it('a published cell that needs protection is exposed', () => {
		const [cell] = auditCells(example, new Set(), solver);
		expect(cell).toMatchObject({ lowest: 3, highest: 3, isProtected: false });
	});

	it('the previous release gives the block away', () => {
		const linked = { ...example, known: ['1,1'] };
		const [cell] = auditCells(linked, new Set(['0,1', '0,0', '1,0', '1,1']), solver);
		expect(cell).toMatchObject({ lowest: 3, highest: 3, isProtected: false });
	});

	it('a published rate gives the block away', () => {
		const ratio = { numerator: '0,1', denominator: 'row 0', value: 0.086, precision: 0.001 };
		const linked = { ...example, ratios: [ratio] };
		const [cell] = auditCells(linked, new Set(['0,1', '0,0', '1,0', '1,1']), solver);
		expect(cell).toMatchObject({ lowest: 3, highest: 3, isProtected: false });
	});

	it('names the place where published figures contradict each other', () => {
		const relations = [...example.relations, { total: '0,1', parts: ['0,0', '0,2'] }];
		const hidden = new Set(['0,1', '0,0', '1,0', '1,1']);
		expect(() => auditCells({ ...example, relations }, hidden, solver)).toThrow('contradict');
	});

	it('the methods page judges the three ranges alike', () => {
		const verdicts = disclosureAudit.compute(disclosureAudit.example.input);
		expect(verdicts.map(({ isProtected }) => isProtected)).toEqual([false, false, true]);
	});
});

describe('secondary suppression', () => {
	it('finds the block of two by two', () => {
		const result = suppressCells(example, solver);
		expect(result.suppressed).toEqual(['0,0', '0,1', '1,0', '1,1']);
		expect(result.secondary).toEqual(['0,0', '1,0', '1,1']);
		expect(result.audit).toMatchObject([{ id: '0,1', lowest: 0, highest: 12 }]);
		expect(result.isSafe).toBe(true);
	});

	it('protects a cell that two linked tables share', () => {
		const other = tableOf(
			[
				[3, 40],
				[17, 25],
			],
			'b ',
		);
		const linked: LinkedCells = {
			cells: [...example.cells, ...other.cells],
			relations: [...example.relations, ...other.relations, { total: '0,1', parts: ['b 0,0'] }],
		};
		const result = suppressCells(linked, solver);
		expect(result.isSafe).toBe(true);
		expect(result.audit).toHaveLength(2);
	});

	it('says so where nothing can protect a cell', () => {
		const alone: LinkedCells = {
			cells: [
				{ id: 'a', value: 3, requiredWidth: 6 },
				{ id: 'total', value: 3, requiredWidth: null, isFixed: true },
			],
			relations: [{ total: 'total', parts: ['a'] }],
		};
		expect(suppressCells(alone, solver)).toMatchObject({ isSafe: false, secondary: [] });
	});

	const table = fc
		.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
		.chain(([rows, columns]) =>
			fc.array(
				fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 90 })), {
					minLength: columns,
					maxLength: columns,
				}),
				{ minLength: rows, maxLength: rows },
			),
		);

	it('leaves no protected cell narrower than required, or says that it is not safe', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const linked = tableOf(rows);
				const result = suppressCells(linked, solver);
				const again = suppressCells({ ...linked, cells: linked.cells.toReversed() }, solver);
				expect(again.isSafe).toBe(result.isSafe);
				for (const { value, lowest, highest, requiredWidth, isProtected } of result.audit) {
					expect(lowest ?? 0).toBeLessThanOrEqual(value);
					expect(highest ?? Infinity).toBeGreaterThanOrEqual(value);
					if (result.isSafe)
						expect((highest ?? Infinity) - (lowest ?? 0)).toBeGreaterThanOrEqual(requiredWidth);
					expect(isProtected || !result.isSafe).toBe(true);
				}
				expect(result.suppressed.length).toBeLessThanOrEqual(linked.cells.length);
			}),
			{ numRuns: 60 },
		);
	});

	it('publishing one more figure never protects a cell', () => {
		fc.assert(
			fc.property(table, fc.nat(), (rows, pick) => {
				const linked = tableOf(rows);
				const { suppressed, secondary, audit } = suppressCells(linked, solver);
				const shown = secondary[pick % Math.max(1, secondary.length)];
				const fewer = new Set(suppressed.filter((id) => id !== shown));
				const after = auditCells(linked, fewer, solver);
				expect(after).toHaveLength(audit.length);
				after.forEach((cell, index) => {
					const before = audit[index];
					expect(before?.isProtected || !cell.isProtected).toBe(true);
				});
			}),
			{ numRuns: 40 },
		);
	});
});
