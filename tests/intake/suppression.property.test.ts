import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	missingReasons,
	type FieldType,
	type MissingReason,
	type SourceContract,
} from '../../pipelines/intake/contract.ts';
import { takeIn } from './intake.ts';

const marks = ['c', 'low', '~', '*', 'x', 'z', 'N', '!', '..', '/', '†', '保密', 'n.a.', '-1', '0'];
const types: readonly FieldType[] = ['integer', 'number', 'date', 'year', 'month', 'quarter'];
const isLong = process.env['WENHE_LONG'] === '1';

/** What a publisher may write in two columns: the same mark can mean two things, or nothing. */
const columnsArbitrary = fc.record({
	mark: fc.constantFrom(...marks),
	around: fc.constantFrom('', ' ', '\u3000'),
	reason: fc.constantFrom(...missingReasons),
	other: fc.option(fc.constantFrom(...missingReasons)),
	type: fc.constantFrom(...types),
	isTableWide: fc.boolean(),
	large: fc.boolean(),
});

type Columns = typeof columnsArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

function contractOf({ mark, reason, other, type, isTableWide, large }: Columns): SourceContract {
	const own = { [mark]: reason };
	return {
		name: 'returns',
		path: 'returns.csv',
		large,
		fields: [
			{ name: 'id', titles: ['序号'], type: 'string', constraints: { required: true } },
			{ name: 'first', titles: ['甲'], type, ...(isTableWide ? {} : { missing: own }) },
			{ name: 'second', titles: ['乙'], type, ...(other ? { missing: { [mark]: other } } : {}) },
		],
		...(isTableWide ? { missing: own } : {}),
	};
}

/** What the second column makes of the mark: its own reason, the table's, or no missing value at all. */
function secondReason({ reason, other, isTableWide }: Columns): MissingReason | null {
	return other ?? (isTableWide ? reason : null);
}

describe('a mark of suppression', () => {
	it('is null with the reason of its column, never a number, in a file of any size', async () => {
		await fc.assert(
			fc.asyncProperty(columnsArbitrary, async (columns) => {
				const cell = `${columns.around}${columns.mark}${columns.around}`;
				const text = `序号,甲,乙\n1,${cell},\n2,,${cell}\n`;
				const contract = contractOf(columns);
				const limits = { heldShare: 1 };
				const { result, rows } = await takeIn({ 'returns.csv': text }, [contract], { limits });
				const [first, second] = await rows('select * from raw.returns order by id');
				expect(first).toMatchObject({ id: '1', first: null, first_status: columns.reason });
				const reason = secondReason(columns);
				if (reason !== null) {
					expect(second).toMatchObject({ id: '2', second: null, second_status: reason });
				} else if (second === undefined) {
					expect(result.files[0]).toMatchObject({ loaded: 1, quarantined: 1 });
				} else {
					// A column that does not know the mark reads the number that it prints.
					expect(second).toMatchObject({ second: Number(columns.mark), second_status: null });
				}
			}),
			{ numRuns: isLong ? 1000 : 60 },
		);
	});

	it('in the column beside voids the printed figure, whatever it is', async () => {
		const figures = fc.constantFrom('0', '0.0', '12', '1,204', '');
		const flags = fc.constantFrom('N', 'e', '', 'N ');
		await fc.assert(
			fc.asyncProperty(figures, flags, async (figure, flag) => {
				const contract: SourceContract = {
					name: 'returns',
					path: 'returns.csv',
					fields: [
						{ name: 'id', titles: ['序号'], type: 'string', constraints: { required: true } },
						{
							name: 'wage',
							titles: ['工资'],
							type: 'number',
							flags: { column: 'next', marks: { N: 'not_available' } },
						},
					],
				};
				const text = `序号,工资,标记\n1,"${figure}",${flag}\n`;
				const { rows } = await takeIn({ 'returns.csv': text }, [contract]);
				const isVoid = flag.trim() === 'N' || figure === '';
				expect(await rows('select wage, wage_status from raw.returns')).toEqual([
					isVoid
						? { wage: null, wage_status: 'not_available' }
						: { wage: Number(figure.replace(',', '')), wage_status: null },
				]);
			}),
			{ numRuns: isLong ? 200 : 20 },
		);
	});
});
