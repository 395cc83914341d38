import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPaths, type CheckResult } from '../../pipelines/intake/check.ts';
import type { SourceContract } from '../../pipelines/intake/contract.ts';
import { readFile } from 'node:fs/promises';
import { takeIn } from './intake.ts';

const folder = resolve(import.meta.dirname, '../../../shared/intake');
const isThere = existsSync(folder);

describe.skipIf(!isThere)('real defective files (../shared/intake)', () => {
	let checked: CheckResult;

	beforeAll(async () => {
		checked = await checkPaths({ paths: [folder], contracts: [], acknowledged: [] });
	});

	function found(name: string): readonly (readonly [string, string | null, number])[] {
		const file = checked.report.files.find(({ path }) => path === name);
		return (file?.defects ?? []).map(({ rule, value, count }) => [rule, value, count] as const);
	}

	it('BRES 2020 holds the content of 2015', () => {
		expect(found('Employment by sector - BRES 2015.csv')).toEqual([]);
		expect(found('Employment by sector - BRES 2020.csv')).toEqual([['same_content', null, 1]]);
	});

	it('two vintages of one table changed their mark and are both partial years', () => {
		const april = found('uk_fe_ssa_AY2122_to_Apr22_low.csv');
		const january = found('uk_fe_ssa_AY2122_to_Jan22_tilde.csv');
		expect(april).toContainEqual(['partial_year', 'to_Apr22', 1]);
		expect(april).toContainEqual(['suppression_mark', 'low', 1490]);
		expect(january).toContainEqual(['partial_year', 'to_Jan22', 1]);
		expect(january).toContainEqual(['suppression_mark', '~', 2203]);
		expect(january.map(([rule]) => rule)).toContain('marks_changed');
	});

	it('the survey workbook has five stacked blocks and four marks, as its legend says', () => {
		const defects =
			checked.report.files.find(({ path }) => path.startsWith('uk_aps'))?.defects ?? [];
		const marks = defects.filter(({ rule }) => rule === 'suppression_mark');
		expect(marks.map(({ value }) => value).sort()).toEqual(['!', '*', '-', '~']);
		expect(marks.find(({ value }) => value === '*')?.fix.en).toContain('low_reliability');
		expect(defects.find(({ rule }) => rule === 'stacked_blocks')?.message.en).toContain(
			'rows 422, 836, 1250, 1661: 5 blocks',
		);
	});

	it('the projections workbook mixes four levels and prints 0 for what is missing', () => {
		const rules = found('us_edd_occupations_header_footnotes.xlsx').map(([rule]) => rule);
		expect(rules).toEqual(
			expect.arrayContaining(['parent_and_child', 'zero_means_missing', 'suppression_mark']),
		);
	});

	it.each(['cn_secondary_vocational_entrants_GBK.csv', 'cn_urban_employment_by_industry_GBK.csv'])(
		'%s is GB18030, states no unit and holds its own total',
		(name) => {
			const file = checked.report.files.find(({ path }) => path === name);
			expect(file?.facts.en[0]).toBe('no source contract · csv · gb18030 · ,');
			expect(found(name).map(([rule]) => rule)).toEqual(['parent_and_child', 'unit_undeclared']);
		},
	);

	it('the survey workbook loads through a contract, block by block', async () => {
		const contract: SourceContract = {
			name: 'survey',
			path: '*.xlsx',
			layout: {
				blocks: { starts: '^date (?<period>.+)$', field: 'period' },
				unpivot: {
					headers: '^T13a:\\d+ [(](?<industry>.+) [(]SIC 2007[)].* / number$',
					field: 'industry',
					type: 'string',
					value: { name: 'employee_count', titles: [], type: 'integer' },
					beside: [{ name: 'half_width', titles: [], type: 'integer', offset: 2 }],
				},
			},
			missing: {
				'!': 'suppressed',
				'*': 'low_reliability',
				'~': 'below_rounding',
				'-': 'not_available',
			},
			fields: [{ name: 'area', titles: ['Area'], type: 'string', constraints: { required: true } }],
		};
		const bytes = await readFile(resolve(folder, 'uk_aps_industry_lad_nomis_2022-11-21.xlsx'));
		const { result, rows } = await takeIn({ 'aps.xlsx': bytes }, [contract]);
		expect(result.defects).toEqual([]);
		expect(result.files[0]?.tables).toHaveLength(5);
		expect(
			await rows(`select employee_count, half_width from raw.survey
				where area = 'ladu:Barking and Dagenham' and industry = 'C Manufacturing' and period = 'Jul 2017-Jun 2018'`),
		).toEqual([{ employee_count: 4700, half_width: 2100 }]);
	});
});
