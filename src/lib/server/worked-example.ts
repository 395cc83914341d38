import type { ExampleField, ExampleValue } from '#lib/domain/example-value.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatStored, formatValue } from '#lib/format/index.ts';
import { fieldName, tokenText } from '#lib/messages/examples/index.ts';

interface Place {
	readonly path: readonly string[];
	readonly language: Language;
}

type Item = Readonly<Record<string, unknown>>;

/** A table this wide or this long is easier to read otherwise. */
const mostColumns = 7;
const mostRows = 8;

/** Values with their names, as a reader can check them with a pocket calculator. */
export function workedExample(value: unknown, measure: string, language: Language): ExampleValue {
	return shown(value, { path: [measure], language });
}

function shown(value: unknown, place: Place): ExampleValue {
	if (Array.isArray(value)) return shownList(value, place);
	if (!isItem(value) || isText(value)) return { kind: 'text', text: written(value, place) };
	return { kind: 'fields', fields: fieldsOf(value, place) };
}

function shownList(list: readonly unknown[], place: Place): ExampleValue {
	if (list.length > 0 && list.every(isFlat)) {
		const rows = list.map((row) => row.map((each) => written(each, place)));
		return { kind: 'table', heads: [], rows };
	}
	if (list.some(Array.isArray)) {
		return { kind: 'lines', lines: list.map((each) => written(each, place)) };
	}
	const items = list.filter(isItem);
	if (items.length === 0 || items.some(isText)) return { kind: 'text', text: written(list, place) };
	const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
	if (columns.length > mostColumns) {
		return { kind: 'lines', lines: items.map((item) => written(item, place)) };
	}
	if (items.length > mostRows) {
		return { kind: 'fields', fields: columns.map((name) => columnOf(items, name, place)) };
	}
	return {
		kind: 'table',
		heads: columns.map((name) => nameOf(name, place)),
		rows: items.map((item) => columns.map((name) => written(item[name], within(place, name)))),
	};
}

function columnOf(items: readonly Item[], name: string, place: Place): ExampleField {
	const texts = items.map((item) => written(item[name], within(place, name)));
	return {
		name: nameOf(name, place),
		value: { kind: 'text', text: texts.join(separators[place.language].items) },
	};
}

function fieldsOf(item: Item, place: Place): ExampleField[] {
	return Object.entries(item).map(([name, value]) => ({
		name: nameOf(name, place),
		value: shown(value, within(place, name)),
	}));
}

function nameOf(name: string, place: Place): string {
	return fieldName(name, place) ?? tokenText(name, place.language);
}

function within({ path, language }: Place, name: string): Place {
	return { path: [...path, name], language };
}

const separators = {
	zh: { items: '、', fields: '；', is: '：' },
	en: { items: ', ', fields: '; ', is: ': ' },
} as const;

/** One line of text, whatever its depth; what is missing within it is left out. */
function written(value: unknown, place: Place): string {
	const { language } = place;
	const { items, fields, is } = separators[language];
	if (value === null || value === undefined) return formatValue(null, 'text', language);
	if (typeof value === 'number') return formatStored(value);
	if (typeof value === 'boolean') return formatValue(value, 'text', language);
	if (typeof value === 'string') return tokenText(value, language);
	if (Array.isArray(value)) {
		const texts = value.map((each) => written(each, place));
		return value.some((each) => typeof each === 'object')
			? texts.map((text) => `[${text}]`).join(' ')
			: texts.join(items);
	}
	if (isText(value)) return value[language];
	return Object.entries(value)
		.filter(([, each]) => each !== null)
		.map(([name, each]) => `${nameOf(name, place)}${is}${written(each, within(place, name))}`)
		.join(fields);
}

function isItem(value: unknown): value is Item {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is Readonly<Record<Language, string>> {
	return isItem(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

function isFlat(value: unknown): value is readonly unknown[] {
	return Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null);
}
