import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContracts } from '../../pipelines/engine/contracts.ts';
import { messageOf } from '../../pipelines/engine/errors.ts';
import { projectPaths, projectRoot } from '../../pipelines/engine/paths.ts';
import { unexplainedTables, unknownTables } from '../../pipelines/engine/region-faults.ts';
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
			expect.stringContaining('there is no setting "clusterorder"'),
			'kind must be synthetic or official, not "real"',
			'name must hold both languages: { "zh": "…", "en": "…" }',
			'cycleYears does not say how many years bachelor takes',
			'notSupplied.pupil must hold both languages: { "zh": "…", "en": "…" }',
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

	it.each(['yixing', 'china', 'staffordshire'])('of %s explains what is not supplied', (id) => {
		const folder = join(projectRoot, 'data', id);
		const contracts = loadContracts(projectPaths.contracts);
		const region = loadRegion(folder);
		expect(unexplainedTables(folder, region, contracts)).toEqual([]);
		const silent = { ...region, notSupplied: {} };
		const named = Object.keys(region.notSupplied).filter((name) =>
			unexplainedTables(folder, silent, contracts).includes(name),
		);
		expect(named.length > 0).toBe(id !== 'yixing');
	});

	it('says what is missing', () => {
		expect(said('region.json', '{"id": "x"}')[0]).toMatch(/^name, kind, mainArea, .* missing$/u);
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
		const wrong = [{ ...source, licence: '', kind: 'guess' }, { name: 'b' }];
		expect(said('sources.json', JSON.stringify(wrong)).slice(0, 3)).toEqual([
			'schools: licence must be a text in quotation marks',
			'schools: kind must be synthetic, official or survey, not "guess"',
			'b: licence must be a text in quotation marks',
		]);
	});
});
