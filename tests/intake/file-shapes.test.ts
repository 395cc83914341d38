import { describe, expect, it } from 'vitest';
import type { SourceContract } from '../../pipelines/intake/contract.ts';
import type { Defect } from '../../pipelines/intake/index.ts';
import { takeIn } from './intake.ts';
import { csvOf, manyRows, returns, rowWith, soundRow, titles } from './returns.ts';

describe('a file of another shape', () => {
	async function blocks(
		text: string,
		contract: SourceContract = returns,
	): Promise<readonly Defect[]> {
		const { result } = await takeIn({ 'returns.csv': text }, [contract]);
		expect(result.isBlocked).toBe(true);
		expect(result.files[0]?.loaded ?? 0).toBe(0);
		return result.defects;
	}

	it('missing column', async () => {
		const [defect] = await blocks(csvOf([soundRow.slice(1)], titles.slice(1)));
		expect(defect?.message.en).toBe(
			'column "学年" (school_year) is missing; present are: 学校代码, 专业代码, 专业名称, 招生数, 报到率, 产值, 开设日期',
		);
		expect(defect?.fix.zh).toBe('补上该列；若只是改名，把新列名加入源契约中 school_year 的 titles');
	});

	it('no header', async () => {
		const [defect] = await blocks('1,2,3\n4,5,6\n');
		expect(defect).toMatchObject({ rule: 'header_missing', severity: 'block' });
	});

	it('two columns of one name', async () => {
		const [defect] = await blocks(csvOf([[...soundRow, '7']], [...titles, '招生数']));
		expect(defect).toMatchObject({ rule: 'column_ambiguous' });
		expect(defect?.message.en).toBe('2 columns could be admitted_count: 招生数 (5), 招生数 (9)');
	});

	it('no row', async () => {
		const [defect] = await blocks(csvOf([]));
		expect(defect).toMatchObject({ rule: 'no_rows', severity: 'block' });
	});

	it('nothing at all', async () => {
		const [defect] = await blocks('');
		expect(defect).toMatchObject({ rule: 'empty_file' });
	});

	it('a unit in the header that the contract does not have', async () => {
		const header = titles.map((title) => (title === '招生数' ? '招生数（万人）' : title));
		const [defect] = await blocks(csvOf([soundRow], header));
		expect(defect?.message.en).toBe(
			'the file states the unit "万人" (× 10000), the source contract has admitted_count as × 1',
		);
	});

	it('a unit above the table that the contract does not have', async () => {
		const defects = await blocks(`单位：万人,,,,,,,\n${csvOf([soundRow])}`);
		expect(defects.map(({ rule, column }) => [rule, column])).toEqual([
			['unit_mismatch', '招生数'],
		]);
	});

	it('a header unit that says the same as the contract is no defect', async () => {
		const header = titles.map((title) =>
			title === '产值' ? '产值（万元）' : title === '招生数' ? '招生数（人）' : title,
		);
		const { result } = await takeIn({ 'returns.csv': csvOf([soundRow], header) }, [returns]);
		expect(result.defects).toEqual([]);
	});

	it('more than 1 % of its rows held aside', async () => {
		const rows = manyRows(98).map((cells) => [...cells]);
		const defects = await blocks(
			csvOf([...rows, rowWith({ 专业代码: '1' }), rowWith({ 专业代码: '2' })]),
		);
		expect(defects.map(({ rule }) => rule).sort()).toEqual([
			'pattern',
			'pattern',
			'too_many_quarantined',
		]);
		expect(defects.find(({ rule }) => rule === 'too_many_quarantined')?.message.en).toBe(
			'2 of 100 rows (2.0 %) are held aside: more than the 1 % that a build may go on with',
		);
	});
});

describe('files and contracts', () => {
	it('a missing file is a block unless the contract is optional', async () => {
		const { result } = await takeIn({}, [returns, { ...returns, name: 'other', optional: true }]);
		expect(result.defects.map(({ rule, message }) => [rule, message.en])).toEqual([
			['file_missing', 'no file matches returns*'],
		]);
		expect(result.absent).toEqual(['returns', 'other']);
	});

	it('groups of the path become columns', async () => {
		const contract: SourceContract = {
			...returns,
			path: '*/returns.csv',
			fromPath: '^(?<supplier>[^/]+)/',
		};
		const { result, rows } = await takeIn(
			{
				'east/returns.csv': csvOf([soundRow]),
				'west/returns.csv': csvOf([rowWith({ 学校代码: '2' + '0000' })]),
			},
			[contract],
		);
		expect(result.defects).toEqual([]);
		expect(await rows('select supplier from raw.returns order by raw_id')).toEqual([
			{ supplier: 'east' },
			{ supplier: 'west' },
		]);
		expect(await rows('select file_id, path from raw.files order by file_id')).toEqual([
			{ file_id: 1, path: 'east/returns.csv' },
			{ file_id: 2, path: 'west/returns.csv' },
		]);
	});

	it('one defective file does not hide the defects of another', async () => {
		const { result } = await takeIn(
			{ 'returns1.csv': 'x', 'returns2.csv': csvOf([rowWith({ 招生数: 'many' })]) },
			[returns],
		);
		expect(new Set(result.defects.map(({ file }) => file))).toEqual(
			new Set(['returns1.csv', 'returns2.csv']),
		);
	});

	it('files that no contract names are listed, not read', async () => {
		const { result } = await takeIn({ 'returns.csv': csvOf([soundRow]), 'notes.txt': 'x' }, [
			returns,
		]);
		expect(result.unmatched).toEqual(['notes.txt']);
	});

	it('every loaded row leads back to its file, sheet and row', async () => {
		const { rows } = await takeIn({ 'returns.csv': csvOf([soundRow]) }, [returns]);
		const traced = await rows(`
			select files.path, rows.sheet, rows.row_number, rows.content
			from raw.returns join raw.rows using (raw_id) join raw.files using (file_id)`);
		expect(traced).toEqual([
			{
				path: 'returns.csv',
				sheet: null,
				row_number: 2,
				content: JSON.stringify(
					Object.fromEntries(titles.map((title, at) => [title, soundRow[at]])),
				),
			},
		]);
	});
});
