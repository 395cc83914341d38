import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Region, SourceDescription } from '#lib/domain/release.ts';
import type { TableContract } from './contracts.ts';

const regionKeys: readonly (keyof Region)[] = [
	'id',
	'name',
	'kind',
	'mainArea',
	'levels',
	'cycleYears',
	'clusterOrder',
	'currency',
	'employmentScope',
	'catalogue',
	'notSupplied',
	'releaseEveryMonths',
	'ruleSets',
	'objectionWindow',
	'notice',
];
const optional: readonly string[] = ['releaseEveryMonths', 'ruleSets', 'objectionWindow', 'notice'];
const kinds: readonly unknown[] = ['synthetic', 'official'];
const sourceKinds: readonly unknown[] = ['synthetic', 'official', 'survey'];

/** What is wrong with a `region.json`, each with its key. */
export function regionFaults(json: unknown): readonly string[] {
	if (!isObject(json)) return ['must be an object {…}'];
	const missing = regionKeys.filter((key) => json[key] === undefined && !optional.includes(key));
	if (missing.length > 0) return [`${missing.join(', ')} missing`];
	const { kind, name, notice, levels, cycleYears, clusterOrder, notSupplied } = json;
	return [
		...Object.keys(json)
			.filter((key) => !regionKeys.some((known) => known === key))
			.map((key) => `there is no setting "${key}"; known are ${regionKeys.join(', ')}`),
		...['id', 'mainArea', 'currency', 'employmentScope', 'catalogue'].flatMap((key) =>
			isFilled(json[key]) ? [] : [`${key} must be a text in quotation marks`],
		),
		...(kinds.includes(kind) ? [] : [`kind must be synthetic or official, not ${shown(kind)}`]),
		...textFaults('name', name),
		...(notice === undefined ? [] : textFaults('notice', notice)),
		...(isTexts(clusterOrder) ? [] : ['clusterOrder must be a list of cluster ids']),
		...levelFaults(levels, cycleYears),
		...notSuppliedFaults(notSupplied),
	];
}

function levelFaults(levels: unknown, cycleYears: unknown): readonly string[] {
	if (!isTexts(levels) || levels.length === 0)
		return ['levels must be a list of at least one level'];
	if (!isObject(cycleYears)) return ['cycleYears must give the years of each level'];
	return levels
		.filter((level) => !(Number(cycleYears[level]) > 0))
		.map((level) => `cycleYears does not say how many years ${level} takes`);
}

function notSuppliedFaults(notSupplied: unknown): readonly string[] {
	if (!isObject(notSupplied))
		return ['notSupplied must be an object {…}, {} where all is supplied'];
	return Object.entries(notSupplied).flatMap(([table, reason]) =>
		textFaults(`notSupplied.${table}`, reason),
	);
}

/** Reasons for the absence of tables that no contract knows. */
export function unknownTables(
	{ notSupplied }: Region,
	contracts: readonly { readonly name: string }[],
): readonly string[] {
	return Object.keys(notSupplied)
		.filter((table) => !contracts.some(({ name }) => name === table))
		.map((table) => `region.json: notSupplied.${table}: no table contract has this name`);
}

/** Tables of facts that a region neither delivers nor explains: pages can only say that they are not supplied. */
export function unexplainedTables(
	folder: string,
	{ notSupplied }: Region,
	contracts: readonly Pick<TableContract, 'name' | 'kind'>[],
): readonly string[] {
	return contracts
		.filter(({ kind }) => kind === 'facts')
		.map(({ name }) => name)
		.filter((name) => notSupplied[name] === undefined)
		.filter((name) => !existsSync(join(folder, 'staging', `${name}.sql`)))
		.filter((name) => !existsSync(join(folder, 'reference', `${name}.csv`)));
}

/** What is wrong with a `sources.json`, each with the source. */
export function descriptionFaults(json: unknown): readonly string[] {
	if (!Array.isArray(json)) return ['must be a list […]'];
	return json.flatMap((entry: unknown, index) => {
		const source: Partial<Record<keyof SourceDescription, unknown>> = isObject(entry) ? entry : {};
		const at = isFilled(source.name) ? source.name : `entry ${String(index + 1)}`;
		const { kind } = source;
		return [
			...(['name', 'licence', 'period'] as const).flatMap((key) =>
				isFilled(source[key]) ? [] : [`${at}: ${key} must be a text in quotation marks`],
			),
			...(['title', 'producer', 'obtain'] as const).flatMap((key) =>
				textFaults(`${at}: ${key}`, source[key]),
			),
			...(sourceKinds.includes(kind)
				? []
				: [`${at}: kind must be synthetic, official or survey, not ${shown(kind)}`]),
		];
	});
}

function textFaults(at: string, text: unknown): readonly string[] {
	return isObject(text) && isFilled(text['zh']) && isFilled(text['en'])
		? []
		: [`${at} must hold both languages: { "zh": "…", "en": "…" }`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFilled(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

function isTexts(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every(isFilled);
}

function shown(value: unknown): string {
	return value === undefined ? 'nothing' : JSON.stringify(value);
}
