import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface LinkageInput {
	/** Graduates: a row per major, a column per occupation. */
	readonly table: readonly (readonly number[])[];
}

export interface Linkage {
	/** Mutual information of majors and occupations, in nats. */
	readonly nats: number;
	/** Local linkage of each major; its mean weighted by size is `nats`. */
	readonly byMajor: readonly (number | null)[];
	/** As a share of the entropy of occupations; null where that is zero. */
	readonly shareOfOccupations: number | null;
}

export function linkage({ table }: LinkageInput): Linkage | null {
	const rowTotals = table.map(sum);
	const total = sum(rowTotals);
	if (!(total > 0) || table.flat().some((count) => count < 0)) return null;
	const columns = Math.max(...table.map((row) => row.length));
	const shares = Array.from(
		{ length: columns },
		(_, o) => sum(table.map((row) => row[o] ?? 0)) / total,
	);
	const byMajor = table.map((row, m) => {
		const size = rowTotals[m] ?? 0;
		if (size === 0) return null;
		return sum(row.map((count, o) => information(count / size, shares[o] ?? 0)));
	});
	const nats = sum(byMajor.map((local, m) => ((local ?? 0) * (rowTotals[m] ?? 0)) / total));
	const entropy = -sum(shares.map((share) => (share > 0 ? share * Math.log(share) : 0)));
	return { nats, byMajor, shareOfOccupations: entropy > 0 ? nats / entropy : null };
}

function information(share: number, marginal: number): number {
	return share > 0 ? share * Math.log(share / marginal) : 0;
}

export const mutualInformation: Measure<LinkageInput, Linkage | null> = {
	id: 'mutual-information',
	name: { zh: '专业与职业的联结强度（互信息）', en: 'Linkage of majors and occupations' },
	unit: { zh: '奈特', en: 'nats' },
	definition: {
		zh: '知道毕业生的专业后，对其职业的不确定性减少多少。各专业的局部联结强度说明该专业通向的职业有多专一，按人数加权的平均就是总值。',
		en: 'How much knowing a graduate’s major reduces the uncertainty about the occupation. The local linkage of a major says how specific its occupations are; its mean weighted by size is the total.',
	},
	formula: ['M = Σ P[m,o] ln( P[m,o] / (P[m] P[o]) )', 'M = Σₘ P[m] · Lₘ'],
	symbols: [
		{
			symbol: 'P[m,o]',
			meaning: { zh: '专业 m、职业 o 的毕业生占比', en: 'share of graduates of m in o' },
		},
		{ symbol: 'Lₘ', meaning: { zh: '专业 m 的局部联结强度', en: 'local linkage of major m' } },
	],
	properties: [
		{ zh: '不为负；专业与职业无关时为零。', en: 'Never negative; zero where major tells nothing.' },
		{ zh: '可按专业精确分解。', en: 'Decomposes exactly by major.' },
	],
	defects: [
		{
			zh: '小样本下偏高；只说明专一程度，不说明对口与否。',
			en: 'Too high in small samples; says how specific a major is, not whether the match is wanted.',
		},
	],
	sources: [
		{
			label: {
				zh: '迪普雷特等（2017），学校到工作的联结，《美国社会学杂志》122卷',
				en: 'DiPrete et al. (2017), School-to-work linkages in the United States, Germany, and France, American Journal of Sociology 122',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: {
		input: {
			table: [
				[60, 20, 20],
				[10, 70, 20],
				[5, 15, 80],
			],
		},
	},
	compute: linkage,
};
