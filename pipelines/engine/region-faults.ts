import type { ObjectionWindow, Region, SourceDescription } from '#lib/domain/release.ts';
import {
	count,
	filledText,
	listOf,
	mapOf,
	number,
	objectOf,
	oneOf,
	text,
	type SettingFault,
	type SettingRule,
} from '#lib/domain/setting-rules.ts';
import type { Text } from '#lib/domain/text.ts';

const bothLanguages = objectOf(
	{ zh: filledText, en: filledText } satisfies Record<keyof Text, SettingRule>,
	['zh', 'en'],
);

const optionalSettings = ['releaseEveryMonths', 'ruleSets', 'objectionWindow', 'notice'];
const regionRules = {
	id: filledText,
	name: bothLanguages,
	kind: oneOf(['synthetic', 'official']),
	mainArea: filledText,
	levels: listOf(filledText, 1),
	cycleYears: mapOf(number),
	clusterOrder: listOf(filledText),
	currency: filledText,
	employmentScope: filledText,
	catalogue: filledText,
	notSupplied: mapOf(bothLanguages),
	releaseEveryMonths: count,
	ruleSets: objectOf({ major: text, program: text }),
	objectionWindow: objectOf(
		{ leastDays: count, source: bothLanguages } satisfies Record<
			keyof ObjectionWindow,
			SettingRule
		>,
		['leastDays', 'source'],
	),
	notice: bothLanguages,
} satisfies Record<keyof Region, SettingRule>;
const regionRule = objectOf(
	regionRules,
	Object.keys(regionRules).filter((key) => !optionalSettings.includes(key)),
);

const sourceRules = {
	name: filledText,
	title: bothLanguages,
	producer: bothLanguages,
	licence: filledText,
	kind: oneOf(['synthetic', 'official', 'survey']),
	period: filledText,
	obtain: bothLanguages,
	sha256: filledText,
} satisfies Record<keyof SourceDescription, SettingRule>;
const sourceRule = objectOf(
	sourceRules,
	Object.keys(sourceRules).filter((key) => key !== 'sha256'),
);

/** What is wrong with a `region.json`, each with its key. */
export function regionFaults(json: unknown): readonly string[] {
	const faults = regionRule(json, '');
	return faults.length > 0 ? faults.map(printed) : cycleFaults(json as Region);
}

function cycleFaults({ levels, cycleYears }: Region): readonly string[] {
	return levels
		.filter((level) => !((cycleYears[level] ?? 0) > 0))
		.map((level) => `cycleYears does not say how many years ${level} takes`);
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

/** What is wrong with a `sources.json`, each with the source. */
export function descriptionFaults(json: unknown): readonly string[] {
	if (!Array.isArray(json)) return listOf(sourceRule)(json, '').map(printed);
	return json.flatMap((entry: Partial<SourceDescription> | null, index) => {
		const source = entry?.name ?? `entry ${String(index + 1)}`;
		return sourceRule(entry, '').map((fault) => `${source}: ${printed(fault)}`);
	});
}

function printed({ at, value, message, fix }: SettingFault): string {
	const place = [...(at === '' ? [] : [at]), ...(value === null ? [] : [`"${value}"`])].join(' ');
	return `${place === '' ? '' : `${place} `}${message.en}; ${fix.en}`;
}
