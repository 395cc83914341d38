import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { lintText } from '#lib/documents/lint/text.ts';
import { parsePercentage, parsePrinted } from '#lib/documents/lint/printed.ts';

const wrong = (text: string) => lintText([text]).disagreements;

describe('growth', () => {
	test('is recomputed from the level and the change printed before it', () => {
		expect(wrong('需求人数182908人，环比增加50713人，增长38.36%。')).toEqual([]);
		expect(wrong('需求人数182908人，环比增加50713人，增长27.73%。')).toMatchObject([
			{ kind: 'growth', printed: '27.73%' },
		]);
		expect(wrong('需求人数182908人，环比增加50713人，增长27.73%。')[0]?.expected).toBeCloseTo(
			38.36,
			2,
		);
	});

	test('follows a level through several changes', () => {
		const text = '求职人数88410人，环比减少29665人，下降25.12%；比上年同期增加29137人，增长4.16%。';
		expect(wrong(text).map(({ printed }) => printed)).toEqual(['4.16%']);
	});

	test('between two levels, in both languages', () => {
		expect(wrong('招生由600.4万人增至644.7万人，增长7.4%。')).toEqual([]);
		expect(wrong('招生由600.4万人增至644.7万人，增长6.9%。')).toHaveLength(1);
		expect(wrong('Entrants rose from 1,200 to 1,500, up 25%.')).toEqual([]);
		expect(wrong('Entrants rose from 1,200 to 1,500, up 20%.')).toHaveLength(1);
		expect(wrong('Demand was 182,908, up 50,713 (27.73%).')).toHaveLength(1);
	});
});

describe('differences in points', () => {
	test('between two rates that the sentence names', () => {
		expect(wrong('落实率由86.3%升至91.2%，提高4.9个百分点。')).toEqual([]);
		expect(wrong('落实率由86.3%升至91.2%，提高9.4个百分点。')).toMatchObject([
			{ kind: 'difference', printed: '9.4个百分点' },
		]);
		expect(wrong('The rate fell from 91.2% to 86.3%, down 4.9 percentage points.')).toEqual([]);
		expect(wrong('The rate fell from 91.2% to 86.3%, down 5.9 percentage points.')).toHaveLength(1);
	});

	test('percentages that no level tells are named, widths of intervals and units are not', () => {
		const text = '吻合度为90.3%（90%预测区间89.2%—91.4%），低于100%。单位：0.01个百分点';
		expect(lintText([text]).unjudged.map(({ printed }) => printed)).toEqual([
			'90.3%',
			'89.2%',
			'91.4%',
		]);
	});
});

describe('shares', () => {
	test('of a whole named in the sentence', () => {
		expect(wrong('落实去向1,368人，占毕业生1,500人的91.2%。')).toEqual([]);
		expect(wrong('落实去向1,368人，占毕业生1,500人的92.1%。')).toMatchObject([{ kind: 'share' }]);
		expect(wrong('毕业生1,500人中，升学300人，占20.0%，就业1,068人，占71.2%。')).toEqual([]);
		expect(wrong('毕业生1,500人中，升学300人，占20.0%，就业1,068人，占17.2%。')).toHaveLength(1);
		expect(wrong('1,368 of 1,500 graduates (91.2%) are placed.')).toEqual([]);
		expect(wrong('1,368 of 1,500 graduates (81.2%) are placed.')).toHaveLength(1);
	});
});

describe('the sentence of the annual report', () => {
	const zh = (rate: string, further: string) =>
		`中职毕业生1,500人，去向落实1,368人，毕业去向落实率${rate}%；升学300人，占${further}%；未落实132人。`;
	const en = (rate: string, further: string) =>
		`Of 1,500 graduates (secondary) 1,368 were placed, a rate of ${rate}%; 300 went on to further study (${further}%); 132 were not placed.`;

	test.each([zh, en])('is recomputed', (sentence) => {
		expect(lintText([sentence('91.2', '20.0')])).toMatchObject({ checked: 2, disagreements: [] });
		expect(wrong(sentence('92.1', '20.0'))).toHaveLength(1);
		expect(wrong(sentence('91.2', '2.0'))).toHaveLength(1);
	});

	test('a share of another whole is left alone', () => {
		const text = '毕业生1,500人，直接就业1,000人，对口就业800人，占直接就业的80.0%。';
		expect(wrong(text)).toEqual([]);
	});
});

describe('rounding', () => {
	test('allows what the printed digits allow, and no more', () => {
		expect(wrong('落实去向2人，占毕业生3人的67%。')).toEqual([]);
		expect(wrong('落实去向2人，占毕业生3人的66.7%。')).toEqual([]);
		expect(wrong('落实去向2人，占毕业生3人的66.6%。')).toHaveLength(1);
		expect(wrong('毕业生607.46万人，占600万人的101.2%。')).toEqual([]);
	});

	test('a percentage printed from its levels is never refused, one that is off by two units always', () => {
		const counts = fc.tuple(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
		fc.assert(
			fc.property(counts, fc.integer({ min: 0, max: 3 }), ([a, b], digits) => {
				const [part, whole] = a < b ? [a, b] : [b, a];
				const share = (part / whole) * 100;
				const text = (value: number) =>
					`落实去向${part}人，占毕业生${whole}人的${value.toFixed(digits)}%。`;
				expect(wrong(text(share))).toEqual([]);
				expect(wrong(text(share + 2 * 10 ** -digits))).toHaveLength(1);
			}),
		);
	});

	test('numbers are read as they are printed', () => {
		expect(parsePrinted('1,234')).toEqual({ value: 1234, half: 0 });
		expect(parsePrinted('−0.8')).toEqual({ value: -0.8, half: 0.05 });
		expect(parsePrinted('600.4万')?.value).toBeCloseTo(6_004_000);
		expect(parsePercentage('95')).toEqual({ value: 95, half: 0.5 });
		expect(parsePercentage('12倍')).toEqual({ value: 1200, half: 50 });
		expect(parsePercentage('12×')).toEqual({ value: 1200, half: 50 });
		expect(parsePrinted('—')).toBeNull();
	});
});

describe('what is no claim about levels', () => {
	test.each([
		'覆盖率低于50%的可能性不低于80%。',
		'2025届毕业生的落实率为91.2%，比上年高1.3个百分点。',
		'Probability of at least 80 % that coverage is below 50 %.',
		'95%区间为71.2%至75.8%。',
		'In 2021, 12 schools reported; the rate was 95%.',
	])('%s', (text) => {
		expect(lintText([text])).toMatchObject({ checked: 0, disagreements: [] });
	});
});
