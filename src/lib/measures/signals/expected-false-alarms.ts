import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface FalseAlarmInput {
	/** Probability behind each signal that was given. */
	readonly probabilities: readonly number[];
}

export function expectFalseAlarms({ probabilities }: FalseAlarmInput): number | null {
	if (probabilities.some((probability) => !(probability >= 0 && probability <= 1))) return null;
	return sum(probabilities.map((probability) => 1 - probability));
}

/** What became of the signals of simulated regions, each looked at ten years on. */
export const trial = {
	regions: 40,
	yellow: 258,
	wrongYellow: 75,
	expectedYellow: 62,
	red: 120,
} as const;

export const expectedFalseAlarms: Measure<FalseAlarmInput, number | null> = {
	id: 'expected-false-alarms',
	name: { zh: '预计误报数', en: 'Expected false alarms' },
	unit: { zh: '个', en: 'signals' },
	definition: {
		zh: '每个提示都带有可能性；把各提示“不成立的可能性”相加，就是预计的误报数。它提醒读者：一批提示中总有若干个会落空。',
		en: 'Every signal carries a probability; the sum of the chances that each does not hold is the number of false alarms to expect. It reminds the reader that some of a batch of signals will prove wrong.',
	},
	formula: ['A = Σ (1 − pᵢ)'],
	symbols: [
		{ symbol: 'A', meaning: { zh: '预计误报数', en: 'expected false alarms' } },
		{ symbol: 'pᵢ', meaning: { zh: '第 i 个提示的可能性', en: 'probability of signal i' } },
	],
	properties: [
		{
			zh: '不超过提示总数；可能性全为 1 时为零。',
			en: 'Never more than the signals given; zero where every probability is 1.',
		},
	],
	defects: [
		{
			zh: '只有当可能性经回测证明准确时才成立；同一冲击下各提示会一起落空，实际数的波动更大。',
			en: 'Holds only if the probabilities are calibrated; under one shock signals fail together, so the actual number varies more.',
		},
		{
			zh: `黄色提示的可能性偏乐观：提示是从众多专业中按可能性挑出来的，挑中的估计容易偏高（赢家诅咒）。${trial.regions}个模拟地区十年后逐条核对：黄色提示${trial.yellow}条，落空${trial.wrongYellow}条，按可能性预计${trial.expectedYellow}条；红色提示${trial.red}条，无一落空。`,
			en: `Probabilities of yellow signals are optimistic: signals are picked from many majors by their probability, and what is picked tends to be overestimated (the winner’s curse). ${trial.regions} simulated regions, each signal looked at ten years on: ${trial.wrongYellow} of ${trial.yellow} yellow signals proved wrong where ${trial.expectedYellow} were expected; of ${trial.red} red ones none.`,
		},
	],
	sources: [
		{
			label: {
				zh: '期望的线性性；本产品的约定',
				en: 'Linearity of expectation; a convention of this product',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { probabilities: [0.92, 0.81, 0.66, 0.62] } },
	compute: expectFalseAlarms,
};
