import type { Measure } from '#lib/domain/measure.ts';
import { evaluate, type SignalResult } from './evaluate.ts';
import type { Evidence } from './evidence.ts';
import { defaultRules } from './rule-sets/default.ts';
import type { SignalRule } from './rule.ts';

export interface SignalInput {
	readonly evidence: Evidence;
	readonly rules: readonly SignalRule[];
}

export const signal: Measure<SignalInput, SignalResult> = {
	id: 'signal',
	name: { zh: '系统提示', en: 'Signal' },
	unit: { zh: '等级（关注、黄色、红色）', en: 'level (watch, yellow, red)' },
	definition: {
		zh: '用一组作为数据保存的规则核对证据。供需规则看测算结果中达到界限的比例；质量规则看最近若干年中有几年达到界限。触发的最重一级即为提示；数据不足以判断时为“不能评估”，绝不视为通过。提示只有在连续两年好转后才解除。',
		en: 'Rules kept as data are checked against evidence. Rules on demand look at the share of draws that meet a threshold, rules on quality at how many of the last years do. The gravest rule that fires is the signal; where the data do not suffice the outcome is “cannot be assessed”, never a pass. A signal is left only after two better years.',
	},
	formula: [
		'P = #{ i : Vᵢ ⋛ θ } / N ≥ π',
		'#{ t ∈ W : xₜ ⋛ θ, nₜ ≥ n₀ } ≥ k',
		'sₜ = max( fₜ , fₜ₋₁ )',
	],
	symbols: [
		{ symbol: 'Vᵢ', meaning: { zh: '第 i 次测算的供给覆盖率', en: 'coverage in draw i' } },
		{ symbol: 'N', meaning: { zh: '测算次数', en: 'number of draws' } },
		{
			symbol: 'W',
			meaning: { zh: '规则所看的最近若干年', en: 'last years that the rule looks at' },
		},
		{
			symbol: 'fₜ',
			meaning: { zh: '只凭 t 年证据的提示', en: 'signal from the evidence of year t alone' },
		},
		{ symbol: 'sₜ', meaning: { zh: 't 年公布的提示', en: 'signal stated for year t' } },
		{ symbol: 'xₜ', meaning: { zh: '观测指标', en: 'observed metric' } },
		{ symbol: 'θ', meaning: { zh: '规则界限', en: 'threshold of the rule' } },
		{ symbol: 'π', meaning: { zh: '规则要求的可能性', en: 'probability the rule requires' } },
		{
			symbol: 'k',
			meaning: { zh: '窗口内须达到界限的年数', en: 'years of the window that must meet it' },
		},
		{ symbol: 'n₀', meaning: { zh: '最少人数', en: 'fewest persons' } },
	],
	properties: [
		{ zh: '证据变差，提示不会变轻。', en: 'Worse evidence never gives a milder signal.' },
		{ zh: '规则与数据的先后次序不影响结果。', en: 'The order of rules and data does not matter.' },
		{ zh: '缺少数据绝不产生“无提示”。', en: 'Missing data never turns a signal into none.' },
		{
			zh: '每条规则都列出所用年份、数值、人数与结论，可以手工复核。',
			en: 'Each rule lists the years, values and persons it used and what it found, so that it can be checked by hand.',
		},
	],
	defects: [
		{
			zh: '可能性以所选情景为条件，为模型测算可能性；其最小步长随测算次数而定，一并给出。',
			en: 'A probability is conditional on the scenario; it moves in steps that depend on the draws, and the step is shown.',
		},
		{
			zh: '规则触发是行政事实，统计复核只说明人数少时结论是否稳固，不取消规则。',
			en: 'A rule that fires is an administrative fact; the statistical review beside it says whether few persons make it doubtful and never cancels it.',
		},
	],
	sources: [
		{
			label: {
				zh: '示例规则集，由使用单位以自己的规则替换；界限为数据而非程序',
				en: 'Example rule set, to be replaced by the office’s own; thresholds are data, not code',
			},
		},
	],
	role: 'headline',
	version: 1,
	example: {
		input: {
			evidence: {
				subject: 'program',
				year: 2025,
				metrics: {
					placement_rate: {
						isRate: true,
						observations: [
							{ year: 2024, value: 0.78, n: 41 },
							{ year: 2025, value: 0.74, n: 38 },
						],
					},
					in_field_rate: {
						isRate: true,
						observations: [
							{ year: 2024, value: 0.61, n: 30 },
							{ year: 2025, value: 0.58, n: 26 },
						],
					},
					registration_rate: {
						observations: [
							{ year: 2024, value: 0.92, n: 45 },
							{ year: 2025, value: 0.88, n: 45 },
						],
					},
					registered_classes: {
						observations: [
							{ year: 2024, value: 1.1, n: null },
							{ year: 2025, value: 1, n: null },
						],
					},
				},
			},
			rules: defaultRules,
		},
		note: {
			zh: '去向落实率连续两年低于 80%：黄色。',
			en: 'Placement was under 80 % two years running: yellow.',
		},
	},
	compute: ({ evidence, rules }) => evaluate(evidence, rules),
};
