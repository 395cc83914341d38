import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltFixture, buildFixture } from './build-fixture.ts';

/** Three sets that the product ships, put in force by `region.json` alone. */
const switches = [
	{ major: 'default', program: 'moe_2011' },
	{ major: 'default', program: 'fujian_2023' },
	{ major: 'six_indicator', program: 'default' },
] as const;

describe.each(switches)(
	'a region that goes by $major for majors and $program for programs',
	(used) => {
		let built: BuiltFixture;
		const rows = (sql: string) => built.database.rows<Readonly<Record<string, unknown>>>(sql);
		beforeAll(async () => {
			built = await buildFixture(1, { ruleSets: used });
		}, 120_000);
		afterAll(() => {
			built.database.close();
		});

		it('marks the rules and the signals of these sets and no others', async () => {
			expect(
				await rows(`select distinct subject, rule_set from marts.rules where is_used order by all`),
			).toEqual([
				{ subject: 'major', rule_set: used.major },
				{ subject: 'program', rule_set: used.program },
			]);
			for (const [table, set] of [
				['major_signals', used.major],
				['program_signals', used.program],
				['signal_summary', used.major],
			] as const) {
				const found = await rows(`select distinct rule_set from marts.${table} where is_used`);
				expect(found, table).toEqual([{ rule_set: set }]);
			}
		});

		it('keeps one signal of every major and program for the pages', async () => {
			const [doubled] = await rows(`
			select count(*) as n from (
				select area_code, scenario, level, intake_year, catalogue, major_code
				from marts.major_signals where is_used group by all having count(*) > 1
			)`);
			expect(Number(doubled?.['n'])).toBe(0);
		});

		it('proposes for the lists by both sets together, with the clause of the deciding one', async () => {
			const proposals = await rows(
				`select distinct rule_set from marts.list_proposals where is_used`,
			);
			expect(proposals).toEqual([{ rule_set: `${used.major}+${used.program}` }]);
			const wrong = await rows(`
			select list_proposals.*
			from marts.list_proposals
			left join marts.rules
				on rules.rule_set in ('${used.major}', '${used.program}')
				and rules.rule_id = list_proposals.rule_id
			where list_proposals.is_used
				and list_proposals.rule_id is not null
				and list_proposals.clause_zh is distinct from rules.clause_zh`);
			expect(wrong).toEqual([]);
		});
	},
);

describe('a rule set that the region does not have', () => {
	it('stops the build and names what there is', async () => {
		await expect(buildFixture(1, { ruleSets: { major: 'moe_2011' } })).rejects.toThrow(
			/region\.json, ruleSets\.major: "moe_2011" has no rules for a major.*default, six_indicator/,
		);
	});
});
