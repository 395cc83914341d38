import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../pipelines/engine/paths.ts';
import { contractFaults } from '../../pipelines/intake/contract-faults.ts';
import { readSourceContracts } from '../../pipelines/intake/index.ts';
import { withFiles } from './intake.ts';
import { returns } from './returns.ts';

const sound = JSON.parse(JSON.stringify(returns)) as Record<string, unknown>;
const [first, ...others] = returns.fields;

/** Where a contract is wrong, and what is said of it. */
function faultsOf(
	changes: Record<string, unknown>,
): readonly (readonly [string, string, string])[] {
	return contractFaults({ ...sound, ...changes }).map(({ at, message, fix }) => [
		at,
		message.en,
		fix.en,
	]);
}

describe('a source contract', () => {
	it('that is sound has no fault', () => {
		expect(contractFaults(sound)).toEqual([]);
	});

	const cases: readonly (readonly [string, Record<string, unknown>, string, string])[] = [
		[
			'a misspelt setting of a column, which would be ignored in silence',
			{ fields: [{ ...first, multipler: 10_000 }, ...others] },
			'fields[0].multipler',
			'perhaps "multiplier" is meant',
		],
		['a misspelt setting of the contract', { primarykey: ['x'] }, 'primarykey', 'primaryKey'],
		[
			'a type that is none',
			{ fields: [{ ...first, type: 'integr' }, ...others] },
			'fields[0].type',
			'perhaps "integer" is meant',
		],
		['a reason that is none', { missing: { c: 'supressed' } }, 'missing."c"', 'suppressed'],
		['a broken pattern', { layout: { skipRows: '(' } }, 'layout.skipRows', 'backslash'],
		['a row counted from 0', { layout: { headerRow: 0 } }, 'layout.headerRow', 'write it so'],
		[
			'a number in quotation marks',
			{ fields: [{ ...first, multiplier: '1' }, ...others] },
			'fields[0].multiplier',
			'write it so',
		],
		['a check that is none', { checks: [{ check: 'jumps' }] }, 'checks[0].check', '"jump"'],
		[
			'a check without its column',
			{ checks: [{ check: 'partial_year', over: 'school_year' }] },
			'checks[0].value',
			'add it',
		],
		[
			'a key over a column that is not there',
			{ primaryKey: ['school_yaer'] },
			'primaryKey',
			'perhaps "school_year" is meant',
		],
		[
			'a column that nothing fills',
			{ fields: [{ ...first, titles: [] }, ...others] },
			'fields[0].titles',
			'name the header',
		],
		['a name that SQL would not take', { name: '招生' }, 'name', 'rename it'],
		['a name that the intake keeps', { name: 'rows' }, 'name', 'take another name'],
		['two columns of one name', { fields: [first, ...returns.fields] }, 'fields', 'rename one'],
	];
	it.each(cases)('with %s is refused', (_, changes, at, fix) => {
		const faults = faultsOf(changes);
		expect(faults.map(([place]) => place)).toContain(at);
		expect(faults.find(([place]) => place === at)?.[2]).toContain(fix);
	});
});

describe('a folder of source contracts', () => {
	it('gives the sound ones, and every fault of the others by file, in both languages', async () => {
		const files = {
			'city/sources/a.schema.json': JSON.stringify(sound),
			'city/sources/b.schema.json': '{"name": "b",}',
			'city/sources/c.schema.json': JSON.stringify({ ...sound, name: 'c', lage: true }),
			'city/sources/d.schema.json': JSON.stringify(sound),
		};
		const { contracts, defects } = await withFiles(files, (folder) =>
			readSourceContracts(join(folder, 'city/sources')),
		);
		expect(contracts.map(({ name }) => name)).toEqual(['returns']);
		expect(defects.map(({ file, column, severity }) => [file, column, severity])).toEqual([
			['city/sources/b.schema.json', null, 'block'],
			['city/sources/c.schema.json', 'lage', 'block'],
			['city/sources/d.schema.json', 'name', 'block'],
		]);
		expect(defects[1]?.message.zh).toBe('没有名为“lage”的设置，写了也不起作用');
		expect(defects[1]?.fix.zh).toBe('可能是“large”');
	});
});

describe('docs/source-contracts.md', () => {
	it('names every setting', async () => {
		const text = await readFile(join(projectRoot, 'docs/source-contracts.md'), 'utf8');
		const strange = { neverASetting: true };
		const known = [strange, { layout: strange }, { fields: [strange] }].flatMap((changes) => {
			const fault = contractFaults({ ...sound, ...changes }).find(({ at }) =>
				at.endsWith('neverASetting'),
			);
			return (fault?.fix.en ?? '').replace('known settings are ', '').split(', ');
		});
		expect(known.length).toBeGreaterThan(35);
		expect(known.filter((name) => name !== '$schema' && !text.includes(`\`${name}\``))).toEqual([]);
	});
});
