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

/** Works out the right side of a formula as the page prints it: `{a} ÷ Σ {b} × {c}`, `|{a} − {b}|`, `⌈{a}⌉`, `√({a})`, `{a}²`, `{a} ^ {b}`. */
export function evaluate(template: string, named: Named): number {
	const [, right = ''] = template.split(' = ');
	const tokens = right.match(/\{\w+\}|\d+(?:\.\d+)?|[Σ÷×+−()|⌈⌉√^²,]|max|min/g) ?? [];
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
	let value = power(reader);
	while (['×', '÷'].includes(reader.tokens[reader.at] ?? '')) {
		value = take(reader) === '×' ? value * power(reader) : value / power(reader);
	}
	return value;
}

function power(reader: Reader): number {
	const value = factor(reader);
	if (reader.tokens[reader.at] === '²') {
		reader.at += 1;
		return value ** 2;
	}
	if (reader.tokens[reader.at] !== '^') return value;
	reader.at += 1;
	return value ** factor(reader);
}

/** `max(0, {a} − {b})` */
function larger(reader: Reader, name: string): number {
	pass(reader, '(');
	const first = sum(reader);
	pass(reader, ',');
	const second = sum(reader);
	pass(reader, ')');
	return name === 'max' ? Math.max(first, second) : Math.min(first, second);
}

function pass(reader: Reader, wanted: string): void {
	if (take(reader) !== wanted) throw new SyntaxError(`no ${wanted}`);
}

const closing: Readonly<Record<string, string>> = { '(': ')', '|': '|', '⌈': '⌉' };

function factor(reader: Reader): number {
	const token = take(reader);
	if (token === 'Σ') return added(reader);
	if (token.startsWith('{')) return single(reader.named, token.slice(1, -1));
	if (/^\d/.test(token)) return Number(token);
	if (token === '√') return Math.sqrt(factor(reader));
	if (token === 'max' || token === 'min') return larger(reader, token);
	const end = closing[token];
	if (end === undefined) throw new SyntaxError(`unexpected ${token}`);
	const inner = sum(reader);
	pass(reader, end);
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
