import {
	fieldTypes,
	missingReasons,
	type SourceCheck,
	type SourceContract,
	type SourceField,
	type SourceLayout,
} from './contract.ts';
import {
	settingFault,
	count,
	flag,
	isObject,
	listOf,
	mapOf,
	number,
	objectOf,
	oneOf,
	pattern,
	suggestion,
	text,
	type SettingFault,
	type SettingRule,
} from '#lib/domain/setting-rules.ts';
import { shapeOf } from './table/shape.ts';

const missing = mapOf(oneOf(missingReasons));
const names = listOf(text);

const fieldRules = {
	name: text,
	titles: names,
	type: oneOf(fieldTypes),
	description: text,
	multiplier: number,
	percent: oneOf(['fraction', 'percent']),
	missing,
	under: names,
	constraints: objectOf({
		required: flag,
		enum: listOf((value, at) => (typeof value === 'number' ? [] : text(value, at))),
		minimum: number,
		maximum: number,
		pattern,
	}),
	fillDown: flag,
	optional: flag,
	occurrence: count,
	units: mapOf(number),
	flags: objectOf({ column: text, marks: missing }, ['column', 'marks']),
} satisfies Record<keyof SourceField, SettingRule>;
const fieldKeys = ['name', 'titles', 'type'];
const field = objectOf(fieldRules, fieldKeys);

/** A name of a sheet, or a pattern between slashes. */
const sheet: SettingRule = (value, at) =>
	typeof value === 'string' && /^\/.*\/$/u.test(value)
		? pattern(value.slice(1, -1), at)
		: text(value, at);

const layoutRules = {
	format: oneOf(['csv', 'xlsx', 'parquet']),
	encoding: oneOf(['utf-8', 'gb18030', 'utf-16le', 'utf-16be']),
	delimiter: oneOf([',', '\t', ';']),
	sheets: listOf(sheet),
	hiddenSheets: listOf(sheet),
	columns: text,
	headerRows: count,
	headerRow: count,
	endsAt: pattern,
	skipRows: pattern,
	blocks: objectOf({ starts: pattern, field: text, type: oneOf(fieldTypes) }, ['starts', 'field']),
	unpivot: objectOf(
		{
			headers: pattern,
			field: text,
			type: oneOf(fieldTypes),
			value: field,
			beside: listOf(objectOf({ ...fieldRules, offset: number }, [...fieldKeys, 'offset'])),
		},
		['headers', 'field', 'type', 'value'],
	),
	fromSheet: pattern,
	decimal: oneOf(['.', ',']),
} satisfies Record<keyof SourceLayout, SettingRule>;
const layout = objectOf(layoutRules);

const checks = {
	jump: objectOf(
		{ check: text, value: text, by: names, over: text, factor: number, breakField: text },
		['value', 'by', 'over', 'factor'],
	),
	partial_year: objectOf({ check: text, over: text, value: text }, ['over', 'value']),
	control_total: objectOf({ check: text, value: text, parts: text, by: names, tolerance: number }, [
		'value',
		'parts',
		'by',
	]),
	hierarchy: objectOf({ check: text, code: text, by: names }, ['code', 'by']),
	percent_scale: objectOf({ check: text, fields: names }, ['fields']),
	catalogue: objectOf({ check: text, code: text, reference: text, edition: text }, [
		'code',
		'reference',
		'edition',
	]),
} satisfies Record<SourceCheck['check'], SettingRule>;

const check: SettingRule = (value, at) => {
	const kind = isObject(value) ? value['check'] : undefined;
	const rule = Object.entries(checks).find(([name]) => name === kind)?.[1];
	return rule ? rule(value, at) : oneOf(Object.keys(checks))(kind, `${at}.check`);
};

const contractRules = {
	$schema: text,
	name: text,
	description: text,
	path: text,
	optional: flag,
	fromPath: pattern,
	layout,
	fields: listOf(field),
	missing,
	primaryKey: names,
	foreignKeys: listOf(
		objectOf(
			{
				fields: names,
				reference: objectOf({ resource: text, fields: names }, ['resource', 'fields']),
			},
			['fields', 'reference'],
		),
	),
	checks: listOf(check),
	large: flag,
} satisfies Record<keyof SourceContract | '$schema', SettingRule>;
const contract = objectOf(contractRules, ['name', 'path', 'fields']);

/** Everything that is wrong with a source contract: keys and values first, then whether its parts agree. */
export function contractFaults(json: unknown): readonly SettingFault[] {
	const faults = contract(json, '');
	return faults.length > 0 ? faults : disagreements(json as SourceContract);
}

const kept = ['files', 'rows', 'quarantine', 'defects'];

function disagreements(source: SourceContract): readonly SettingFault[] {
	return [...nameFaults(source), ...sourceless(source), ...strangers(source)];
}

function nameFaults(source: SourceContract): readonly SettingFault[] {
	const stored = shapeOf(source).flatMap(({ name, hasStatus }) =>
		hasStatus ? [name, `${name}_status`] : [name],
	);
	const taken = [...new Set(stored.filter((name, at) => stored.indexOf(name) !== at))];
	const bad = [source.name, ...stored].filter((name) => !/^[a-z]\w*$/u.test(name));
	return [
		...[...new Set(bad)].map((name) =>
			settingFault(
				{ at: 'name', value: name },
				{
					zh: '名称只能用小写字母开头的字母、数字和下划线',
					en: 'a name is letters, digits and underscores, with a small letter first',
				},
				{ zh: '改名，如 admitted_count', en: 'rename it, such as admitted_count' },
			),
		),
		...[...taken, ...stored.filter((name) => name === 'raw_id')].map((name) =>
			settingFault(
				{ at: 'fields', value: name },
				{ zh: '两列同名', en: 'two columns have this name' },
				{ zh: '给其中一列改名', en: 'rename one of them' },
			),
		),
		...(kept.includes(source.name)
			? [
					settingFault(
						{ at: 'name', value: source.name },
						{ zh: '该名称由系统保留', en: 'this name is kept for the intake itself' },
						{ zh: '换一个名称', en: 'take another name' },
					),
				]
			: []),
	];
}

/** Fields that no header and no captured text can fill. */
function sourceless(source: SourceContract): readonly SettingFault[] {
	const captured = shapeOf(source).flatMap(({ name, from }) => (from === 'captured' ? [name] : []));
	return source.fields.flatMap(({ name, titles }, index) =>
		titles.length > 0 || captured.includes(name)
			? []
			: [
					settingFault(
						{ at: `fields[${index}].titles`, value: titles },
						{
							zh: `没有列名，${name} 会一直为空`,
							en: `no header is named, ${name} would always be empty`,
						},
						{
							zh: '写上文件中的列名；或在 fromPath、layout.fromSheet、layout.blocks 中取得它',
							en: 'name the header in the file, or capture it by fromPath, layout.fromSheet or layout.blocks',
						},
					),
				],
	);
}

/** Columns that keys and checks speak of, but that the contract does not have. */
function strangers(source: SourceContract): readonly SettingFault[] {
	const columns = shapeOf(source).map(({ name }) => name);
	const spoken: readonly (readonly [string, string])[] = [
		...(source.primaryKey ?? []).map((name) => ['primaryKey', name] as const),
		...(source.foreignKeys ?? []).flatMap(({ fields }, at) =>
			fields.map((name) => [`foreignKeys[${at}].fields`, name] as const),
		),
		...(source.checks ?? []).flatMap((one, at) =>
			checkColumns(one).map(([key, name]) => [`checks[${at}].${key}`, name] as const),
		),
	];
	return spoken
		.filter(([, name]) => !columns.includes(name))
		.map(([at, name]) => {
			const meant = suggestion(name, columns);
			return settingFault(
				{ at, value: name },
				{ zh: '契约中没有这一列', en: 'the contract has no such column' },
				meant === null
					? { zh: `可用的列：${columns.join('、')}`, en: `its columns are ${columns.join(', ')}` }
					: { zh: `可能是“${meant}”`, en: `perhaps "${meant}" is meant` },
			);
		});
}

const columnKeys = ['value', 'by', 'over', 'breakField', 'parts', 'code', 'fields'];

function checkColumns(check: object): readonly (readonly [string, string])[] {
	return Object.entries(check).flatMap(([key, value]: [string, unknown]) =>
		columnKeys.includes(key)
			? [value]
					.flat()
					.flatMap((names) => String(names).split('+'))
					.map((name) => [key, name.trim()] as const)
			: [],
	);
}
