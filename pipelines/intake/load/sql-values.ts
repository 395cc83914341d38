import type { FieldType, SourceField } from '../contract.ts';
import { marksOf, type MissingMarks } from '../values/missing.ts';
import { literal } from './tables.ts';

/** SQL of one column: each may refer to `text`, the untouched text of the cell. */
export interface ColumnSql {
	/** Reason why the value is missing, or null. */
	readonly status: string;
	/** The stored value, or null where it cannot be read. */
	readonly value: string;
	/** Rule that the text breaks although no value is missing, or null. */
	readonly problem: string;
}

const wide = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index)).join('');
const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
const spaces = ' \t\r\n\u3000\u00a0\u200b\ufeff';

/** Types that SQL reads by itself; the others are read text by distinct text (`dictionary.ts`). */
export function isReadBySql(type: FieldType): boolean {
	return type === 'string' || type === 'integer' || type === 'number';
}

export function narrowSql(text: string): string {
	const translated = `translate(${text}, ${literal(`${wide}\u3000\u00a0\u2212`)}, ${literal(`${ascii}  -`)})`;
	return `trim(${translated}, ${literal(spaces)})`;
}

export function columnSql(
	field: SourceField,
	missing: Parameters<typeof marksOf>[1],
	text: string,
): ColumnSql {
	const marks = marksOf(field, missing);
	const status = statusSql(marks, text);
	const value = field.type === 'string' ? textSql(text) : numberSql(field, text);
	const required =
		field.constraints?.required === true ? `when ${status} is not null then 'required'` : '';
	const rules = field.type === 'string' ? textRules(value) : numberRules(field, text, value);
	const problem = `case ${required} when ${status} is not null then null ${rules} ${constraintRules(field, value)} end`;
	return { status, value: `case when ${status} is null then ${value} end`, problem };
}

function statusSql(marks: MissingMarks, text: string): string {
	const branches = [...marks].map(
		([mark, reason]) => `when ${literal(mark)} then ${literal(reason)}`,
	);
	return `case coalesce(${narrowSql(text)}, '') ${branches.join(' ')} end`;
}

function textSql(text: string): string {
	const narrow = narrowSql(text);
	return `case when regexp_full_match(${narrow}, '[\\x21-\\x7e]*') then ${narrow} else trim(${text}, ${literal(spaces)}) end`;
}

function textRules(value: string): string {
	return `when regexp_full_match(${value}, '\\d(\\.\\d+)?[eE]\\+\\d+') then 'precision_lost'`;
}

const printed =
	'([+-]?)(\\d+|\\d{1,3}(,\\d{3})+|\\d{1,3}( \\d{3})+)?(\\.\\d*)?([eE][+-]?\\d{1,2})?(万|亿|%)?';

function numberSql(field: SourceField, text: string): string {
	const narrow = narrowSql(text);
	const multiplier = Math.log10(field.multiplier ?? 1);
	const isPower = Number.isInteger(multiplier);
	const shift = (isPower ? multiplier : 0) - (field.percent === 'percent' ? 2 : 0);
	const signed = field.percent === 'percent' ? shift : shift - 2;
	const power = `case right(${narrow}, 1) when '万' then ${shift + 4} when '亿' then ${shift + 8} when '%' then ${signed} else ${shift} end`;
	const digits = `regexp_replace(${narrow}, '[, %万亿+]', '', 'g')`;
	const plain = `try_cast(${digits} || 'e' || (${power})::varchar as double)`;
	const scientific = `try_cast(${digits} as double) * pow(10, ${power})`;
	const read = `case when ${digits} ilike '%e%' then ${scientific} else ${plain} end`;
	return isPower ? read : `(${read}) * ${field.multiplier ?? 1}`;
}

function numberRules(field: SourceField, text: string, value: string): string {
	const narrow = narrowSql(text);
	const rules = [
		`when not regexp_full_match(${narrow}, ${literal(printed)}) or ${value} is null then 'type'`,
		...(field.percent === undefined ? [`when right(${narrow}, 1) = '%' then 'percent_sign'`] : []),
		...(field.multiplier === undefined || field.multiplier === 1
			? []
			: [`when right(${narrow}, 1) in ('万', '亿') then 'unit_twice'`]),
		...(field.type === 'integer'
			? [
					`when ${value} <> round(${value}) then 'not_integer'`,
					`when abs(${value}) > ${Number.MAX_SAFE_INTEGER} then 'precision_lost'`,
				]
			: []),
	];
	return rules.join(' ');
}

function constraintRules({ constraints = {}, type }: SourceField, value: string): string {
	const { enum: allowed, minimum, maximum, pattern } = constraints;
	const choices = allowed?.map((choice) =>
		typeof choice === 'number' ? String(choice) : literal(choice),
	);
	const isNumber = type !== 'string';
	return [
		...(choices ? [`when ${value} not in (${choices.join(', ')}) then 'enum'`] : []),
		...(isNumber && minimum !== undefined ? [`when ${value} < ${minimum} then 'minimum'`] : []),
		...(isNumber && maximum !== undefined ? [`when ${value} > ${maximum} then 'maximum'`] : []),
		...(pattern !== undefined
			? [`when not regexp_full_match((${value})::varchar, ${literal(pattern)}) then 'pattern'`]
			: []),
	].join(' ');
}
