import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ruleSets } from '#lib/measures/signals/rule-sets/index.ts';

const file = 'data/yixing/reference/rules.csv';

describe.skipIf(!existsSync(file))('rules of the sample region', () => {
	const rows = existsSync(file)
		? parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true })
		: [];

	it('are those of the shipped rule sets', () => {
		const shipped = ruleSets.flatMap(({ rules }) => rules);
		for (const row of rows) {
			const rule = shipped.find(
				({ ruleSet, ruleId }) => ruleSet === row['rule_set'] && ruleId === row['rule_id'],
			);
			expect(rule, `${row['rule_set'] ?? ''} ${row['rule_id'] ?? ''}`).toMatchObject({
				subject: row['subject'],
				direction: row['direction'],
				signal: row['signal'],
				metric: row['metric'],
				comparator: row['comparator'],
				threshold: Number(row['threshold']),
				probability: row['probability'] ? Number(row['probability']) : null,
				windowK: Number(row['window_k']) || 1,
				windowN: Number(row['window_n']) || 1,
				minN: Number(row['min_n']),
				validFrom: Number(row['valid_from']),
			});
		}
		expect(rows.length).toBeGreaterThan(0);
	});
});
