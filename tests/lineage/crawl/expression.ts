/** Numbers that a formula names: single ones, and the lines of what it adds up. */
export interface Named {
	readonly values: Readonly<Record<string, number>>;
	readonly terms: readonly Readonly<Record<string, number>>[];
}

interface Reader {
	readonly tokens: readonly string[];
	at: number;
	readonly named: Named;
}

/** Works out the right side of a formula as the page prints it: `{a} ÷ Σ {b} × {c}`, `|{a} − {b}|`, `⌈{a}⌉`. */
export function evaluate(template: string, named: Named): number {
	const [, right = ''] = template.split(' = ');
	const tokens = right.match(/\{\w+\}|\d+(?:\.\d+)?|[Σ÷×+−()|⌈⌉]/g) ?? [];
	const reader: Reader = { tokens, at: 0, named };
	const value = sum(reader);
	if (reader.at < tokens.length) throw new SyntaxError(`${template}: ${tokens[reader.at] ?? ''}`);
	return value;
}

function take(reader: Reader): string {
	const token = reader.tokens[reader.at];
	if (token === undefined) throw new SyntaxError('the formula ends too early');
	reader.at += 1;
	return token;
}

function sum(reader: Reader): number {
	let value = product(reader);
	while (['+', '−'].includes(reader.tokens[reader.at] ?? '')) {
		value = take(reader) === '+' ? value + product(reader) : value - product(reader);
	}
	return value;
}

function product(reader: Reader): number {
	let value = factor(reader);
	while (['×', '÷'].includes(reader.tokens[reader.at] ?? '')) {
		value = take(reader) === '×' ? value * factor(reader) : value / factor(reader);
	}
	return value;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '|': '|', '⌈': '⌉' };

function factor(reader: Reader): number {
	const token = take(reader);
	if (token === 'Σ') return added(reader);
	if (token.startsWith('{')) return single(reader.named, token.slice(1, -1));
	if (/^\d/.test(token)) return Number(token);
	const end = closing[token];
	if (end === undefined) throw new SyntaxError(`unexpected ${token}`);
	const inner = sum(reader);
	if (take(reader) !== end) throw new SyntaxError(`no ${end}`);
	if (token === '|') return Math.abs(inner);
	return token === '⌈' ? Math.ceil(inner - 1e-9) : inner;
}

/** `Σ {a} × {b}`: the products of what each line states, added up. */
function added(reader: Reader): number {
	const names = [take(reader).slice(1, -1)];
	while (reader.tokens[reader.at] === '×' && isTerm(reader, reader.tokens[reader.at + 1] ?? '')) {
		reader.at += 1;
		names.push(take(reader).slice(1, -1));
	}
	return reader.named.terms.reduce(
		(total, line) => total + names.reduce((value, name) => value * known(line, name), 1),
		0,
	);
}

function isTerm({ named }: Reader, token: string): boolean {
	const name = token.slice(1, -1);
	return named.terms.some((line) => name in line);
}

function single({ values }: Named, name: string): number {
	return known(values, name);
}

function known(values: Readonly<Record<string, number>>, name: string): number {
	const value = values[name];
	if (value === undefined) throw new RangeError(`the page states no ${name}`);
	return value;
}
