import { describe, expect, test } from 'vitest';
import { flowChoices } from '#lib/domain/flow-view.ts';

const rows = [
	['410105', '园艺', '6-01', '园林工', 12, null],
	['410105', '园艺', '6-02', '农艺工', null, 'suppressed'],
	['430105', '电工', '6-01', '园林工', 30, null],
].map(
	([
		major_code = '',
		major_name = '',
		occupation_code = '',
		occupation_name = '',
		count,
		status,
	]) => ({
		major_code,
		major_name,
		occupation_code,
		occupation_name,
		entrant_count: count ?? null,
		entrant_count_status: status ?? null,
	}),
);

describe('what a reader can look at in a flow', () => {
	test('is every major and every occupation, the heaviest first, with its persons', () => {
		const { majors, occupations } = flowChoices(rows, null);
		expect(majors.map(({ code, persons }) => [code, persons])).toEqual([
			['430105', 30],
			['410105', 12],
		]);
		expect(occupations.map(({ code, persons }) => [code, persons])).toEqual([
			['6-01', 42],
			['6-02', 0],
		]);
	});

	test('a withheld flow is in no sum and is counted apart', () => {
		expect(flowChoices(rows, null).majors.map(({ withheld }) => withheld)).toEqual([0, 1]);
	});

	test.each([
		['410105', '410105'],
		['6-02', '6-02'],
		['all', 'all'],
		['999999', 'largest'],
		[null, 'largest'],
	])('an address that asks for %s shows %s', (wanted, focus) => {
		expect(flowChoices(rows, wanted).focus).toBe(focus);
	});
});
