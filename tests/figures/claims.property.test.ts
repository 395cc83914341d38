import { describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import { languages } from '#lib/domain/text.ts';
import { figures } from '#lib/figures/index.ts';
import {
	anyRow,
	at,
	cases,
	type Claim,
	coverageRow,
	employmentRows,
	fitRow,
	interval,
	named,
	peerRows,
	random,
	said,
} from './claims.ts';

const claims: readonly Claim[] = [
	{
		id: 'fit-trend',
		rows: () => [fitRow(2015), fitRow(2025)],
		claims: [
			{
				words: { zh: /明显上升/, en: /has risen/ },
				isAllowed: (rows) => at(rows, 1, 'fit_lower_90') > at(rows, 0, 'fit_upper_90'),
			},
			{
				words: { zh: /明显下降/, en: /has fallen/ },
				isAllowed: (rows) => at(rows, 1, 'fit_upper_90') < at(rows, 0, 'fit_lower_90'),
			},
			{
				words: { zh: /没有超出不确定范围/, en: /not changed by more than its uncertainty/ },
				isAllowed: (rows) =>
					at(rows, 1, 'fit_lower_90') <= at(rows, 0, 'fit_upper_90') &&
					at(rows, 1, 'fit_upper_90') >= at(rows, 0, 'fit_lower_90'),
			},
		],
	},
	{
		id: 'cluster-employment',
		rows: employmentRows,
		claims: [
			{
				words: { zh: /高于目前/, en: /above today/ },
				isAllowed: (rows) => at(rows, 1, 'lower_80') > at(rows, 0, 'employee_count'),
			},
			{
				words: { zh: /低于目前/, en: /below today/ },
				isAllowed: (rows) => at(rows, 1, 'upper_80') < at(rows, 0, 'employee_count'),
			},
		],
	},
	{
		id: 'major-coverage',
		rows: () => [coverageRow(2031)],
		claims: [
			{
				words: { zh: /：供不应求/, en: /fewer entrants than posts/ },
				isAllowed: (rows) => at(rows, 0, 'coverage_upper_90') < 1,
			},
			{
				words: { zh: /：供大于求/, en: /more entrants than posts/ },
				isAllowed: (rows) => at(rows, 0, 'coverage_lower_90') > 1,
			},
		],
	},
];

describe.each(claims)('$id', ({ id, rows, claims: own }) => {
	test.each(languages)('claims no more than the interval allows, in %s', (language) => {
		const seen = new Set<number>();
		for (let index = 0; index < cases; index += 1) {
			const given = rows();
			const sentence = said(id, given, language);
			own.forEach(({ words, isAllowed }, place) => {
				if (!words[language].test(sentence)) return;
				seen.add(place);
				expect(isAllowed(given), `${sentence} ${JSON.stringify(given)}`).toBe(true);
			});
		}
		expect(seen.size, 'claims that were made at least once').toBe(own.length);
	});
});

describe('counts of majors on either side of balance', () => {
	test.each(languages)('are those whose whole interval lies there, in %s', (language) => {
		for (let index = 0; index < cases; index += 1) {
			const rows = [2026, 2027, 2028].map(coverageRow);
			const sentence = said('cluster-signals', rows, language);
			const isBelow = rows.filter((row) => Number(row['coverage_upper_90'] ?? Infinity) < 1).length;
			const isAbove = rows.filter((row) => Number(row['coverage_lower_90']) > 1).length;
			expect(sentence).toContain(
				language === 'zh' ? `${isBelow}个的不确定范围全部低于100%` : `${isBelow} lie below 100%`,
			);
			expect(sentence).toContain(
				language === 'zh' ? `${isAbove}个全部高于100%` : `and ${isAbove} above`,
			);
		}
	});
});

describe.each([
	['major-schools', 'placement_rate'],
	['major-school-fields', 'in_field_rate'],
	['major-peers', 'in_field_rate'],
])('%s', (id, rate) => {
	test.each(languages)(
		'names nobody as clearly apart whose interval holds the rate of all, in %s',
		(language) => {
			let claimed = 0;
			for (let index = 0; index < cases; index += 1) {
				const rows = peerRows(rate);
				const sentence = said(id, rows, language);
				const [low, high] =
					language === 'zh' ? parts(sentence, '明显高于') : parts(sentence, 'clearly above');
				const isLow = (row: FigureRow) => Number(row[`${rate}_upper`]) < 0.5;
				const isHigh = (row: FigureRow) => Number(row[`${rate}_lower`]) > 0.5;
				expect(named(rows, isLow, low), sentence).toBe(true);
				expect(named(rows, isHigh, high), sentence).toBe(true);
				claimed += rows.filter((row) => sentence.includes(String(row['school_name']))).length;
			}
			expect(claimed).toBeGreaterThan(0);
		},
	);
});

function parts(sentence: string, word: string): readonly [string, string] {
	const at = sentence.indexOf(word);
	return at < 0 ? [sentence, ''] : [sentence.slice(0, at), sentence.slice(at)];
}

describe('one more entrant', () => {
	test.each(languages)(
		'raises or lowers the fit only where its influence does, in %s',
		(language) => {
			for (let index = 0; index < cases; index += 1) {
				const rows = Array.from({ length: 1 + random.integer(6) }, (_, at) => ({
					major_name: `M${at}M`,
					influence: Math.round((random.uniform() - random.integer(3) / 2) * 20),
				})).toSorted((a, b) => b.influence - a.influence);
				const sentence = said('major-influence', rows, language);
				const [up = '', down = ''] = sentence.split(language === 'zh' ? '下降' : 'lowers');
				for (const { major_name: name, influence } of rows) {
					if (up.includes(name)) expect(influence, sentence).toBeGreaterThan(0);
					if (down.includes(name)) expect(influence, sentence).toBeLessThan(0);
				}
			}
		},
	);
});

describe('the explorer', () => {
	const id = 'explore-placement';

	function row(group: string, year: number): FigureRow {
		const { value, lower, upper } = interval(0.5);
		return {
			group_id: group,
			group_name: group,
			year,
			value,
			value_lower: lower,
			value_upper: upper,
		};
	}

	test.each(languages)(
		'says that the ends of a ranking overlap where they do, in %s',
		(language) => {
			for (let index = 0; index < cases; index += 1) {
				const rows = ['a', 'b', 'c'].map((group) => row(group, 2025));
				const sorted = rows.toSorted((a, b) => Number(b['value']) - Number(a['value']));
				const isOverlapping = at(sorted, 0, 'value_lower') <= at(sorted, -1, 'value_upper');
				const words = language === 'zh' ? /重叠/ : /overlap/;
				expect(words.test(said(id, rows, language))).toBe(isOverlapping);
			}
		},
	);

	test.each(languages)('counts only clear rises, in %s', (language) => {
		for (let index = 0; index < cases; index += 1) {
			const rows = ['a', 'b', 'c', 'd'].flatMap((group) => [row(group, 2020), row(group, 2025)]);
			const risen = [0, 2, 4, 6].filter(
				(first) => at(rows, first + 1, 'value_lower') > at(rows, first, 'value_upper'),
			).length;
			expect(said(id, rows, language)).toContain(
				language === 'zh' ? `${risen}个最近一年的数值明显高于` : `${risen} stand clearly higher`,
			);
		}
	});
});

/** Figures that judge by a statistic of their own, tested with it: the sentence repeats its verdict. */
const judgedElsewhere = new Set([
	'quality-indicators',
	'school-funnel',
	'survey-pairs',
	'survey-comparison',
	'backtest-horizons',
	'backtest-methods',
]);

const claimWords =
	/明显|上升|下降|高于|低于|超出|has risen|has fallen|clearly|higher|above|below|by more than/;

describe('a figure that claims a difference', () => {
	test('is one whose claims are tested here', () => {
		const tested = new Set([
			...claims.map(({ id }) => id),
			...[
				'cluster-majors',
				'cluster-signals',
				'major-schools',
				'major-school-fields',
				'major-peers',
				'major-influence',
			],
			...judgedElsewhere,
		]);
		const untested = new Set<string>();
		for (const figure of figures) {
			if (tested.has(figure.id) || figure.id.startsWith('explore-')) continue;
			for (let index = 0; index < 40; index += 1) {
				const rows = [2020, 2025, 2030].map((year) => anyRow(figure.columns, year));
				const sentence = figure.finding({
					language: index % 2 === 0 ? 'zh' : 'en',
					rows,
					params: {},
				});
				if (claimWords.test(sentence)) untested.add(`${figure.id}: ${sentence}`);
			}
		}
		expect([...untested]).toEqual([]);
	});
});
