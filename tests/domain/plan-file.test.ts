import { describe, expect, test } from 'vitest';
import { readPlanFile, writePlanFile } from '#lib/domain/plan-file.ts';

const context = {
	intakes: [2027, 2028, 2029],
	cells: new Map([
		['S1|2021|1|P', 40],
		['S1|2021|2|P', 0],
	]),
};
const stamp = { region: 'r', release: '2025-12-31-0', kind: 'synthetic' };
const plans = [
	{ name: 'A', places: { 'S1|2021|1|P': [30, 30, 30], 'S1|2021|2|P': [0, 25, 25] } },
	{ name: '', places: {} },
];
const text = writePlanFile(plans, context, stamp);
const kinds = (changed: string) => readPlanFile(changed, context).problems?.map(({ kind }) => kind);

describe('a plan as a file', () => {
	test('is read back as it was, new programs too', () => {
		expect(readPlanFile(text, context).plans).toEqual(plans);
	});

	test('names its release and says that it is synthetic', () => {
		expect(JSON.parse(text)).toMatchObject({ release: '2025-12-31-0', kind: 'synthetic' });
	});

	test.each([
		['not json at all', '{', 'json'],
		['another file', '{"a": 1}', 'kind'],
		['a later version', text.replace('"version": 1', '"version": 2'), 'version'],
		['no plans', JSON.stringify({ wenhe: 'enrollment-plan', version: 1, plans: [] }), 'plans'],
		['a program that is not there', text.replace('"major": "1"', '"major": "9"'), 'unknown'],
		['a program twice', text.replace('"major": "2"', '"major": "1"'), 'twice'],
		['places that are broken', text.replace('30,', '30.5,'), 'places'],
		['a missing code', text.replace('"school": "S1"', '"school": ""'), 'cell'],
	])('%s is told as such', (_, changed, kind) => {
		expect(kinds(changed)).toContain(kind);
	});

	test('places as they are today leave no trace', () => {
		const same = text.replaceAll(/"places": \[\s*30,\s*30,\s*30\s*\]/g, '"places": [40, 40, 40]');
		expect(readPlanFile(same, context).plans?.[0]?.places).toEqual({ 'S1|2021|2|P': [0, 25, 25] });
	});
});
