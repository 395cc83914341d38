import type { SourceCheck, SourceContract } from '../../../pipelines/intake/contract.ts';
import type { Defect } from '../../../pipelines/intake/index.ts';
import type { References } from '../../../pipelines/intake/references.ts';
import { takeIn } from '../intake.ts';

/** Employment by industry and year, with one named check. */
export function employment(check: SourceCheck): SourceContract {
	return {
		name: 'employment',
		path: 'employment*.csv',
		layout: { skipRows: '^合计$' },
		fields: [
			{ name: 'industry_code', titles: ['行业'], type: 'string' },
			{ name: 'year', titles: ['年份'], type: 'year' },
			{ name: 'employee_count', titles: ['人数'], type: 'integer' },
			{ name: 'male_count', titles: ['男'], type: 'integer', optional: true },
			{ name: 'female_count', titles: ['女'], type: 'integer', optional: true },
			{ name: 'series_id', titles: ['序列'], type: 'string', optional: true },
		],
		checks: [check],
	};
}

/** Defects of one CSV under one check; absent optional columns apart. */
export async function checked(
	lines: readonly string[],
	check: SourceCheck,
	references?: References,
): Promise<readonly Defect[]> {
	const { result } = await takeIn(
		{ 'employment.csv': `${lines.join('\n')}\n` },
		[employment(check)],
		{ limits: { heldShare: 1 }, ...(references ? { references } : {}) },
	);
	return result.defects.filter(({ rule }) => rule !== 'column_missing');
}
