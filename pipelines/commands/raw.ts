import { join } from 'node:path';
import type { Language } from '#lib/domain/text.ts';
import type { Database } from '../engine/database.ts';
import { BuildError } from '../engine/errors.ts';
import type { Defect } from '../intake/defects/defect.ts';
import { intakeFolder, readAcknowledgements, readReferences, stopsBuild } from '../intake/index.ts';
import { placeText } from '../intake/report/print.ts';
import type { CommandIo } from './command.ts';
import { readRegionSources } from './region-sources.ts';

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
		const { contracts, defects } = await readRegionSources(region);
		throwDefects(defects, language);
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
