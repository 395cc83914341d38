import { describe, expect, test } from 'vitest';
import { difference } from '#lib/domain/changes.ts';
import { sourceFiles } from '../source-files.ts';
import { cases, interval, random } from './claims.ts';

/** Words by which a sentence says that a difference is more than its uncertainty. */
const claimWords =
	/明显|超出(?:不确定|偶然)|(?<!not )(?:clearly|beyond chance|by more than its uncertainty|more than the uncertainty)/;

/** Every place that has such words, and the test that holds them against the intervals. */
const testedBy: Readonly<Record<string, string>> = {
	'src/lib/figures/fit-trend.ts': 'tests/figures/claims.property.test.ts',
	'src/lib/figures/major-peers.ts': 'tests/figures/claims.property.test.ts',
	'src/lib/figures/quality-compared.ts': 'tests/figures/quality.test.ts',
	'src/lib/figures/surveys.ts': 'tests/figures/quality.test.ts',
	'src/lib/messages/change-log.ts': 'tests/figures/claim-words.test.ts',
	'src/lib/messages/charts.ts': 'tests/charts/quality.test.ts',
	'src/lib/messages/documents/fit.ts': 'tests/figures/claim-words.test.ts',
	'src/lib/messages/explore.ts': 'tests/figures/claims.property.test.ts',
	'src/lib/messages/overview.ts': 'tests/figures/claim-words.test.ts',
	'src/lib/messages/quality.ts': 'tests/figures/quality.test.ts',
};

test('sentences claim a difference only where a test holds them against the interval', () => {
	const folders = ['figures', 'messages', 'documents', 'charts', 'server', 'enhance'];
	const sources = [
		...folders.flatMap((folder) => sourceFiles(`src/lib/${folder}`, ['.ts'])),
		...sourceFiles('src/routes', ['.ts', '.svelte']),
	].filter(({ path }) => !/glossary|messages\/examples/.test(path));
	const claiming = sources.filter(({ text }) => claimWords.test(text)).map(({ path }) => path);
	expect(claiming.toSorted()).toEqual(Object.keys(testedBy).toSorted());
	const tests = new Set(sourceFiles('tests', ['.test.ts']).map(({ path }) => path));
	expect(Object.values(testedBy).filter((path) => !tests.has(path))).toEqual([]);
});

describe('a change between releases or years', () => {
	test('is called one only where the two intervals part', () => {
		const seen = new Set<boolean>();
		for (let index = 0; index < cases; index += 1) {
			const [before, after] = [interval(0.5), interval(0.5)];
			const { isClear, by } = difference(before, after);
			expect(isClear).toBe(after.lower > before.upper || after.upper < before.lower);
			if (isClear) expect(Math.sign(by)).toBe(after.lower > before.upper ? 1 : -1);
			seen.add(isClear);
		}
		expect(seen.size).toBe(2);
	});

	test('is not called one where an interval is not known', () => {
		for (let index = 0; index < cases; index += 1) {
			const [before, after] = [interval(0.5), interval(0.5)];
			const unknown = { value: after.value, lower: null, upper: null };
			const pair = random.uniform() < 0.5 ? [before, unknown] : [unknown, before];
			const [first = unknown, second = unknown] = pair;
			expect(difference(first, second).isClear).toBe(false);
			expect(difference(unknown, { ...unknown, value: before.value }).isClear).toBe(false);
		}
	});
});
