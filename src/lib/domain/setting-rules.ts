import type { Text } from './text.ts';

/** Something in a JSON file of a region that is not as it must be: where, and what is wrong. */
export interface SettingFault {
	/** Path in the JSON, e.g. `fields[2].type`. */
	readonly at: string;
	readonly value: string | null;
	readonly message: Text;
	readonly fix: Text;
}

/** What a value must be. */
export type SettingRule = (value: unknown, at: string) => readonly SettingFault[];

export function settingFault(
	{ at, value }: { readonly at: string; readonly value?: unknown },
	message: Text,
	fix: Text,
): SettingFault {
	const printed = typeof value === 'string' ? value : JSON.stringify(value);
	return { at, value: value === undefined ? null : printed.slice(0, 120), message, fix };
}

export const text: SettingRule = (value, at) =>
	typeof value === 'string'
		? []
		: [mustBe({ at, value }, { zh: '一段文字（带引号）', en: 'a text in quotation marks' })];

export const filledText: SettingRule = (value, at) =>
	value === ''
		? [mustBe({ at, value }, { zh: '不为空的文字', en: 'a text that is not empty' })]
		: text(value, at);

export const flag: SettingRule = (value, at) =>
	typeof value === 'boolean'
		? []
		: [mustBe({ at, value }, { zh: 'true 或 false', en: 'true or false' })];

export const number: SettingRule = (value, at) =>
	typeof value === 'number'
		? []
		: [mustBe({ at, value }, { zh: '数字（不带引号）', en: 'a number without quotation marks' })];

export const count: SettingRule = (value, at) =>
	Number.isInteger(value) && Number(value) >= 1
		? []
		: [mustBe({ at, value }, { zh: '从 1 起的整数', en: 'a whole number from 1' })];

/** A regular expression. */
export const pattern: SettingRule = (value, at) => {
	if (typeof value !== 'string') return text(value, at);
	try {
		new RegExp(value, 'u');
		return [];
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return [
			settingFault(
				{ at, value },
				{ zh: `不是有效的正则表达式：${reason}`, en: `is no valid regular expression: ${reason}` },
				{
					zh: '改正该表达式；在 JSON 中反斜杠要写两次',
					en: 'correct it; a backslash is written twice in JSON',
				},
			),
		];
	}
};

export function oneOf(values: readonly string[]): SettingRule {
	return (value, at) =>
		typeof value === 'string' && values.includes(value)
			? []
			: [
					mustBe(
						{ at, value },
						{ zh: `下列之一：${values.join('、')}`, en: `one of ${values.join(', ')}` },
						suggestion(value, values),
					),
				];
}

export function listOf(rule: SettingRule, least = 0): SettingRule {
	return (value, at) => {
		if (!Array.isArray(value)) return [mustBe({ at, value }, { zh: '列表 […]', en: 'a list […]' })];
		return value.length < least
			? [mustBe({ at, value }, { zh: '不为空的列表', en: 'a list that is not empty' })]
			: value.flatMap((item: unknown, index) => rule(item, `${at}[${index}]`));
	};
}

export function mapOf(rule: SettingRule): SettingRule {
	return (value, at) =>
		isObject(value)
			? Object.entries(value).flatMap(([key, item]) => rule(item, `${at}.${JSON.stringify(key)}`))
			: [mustBe({ at, value }, { zh: '对象 {…}', en: 'an object {…}' })];
}

/** An object with these keys and no other: a misspelt key would be ignored in silence. */
export function objectOf(
	rules: Readonly<Record<string, SettingRule>>,
	required: readonly string[] = [],
): SettingRule {
	const known = Object.keys(rules);
	return (value, at) => {
		if (!isObject(value)) return [mustBe({ at, value }, { zh: '对象 {…}', en: 'an object {…}' })];
		const absent = required.filter((key) => value[key] === undefined);
		return [
			...absent.map((key) => missingKey(below(at, key))),
			...Object.entries(value).flatMap(([key, item]) => {
				const rule = rules[key];
				return rule ? rule(item, below(at, key)) : [unknownKey(below(at, key), key, known)];
			}),
		];
	};
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function below(at: string, key: string): string {
	return at === '' ? key : `${at}.${key}`;
}

function mustBe(
	place: { readonly at: string; readonly value: unknown },
	wanted: Text,
	meant: string | null = null,
): SettingFault {
	return settingFault(
		place,
		{ zh: `必须是${wanted.zh}`, en: `must be ${wanted.en}` },
		meant === null
			? { zh: '按要求改写', en: 'write it so' }
			: { zh: `可能是“${meant}”`, en: `perhaps "${meant}" is meant` },
	);
}

function missingKey(at: string): SettingFault {
	return settingFault({ at }, { zh: '缺少这一项', en: 'is missing' }, { zh: '补上', en: 'add it' });
}

function unknownKey(at: string, key: string, known: readonly string[]): SettingFault {
	const meant = suggestion(key, known);
	return settingFault(
		{ at },
		{
			zh: `没有名为“${key}”的设置，写了也不起作用`,
			en: `there is no setting "${key}": it would have no effect`,
		},
		meant === null
			? { zh: `可用的设置：${known.join('、')}`, en: `known settings are ${known.join(', ')}` }
			: { zh: `可能是“${meant}”`, en: `perhaps "${meant}" is meant` },
	);
}

/** The known word nearest to what was written, if it is near. */
export function suggestion(written: unknown, known: readonly string[]): string | null {
	if (typeof written !== 'string') return null;
	const ranked = known
		.map((word) => ({ word, steps: distance(written.toLowerCase(), word.toLowerCase()) }))
		.sort((one, other) => one.steps - other.steps);
	const [best] = ranked;
	const isPrefix = best?.word.toLowerCase().startsWith(written.toLowerCase()) ?? false;
	return best && (best.steps <= 2 || (isPrefix && written.length >= 3)) ? best.word : null;
}

/** Levenshtein distance: letters to insert, remove or replace. */
function distance(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (const [at, letter] of Array.from(one).entries()) {
		const next = [at + 1];
		for (const [index, sign] of Array.from(other).entries()) {
			const replaced = (row[index] ?? 0) + (letter === sign ? 0 : 1);
			next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
		}
		row = next;
	}
	return row.at(-1) ?? 0;
}
