import { join } from 'node:path';
import type { Language } from '#lib/domain/text.ts';
import type { Database } from '../engine/database.ts';
import { BuildError } from '../engine/errors.ts';
import { loadSourceDescriptions } from '../engine/region.ts';
import type { SourceContract } from '../intake/contract.ts';
import { defectAt, type Defect, type Finding } from '../intake/defects/defect.ts';
import {
	intakeFolder,
	readAcknowledgements,
	readReferences,
	readSourceContracts,
	stopsBuild,
} from '../intake/index.ts';
import { placeText } from '../intake/report/print.ts';
import type { CommandIo } from './command.ts';

export interface RawSource {
	/** The region's folder. */
	readonly region: string;
	readonly rawDir: string;
	/** Language of what is wrong. */
	readonly language?: Language;
}

/** The intake as a step of a build: schema `raw` filled from a folder, or every reason why not. */
export function fillRawFrom(
	{ region, rawDir, language = 'en' }: RawSource,
	io: CommandIo,
): (database: Database) => Promise<void> {
	return async ({ connection }) => {
		const { contracts, defects } = await readSourceContracts(join(region, 'sources'));
		throwDefects([...defects, ...undescribed(region, contracts)], language);
		const result = await intakeFolder({
			rawDir,
			connection,
			contracts,
			references: await readReferences(join(region, 'reference')),
			acknowledged: await readAcknowledgements(join(region, 'acknowledged.csv')),
			onFile: ({ path, loaded, quarantined }) => {
				const held = quarantined === 0 ? '' : `, ${String(quarantined)} held aside`;
				io.progress(`  ${path}: ${loaded.toLocaleString('en')} rows${held}`);
			},
		});
		for (const path of result.unmatched) io.progress(`  ${path}: no source contract, not read`);
		const command = `wenhe check ${rawDir} --region ${region}`;
		throwDefects(result.defects.filter(stopsBuild), language, closing[language](command));
	};
}

/** Sources whose producer and licence nobody has written down: their figures could not be traced. */
function undescribed(region: string, contracts: readonly SourceContract[]): readonly Defect[] {
	const described = loadSourceDescriptions(region).map(({ name }) => name);
	return contracts
		.filter(({ name }) => !described.includes(name))
		.map(({ name }) => defectAt({ file: 'sources.json', value: name }, undescribedFinding));
}

const undescribedFinding: Finding = {
	rule: 'source_undescribed',
	severity: 'block',
	message: {
		zh: '没有写明该来源由谁提供、以何种许可使用',
		en: 'is not described: who made it, under which licence',
	},
	fix: {
		zh: '在该地区的 sources.json 中补充 name、title、producer、licence、kind、period、obtain',
		en: 'add name, title, producer, licence, kind, period and obtain to sources.json of the region',
	},
};

const closing: Readonly<Record<Language, (command: string) => string>> = {
	zh: (command) => `原始文件不能照此使用；“${command}”列出全部问题`,
	en: (command) => `the raw files cannot be used as they are; "${command}" shows every defect`,
};

function throwDefects(defects: readonly Defect[], language: Language, last?: string): void {
	if (defects.length === 0) return;
	const lines = defects.map((defect) => describeDefect(defect, language));
	throw new BuildError(last === undefined ? lines : [...lines, last]);
}

function describeDefect(defect: Defect, language: Language): string {
	const { file, value, message, fix } = defect;
	const place = placeText(defect, language);
	const shown = value === null ? '' : `${quoted[language](value)} `;
	const end = language === 'zh' ? '；' : '; ';
	return `${file} · ${place}${shown}${message[language]}${end}${fix[language]}`;
}

const quoted: Readonly<Record<Language, (value: string) => string>> = {
	zh: (value) => `“${value}”`,
	en: (value) => `"${value}"`,
};
