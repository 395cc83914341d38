import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SourceContract } from './contract.ts';
import { contractFaults } from './contract-faults.ts';
import { settingFault, type SettingFault } from '#lib/domain/setting-rules.ts';
import { defectAt, type Defect } from './defects/defect.ts';

/** The contracts of a region that can be used, and what is wrong with the others. */
export interface ReadContracts {
	readonly contracts: readonly SourceContract[];
	readonly defects: readonly Defect[];
}

/** Reads `sources/*.schema.json` of a region, in the order of their names. */
export async function readSourceContracts(folder: string): Promise<ReadContracts> {
	const names = await readdir(folder).catch((error: unknown) => {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	});
	const files = names.filter((name) => name.endsWith('.schema.json')).sort();
	const read = await Promise.all(
		files.map(async (name) => {
			const { json, faults } = parse(await readFile(join(folder, name), 'utf8'));
			return { name, json, faults };
		}),
	);
	const seen = new Map<string, string>();
	const judged = read.map(({ name, json, faults }) => {
		const own = faults.length > 0 ? faults : [...contractFaults(json), ...doubles(json, seen)];
		if (own.length === 0) seen.set((json as SourceContract).name, name);
		return { json, defects: own.map((fault) => contractDefect(`${shown(folder)}/${name}`, fault)) };
	});
	return {
		contracts: judged.flatMap(({ json, defects }) =>
			defects.length === 0 ? [json as SourceContract] : [],
		),
		defects: judged.flatMap(({ defects }) => defects),
	};
}

function parse(text: string): { json: unknown; faults: readonly SettingFault[] } {
	try {
		return { json: JSON.parse(text.replace(/^\uFEFF/u, '')), faults: [] };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const fault = settingFault(
			{ at: '' },
			{ zh: `不是有效的 JSON：${reason}`, en: `is no valid JSON: ${reason}` },
			{
				zh: '检查引号、逗号和括号；JSON 不允许注释和末尾逗号',
				en: 'look at quotation marks, commas and brackets; JSON has no comments and no comma at the end of a list',
			},
		);
		return { json: null, faults: [fault] };
	}
}

function doubles(json: unknown, seen: ReadonlyMap<string, string>): readonly SettingFault[] {
	const name = (json as Partial<SourceContract> | null)?.name ?? '';
	const other = seen.get(name);
	if (other === undefined) return [];
	return [
		settingFault(
			{ at: 'name', value: name },
			{ zh: `${other} 已使用该名称`, en: `${other} has this name already` },
			{ zh: '改名：一份契约对应一张原始表', en: 'rename it: a contract is one raw table' },
		),
	];
}

function contractDefect(file: string, { at, value, message, fix }: SettingFault): Defect {
	const place = { file, column: at === '' ? null : at, value };
	return defectAt(place, { rule: 'contract', severity: 'block', message, fix });
}

function shown(folder: string): string {
	return join(basename(dirname(folder)), basename(folder)).replaceAll('\\', '/');
}
