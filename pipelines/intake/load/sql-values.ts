import type { FieldType, SourceField } from '../contract.ts';
import { marksOf, type MissingMarks } from '../values/missing.ts';
import { literal } from './tables.ts';

/**
 * SQL of one column in three steps, each naming the one before: `n` the text without outer spaces and
 * full-width signs, `s` why it is missing, `r` what it reads as, `p` the rule it breaks.
 */
export interface ColumnSql {
	readonly narrow: string;
	readonly status: string;
	readonly read: string;
	readonly problem: string;
}

const wide = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index)).join('');
const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
const spaces = literal(' \t\r\n\u3000\u00a0\u200b\ufeff');

/** Types that SQL reads by itself; the others are read once per distinct text (`dictionary.ts`). */
export function isReadBySql(type: FieldType): boolean {
	return type === 'string' || type === 'integer' || type === 'number';
}

export function columnSql(
	field: SourceField,
	missing: Parameters<typeof marksOf>[1],
	{ at, text }: { readonly at: number; readonly text: string },
): ColumnSql {
	const narrow = `n${at}`;
	const read = field.type === 'string' ? textSql(text, narrow) : numberSql(field, narrow);
	const rules =
		field.type === 'string' ? textRules(`r${at}`) : numberRules(field, narrow, `r${at}`);
	const required =
		field.constraints?.required === true ? `when s${at} is not null then 'required'` : '';
	return {
		narrow: narrowSql(text),
		status: statusSql(marksOf(field, missing), narrow),
		read,
		problem: `case ${required} when s${at} is not null then null ${rules}
			${constraintRules(field, `r${at}`)} end`,
	};
}

/** As many bytes as characters: plain ASCII, which needs no translation. */
function narrowSql(text: string): string {
	const translated = `translate(${text}, ${literal(`${wide}\u3000\u00a0\u2212`)}, ${literal(`${ascii}  -`)})`;
	return `case when strlen(${text}) = length(${text}) then trim(${text}, ${spaces})
		else trim(${translated}, ${spaces}) end`;
}

function statusSql(marks: MissingMarks, narrow: string): string {
	const branches = [...marks].map(
		([mark, reason]) => `when ${literal(mark)} then ${literal(reason)}`,
	);
	return `case coalesce(${narrow}, '') ${branches.join(' ')} end`;
}

function textSql(text: string, narrow: string): string {
	return `case when strlen(${text}) = length(${text}) then ${narrow}
		when regexp_full_match(${narrow}, '[\\x21-\\x7e]*') then ${narrow}
		else trim(${text}, ${spaces}) end`;
}

function textRules(value: string): string {
	return `when contains(${value}, '+') and regexp_full_match(${value}, '\\d(\\.\\d+)?[eE]\\+\\d+') then 'precision_lost'`;
}

const plain =
	'[+-]?(\\d+|\\d{1,3}(,\\d{3})+|\\d{1,3}( \\d{3})+)?(\\.\\d*)?([eE][+-]?\\d{1,2})?(万|亿|%)?';

function numberSql(field: SourceField, narrow: string): string {
	const multiplier = Math.log10(field.multiplier ?? 1);
	const isPower = Number.isInteger(multiplier);
	const shift = (isPower ? multiplier : 0) - (field.percent === 'percent' ? 2 : 0);
	const signed = field.percent === 'percent' ? shift : shift - 2;
	const power = `case right(${narrow}, 1) when '万' then ${shift + 4} when '亿' then ${shift + 8} when '%' then ${signed} else ${shift} end`;
	const digits = `regexp_replace(${narrow}, '[, %万亿+]', '', 'g')`;
	const read = `case when contains(lower(${narrow}), 'e') then try_cast(${digits} as double) * pow(10, ${power})
		else try_cast(${digits} || 'e' || (${power})::varchar as double) end`;
	const scaled = isPower ? read : `(${read}) * ${field.multiplier ?? 1}`;
	const simple =
		shift === 0
			? `when regexp_full_match(${narrow}, '-?\\d+(\\.\\d+)?') then try_cast(${narrow} as double)`
			: '';
	return `case ${isPower ? simple : ''} when regexp_full_match(${narrow}, '${plain}') then ${scaled} end`;
}

function numberRules(field: SourceField, narrow: string, value: string): string {
	const isScaled = field.multiplier !== undefined && field.multiplier !== 1;
	return [
		`when ${value} is null then 'type'`,
		...(field.percent === undefined ? [`when right(${narrow}, 1) = '%' then 'percent_sign'`] : []),
		...(isScaled ? [`when right(${narrow}, 1) in ('万', '亿') then 'unit_twice'`] : []),
		...(field.type === 'integer'
			? [
					`when ${value} <> round(${value}) then 'not_integer'`,
					`when abs(${value}) > ${Number.MAX_SAFE_INTEGER} then 'precision_lost'`,
				]
			: []),
	].join(' ');
}

function constraintRules({ constraints = {}, type }: SourceField, value: string): string {
	const { enum: allowed, minimum, maximum, pattern } = constraints;
	const isNumber = type !== 'string';
	const choices = allowed?.map((choice) => (isNumber ? Number(choice) : literal(String(choice))));
	return [
		...(choices ? [`when ${value} not in (${choices.join(', ')}) then 'enum'`] : []),
		...(isNumber && minimum !== undefined ? [`when ${value} < ${minimum} then 'minimum'`] : []),
		...(isNumber && maximum !== undefined ? [`when ${value} > ${maximum} then 'maximum'`] : []),
		...(pattern === undefined
			? []
			: [`when not regexp_full_match((${value})::varchar, ${literal(pattern)}) then 'pattern'`]),
	].join(' ');
}
