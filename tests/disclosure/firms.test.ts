import { expect, it } from 'vitest';
import { businessReason, firmSizes } from '../../pipelines/disclosure/firms.ts';
import { disclosureRules } from '../../pipelines/disclosure/rules.ts';

const rules = disclosureRules([]);

function sizesOf(employees: readonly number[]) {
	const firms = employees.map((count, index) => ({
		area_code: 'A',
		firm_id: `F${String(index)}`,
		industry_edition: 'GB',
		industry_code: 'C383',
		is_above_scale: true,
		employment_year: 2024,
		employee_count: count,
	}));
	return firmSizes(firms, []);
}

function industry(total: number, code = 'C383') {
	return {
		area_code: 'A',
		year: 2024,
		industry_edition: 'GB',
		industry_code: code,
		scope: 'all',
		employee_count: total,
	};
}

it.each([
	{ listed: [300, 200], total: 500, reason: 'few_firms' },
	{ listed: [800, 100, 60, 40], total: 1000, reason: 'dominance' },
	{ listed: [500, 340, 80, 80], total: 1000, reason: null },
	{ listed: [300, 200], total: 1500, reason: null },
	{ listed: [620, 90, 40, 20], total: 770, reason: 'dominance' },
])('$listed of $total: $reason', ({ listed, total, reason }) => {
	expect(businessReason(industry(total), sizesOf(listed), rules)).toBe(reason);
});

it('judges a coarser code by the firms below it, and nothing without a list', () => {
	expect(businessReason(industry(500, 'C38'), sizesOf([300, 200]), rules)).toBe('few_firms');
	expect(businessReason(industry(500, 'C39'), sizesOf([300, 200]), rules)).toBeNull();
});

it('takes the region’s own parameters', () => {
	const own = [{ rule_id: 'firm_count', parameter: 'minimum_firms', value: 2 }];
	expect(disclosureRules(own).minimumFirms).toBe(2);
	expect(disclosureRules(own).minimumCount).toBe(5);
});
