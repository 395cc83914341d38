import { describe, expect, test } from 'vitest';
import { readConstraints } from '#lib/domain/plan-constraints.ts';
import { settingsOfForm } from '#lib/domain/plan-settings-form.ts';
import { usualSettings } from '#lib/domain/plan-settings.ts';

const context = { parties: ['all', 'S1'], cells: ['S1|2021|1|P'] };
const read = (value: unknown) => readConstraints(value, context);
const wrong = (value: unknown) => read(value).problems?.map(({ at, value: found }) => [at, found]);

describe('constraints of a plan', () => {
	test('what is left out is as usual', () => {
		expect(read({}).settings).toEqual(usualSettings);
		expect(read({ maxChange: 0.1 }).settings).toEqual({ ...usualSettings, maxChange: 0.1 });
	});

	test.each([
		[{ maxChange: 2 }, ['maxChange', '2']],
		[{ maxChange: '20%' }, ['maxChange', '"20%"']],
		[{ maxYearlyChange: -0.1 }, ['maxYearlyChange', '-0.1']],
		[{ studentsPerTeacher: 0 }, ['studentsPerTeacher', '0']],
		[{ openings: null }, ['openings', 'null']],
		[{ party: 'S9' }, ['party', '"S9"']],
		[{ lists: true }, ['lists', 'true']],
		[{ binding: ['seats', 'chairs'] }, ['binding', '["seats","chairs"]']],
		[{ kept: [{ cell: 'S1|2021|9|P', reason: 'r' }] }, ['kept[0].cell', '"S1|2021|9|P"']],
		[{ kept: [{ cell: 'S1|2021|1|P', reason: ' ' }] }, ['kept[0].reason', '" "']],
		[{ kept: 'all' }, ['kept', '"all"']],
		[{ maxchange: 0.1 }, ['maxchange', '0.1']],
		[[], ['', '[]']],
	])('%j is told with its place and value', (value, problem) => {
		expect(wrong(value)).toEqual([problem]);
	});

	test('everything that is wrong is told at once, with what would be right', () => {
		const problems = read({ maxChange: 5, lists: 'maybe' }).problems ?? [];
		expect(problems.map(({ expected }) => expected)).toEqual([
			'a number from 0 to 1',
			'"apply" or "ignore"',
		]);
	});

	test('a school may not plan for the region by leaving the party out', () => {
		expect(readConstraints({}, { ...context, parties: ['S1'] }).problems).toMatchObject([
			{ at: 'party', value: 'nothing' },
		]);
	});
});

describe('a form that asks for a plan', () => {
	test('gives shares in per cent, ticks and protected programs', () => {
		const form = new URLSearchParams([
			...[
				['maxChange', '15'],
				['openings', '2'],
				['smallestClass', ''],
			],
			...[
				['binding', 'seats'],
				['lists', 'apply'],
			],
			...[
				['keptCell', 'S1|2021|1|P'],
				['keptReason', 'the only one'],
				['keptCell', ''],
				['keptReason', ''],
			],
		]);
		expect(read(settingsOfForm(form, 'S1')).settings).toEqual({
			...usualSettings,
			...{ party: 'S1', maxChange: 0.15, openings: 2, binding: ['seats'], lists: 'apply' },
			kept: [{ cell: 'S1|2021|1|P', reason: 'the only one' }],
		});
	});

	test('a number that is none is refused, not taken for zero', () => {
		const settings = settingsOfForm(new URLSearchParams({ maxChange: 'much' }), 'all');
		expect(read(settings).problems?.map(({ at }) => at)).toEqual(['maxChange']);
	});
});
