import {
	defaultPrimaryRules,
	type PrimaryRules,
} from '#lib/measures/disclosure/primary-suppression.ts';
import type { Row } from '../engine/model.ts';

export interface DisclosureRules extends PrimaryRules {
	/** Narrowest range that a small count may be left with. */
	readonly minimumWidth: number;
	/** Medians need this many persons. */
	readonly minimumSample: number;
}

const parameters: Readonly<Record<keyof DisclosureRules, readonly [rule: string, name: string]>> = {
	minimumCount: ['small_count', 'minimum_count'],
	minimumDenominator: ['rate_denominator', 'minimum_denominator'],
	minimumFirms: ['firm_count', 'minimum_firms'],
	largestN: ['dominance', 'largest_n'],
	dominantShare: ['dominance', 'share'],
	pShare: ['p_percent', 'share'],
	minimumWidth: ['audit_width', 'minimum_width'],
	minimumSample: ['median_sample', 'minimum_sample'],
};

const defaults: DisclosureRules = { ...defaultPrimaryRules, minimumWidth: 5, minimumSample: 10 };

/** The region's own parameters; what its table does not name keeps the default. */
export function disclosureRules(rows: readonly Row[]): DisclosureRules {
	const given = new Map(
		rows.map((row) => [`${String(row['rule_id'])}|${String(row['parameter'])}`, row['value']]),
	);
	const chosen = Object.entries(parameters).flatMap(([name, [rule, parameter]]) => {
		const value = given.get(`${rule}|${parameter}`);
		return typeof value === 'number' ? [[name, value] as const] : [];
	});
	return { ...defaults, ...Object.fromEntries(chosen) };
}
