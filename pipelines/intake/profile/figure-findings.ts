import type { Finding } from '../defects/defect.ts';
import { question } from './findings.ts';

export function unitMissingFinding(header: string, example: string): Finding {
	return question(
		'unit_undeclared',
		{
			zh: `“${header}”是人数却带小数（如 ${example}），文件没有写明单位，可能是万人`,
			en: `"${header}" counts persons but has decimals (e.g. ${example}); the file states no unit, perhaps 万人 (ten thousand)`,
		},
		{
			zh: '向发布者核实单位，并在源契约中声明 multiplier（万人为 10000）',
			en: 'ask the publisher for the unit and declare multiplier in a source contract (10000 for 万人)',
		},
	);
}

export function mixedScaleFinding(
	fractions: readonly string[],
	percents: readonly string[],
): Finding {
	return question(
		'percent_scale',
		{
			zh: `同一张表混用两种百分比：${fractions.join('、')} 为 0–1，${percents.join('、')} 为 0–100`,
			en: `one table mixes two scales of percentages: ${fractions.join(', ')} are 0–1, ${percents.join(', ')} are 0–100`,
		},
		{
			zh: '在源契约中逐列声明 "percent": "fraction" 或 "percent"',
			en: 'declare "percent": "fraction" or "percent" for each column in a source contract',
		},
	);
}

export function strangeShareFinding(header: string, count: number): Finding {
	return question(
		'percent_scale',
		{
			zh: `“${header}”中有 ${count} 个值与其余值的百分比写法不同（0–1 与 0–100 混用）`,
			en: `${count} value${count === 1 ? '' : 's'} of "${header}" seem to be on another scale than the rest (0–1 and 0–100 mixed)`,
		},
		{ zh: '统一该列写法', en: 'write the column in one scale' },
	);
}

export function jumpFinding(header: string, text: string): Finding {
	return question(
		'jump',
		{
			zh: `“${header}”${text}，没有声明口径变化`,
			en: `"${header}" ${text} without a declared break`,
		},
		{
			zh: '核对是否录入错误、换了单位或口径；有断点时在数据中另设序列',
			en: 'check for a slip, another unit or another scope; give the part after a break its own series',
		},
	);
}

export function totalRowFinding(
	label: string,
	header: string,
	values: { total: number; sum: number },
): Finding {
	const difference = Number((values.sum - values.total).toPrecision(12));
	return question(
		'control_total',
		{
			zh: `“${label}”行的“${header}”为 ${values.total}，其余各行相加为 ${values.sum}，相差 ${difference}`,
			en: `row "${label}" prints ${values.total} for "${header}", the other rows add up to ${values.sum}: a difference of ${difference}`,
		},
		{ zh: '核对是否缺行、重复或录入错误', en: 'look for a missing or doubled row or a slip' },
	);
}

export function totalColumnFinding(header: string, share: number): Finding {
	const percent = (share * 100).toFixed(1);
	return question(
		'parent_and_child',
		{
			zh: `“${header}”是其他各列的合计（各列之和为其 ${percent}%），与它们相加会重复计算`,
			en: `"${header}" is the total of the other columns (they add up to ${percent} % of it): a sum of all counts twice`,
		},
		{
			zh: '作为单独的合计字段读取，不放入 layout.unpivot',
			en: 'read it as a field of its own, apart from layout.unpivot',
		},
	);
}
