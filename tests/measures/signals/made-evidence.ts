import type { Evidence, MetricEvidence, PastSignal } from '#lib/measures/signals/evidence.ts';

export function years(values: readonly (number | null)[], n = 40, last = 2025): MetricEvidence {
	const observations = values.map((value, index) => ({
		year: last - values.length + 1 + index,
		value,
		n,
	}));
	return { observations, isRate: true };
}

export function program(metrics: Record<string, MetricEvidence>, year = 2025): Evidence {
	return { subject: 'program', year, metrics };
}

export const healthy = {
	in_field_rate: years([0.7, 0.7, 0.7, 0.7]),
	registration_rate: years([1, 1, 1, 1]),
	registered_classes: years([2, 2, 2, 2]),
};

export function major(values: readonly number[], history: readonly PastSignal[] = []): Evidence {
	return { subject: 'major', year: 2026, metrics: { coverage: { draws: { values } } }, history };
}
