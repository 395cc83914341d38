import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { z95 } from './wilson.ts';

/** Two-sided 99.8 %. */
const z998 = 3.090232306167813;

export interface FunnelUnit {
	readonly id: string;
	readonly count: number;
	readonly total: number;
}

export interface FunnelPoint {
	readonly id: string;
	readonly rate: number;
	readonly total: number;
	/** Limits at 95 % and 99.8 % around the rate of all units. */
	readonly lower95: number;
	readonly upper95: number;
	readonly lower998: number;
	readonly upper998: number;
	readonly position: 'inside' | 'low' | 'high' | 'very_low' | 'very_high';
}

/** One end of the 95 % limits as a formula over the columns that hold the common rate and the persons. */
export function limitFormula(
	end: 'lower' | 'upper',
	{ rate, persons }: { readonly rate: string; readonly persons: string },
): string {
	const chance = `${z95.toFixed(8)} × √({${rate}} × (1 − {${rate}}) ÷ {${persons}})`;
	return end === 'lower'
		? `{result} = max(0, {${rate}} − ${chance})`
		: `{result} = min(1, {${rate}} + ${chance})`;
}

export interface Funnel {
	readonly rate: number;
	readonly points: readonly FunnelPoint[];
}

export function funnelOf({ units }: { readonly units: readonly FunnelUnit[] }): Funnel | null {
	const present = units.filter(({ total }) => total > 0);
	const total = sum(present.map((unit) => unit.total));
	if (total === 0) return null;
	const rate = sum(present.map(({ count }) => count)) / total;
	return { rate, points: present.map((unit) => pointOf(unit, rate)) };
}

function pointOf({ id, count, total }: FunnelUnit, centre: number): FunnelPoint {
	const error = Math.sqrt((centre * (1 - centre)) / total);
	const lower95 = Math.max(0, centre - z95 * error);
	const upper95 = Math.min(1, centre + z95 * error);
	const lower998 = Math.max(0, centre - z998 * error);
	const upper998 = Math.min(1, centre + z998 * error);
	const rate = count / total;
	const limits = { lower95, upper95, lower998, upper998 };
	return { id, rate, total, ...limits, position: positionOf(rate, limits) };
}

function positionOf(
	rate: number,
	limits: Pick<FunnelPoint, 'lower95' | 'upper95' | 'lower998' | 'upper998'>,
): FunnelPoint['position'] {
	if (rate < limits.lower998) return 'very_low';
	if (rate > limits.upper998) return 'very_high';
	if (rate < limits.lower95) return 'low';
	return rate > limits.upper95 ? 'high' : 'inside';
}

export const funnelLimits: Measure<{ readonly units: readonly FunnelUnit[] }, Funnel | null> = {
	id: 'funnel-limits',
	name: { zh: '漏斗图控制限', en: 'Funnel limits' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '以全部专业点的合计比率为中心，按各自人数画出偶然波动的范围。范围以内的差别不能说明好坏，因此不排名次。',
		en: 'Around the rate of all programs together, the range of chance for each program’s size. Differences within it say nothing about better or worse, so there is no league table.',
	},
	formula: ['p₀ ± z √( p₀ (1 − p₀) / n )'],
	symbols: [
		{ symbol: 'p₀', meaning: { zh: '合计比率', en: 'rate of all together' } },
		{ symbol: 'n', meaning: { zh: '该专业点人数', en: 'persons of the program' } },
		{ symbol: 'z', meaning: { zh: '1.96 与 3.09', en: '1.96 and 3.09' } },
	],
	properties: [{ zh: '人数越多控制限越窄。', en: 'Limits narrow as persons increase.' }],
	defects: [
		{
			zh: '未按生源差别调整；正态近似在人数很少时不准。',
			en: 'Not adjusted for intake; the normal approximation is poor for very few persons.',
		},
	],
	sources: [
		{
			label: {
				zh: '斯皮格尔哈特（2005），机构绩效比较的漏斗图，《医学统计》24卷',
				en: 'Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			units: [
				{ id: 'A', count: 55, total: 60 },
				{ id: 'B', count: 18, total: 25 },
				{ id: 'C', count: 190, total: 210 },
			],
		},
	},
	compute: funnelOf,
};
