import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../pipelines/engine/errors.ts';
import { projectRoot } from '../../pipelines/engine/paths.ts';
import { unknownTables } from '../../pipelines/engine/region-faults.ts';
import { loadRegion, loadSourceDescriptions } from '../../pipelines/engine/region.ts';

const text = { zh: '临江', en: 'Linjiang' };
const sound = {
	id: 'linjiang',
	name: text,
	kind: 'synthetic',
	mainArea: '390100',
	levels: ['secondary'],
	cycleYears: { secondary: 3 },
	clusterOrder: ['equipment'],
	currency: 'CNY',
	employmentScope: 'all',
	catalogue: '2021',
	notSupplied: { pupils: text },
};
const source = {
	name: 'schools',
	title: text,
	producer: text,
	licence: 'open',
	kind: 'official',
	period: '2025',
	obtain: text,
};

/** What is said of a file with this content, without its path. */
function said(name: 'region.json' | 'sources.json', content: string): readonly string[] {
	const folder = mkdtempSync(join(tmpdir(), 'wenhe-region-'));
	try {
		writeFileSync(join(folder, name), content);
		if (name === 'region.json') loadRegion(folder);
		else loadSourceDescriptions(folder);
		return [];
	} catch (error) {
		return messageOf(error)
			.split('\n')
			.map((line) => line.slice(line.indexOf(name) + name.length + 2));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

describe('region.json', () => {
	it.each(['yixing', 'china', 'staffordshire'])('of %s is sound', (id) => {
		expect(loadRegion(join(projectRoot, 'data', id)).id).toBe(id);
	});

	it('is read with the mark that Windows puts before a text', () => {
		expect(said('region.json', `\ufeff${JSON.stringify(sound)}`)).toEqual([]);
	});

	it('names every fault at once', () => {
		const wrong = {
			...sound,
			kind: 'real',
			name: { zh: '临江' },
			levels: ['secondary', 'bachelor'],
			notSupplied: { pupil: 'none' },
			clusterorder: [],
		};
		expect(said('region.json', JSON.stringify(wrong))).toEqual([
			'name.en is missing; add it',
			'kind "real" must be one of synthetic, official; write it so',
			'notSupplied."pupil" "none" must be an object {…}; write it so',
			expect.stringContaining('there is no setting "clusterorder"'),
		]);
	});

	it('gives the years of every level', () => {
		const levels = ['secondary', 'bachelor'];
		expect(said('region.json', JSON.stringify({ ...sound, levels }))).toEqual([
			'cycleYears does not say how many years bachelor takes',
		]);
		expect(said('region.json', JSON.stringify({ ...sound, levels: [] }))).toEqual([
			'levels "[]" must be a list that is not empty; write it so',
		]);
	});

	it('gives reasons for tables that exist only', () => {
		const region = loadRegion(join(projectRoot, 'data/china'));
		const contracts = Object.keys(region.notSupplied).map((name) => ({ name }));
		expect(unknownTables(region, contracts)).toEqual([]);
		expect(unknownTables(region, contracts.slice(1))).toEqual([
			'region.json: notSupplied.pathways: no table contract has this name',
		]);
	});

	it('says what is missing', () => {
		const missing = said('region.json', '{"id": "x"}');
		expect(missing.slice(0, 3)).toEqual([
			'name is missing; add it',
			'kind is missing; add it',
			'mainArea is missing; add it',
		]);
		expect(missing.at(-1)).toBe('notSupplied is missing; add it');
	});

	it('that is no JSON says where', () => {
		expect(said('region.json', '{"id": "x",}')[0]).toMatch(/^not JSON; .*position 11/u);
	});
});

describe('sources.json', () => {
	it('that is sound is read', () => {
		expect(said('sources.json', JSON.stringify([source]))).toEqual([]);
	});

	it('names what an entry lacks', () => {
		const wrong = [{ ...source, licence: '', kind: 'guess', url: 'x' }, { name: 'b' }];
		expect(said('sources.json', JSON.stringify(wrong)).slice(0, 4)).toEqual([
			'schools: licence "" must be a text that is not empty; write it so',
			'schools: kind "guess" must be one of synthetic, official, survey; write it so',
			expect.stringContaining('schools: url there is no setting "url"'),
			'b: title is missing; add it',
		]);
	});
});
