import { type Mark, scanFormula } from './scan.ts';

/** An element of MathML Core: text, or elements within. */
export interface MathNode {
	readonly tag: string;
	readonly text?: string;
	readonly attributes?: Readonly<Record<string, string>>;
	readonly children?: readonly MathNode[];
}

/** What stands beside what, before fractions take their parts. */
interface Item {
	readonly node: MathNode;
	readonly kind: Mark['kind'] | 'group';
	readonly isOperator: boolean;
	readonly hasSpaceBefore: boolean;
	/** What a group holds, for places that need no brackets. */
	readonly inner?: readonly MathNode[];
}

interface Cursor {
	readonly marks: readonly Mark[];
	position: number;
}

type Ends = (mark: Mark) => boolean;

/**
 * A formula of one line as MathML: fractions, roots, sums and scripts. Clauses that stand apart by two
 * spaces are set apart; null where brackets do not match, so that the line is shown as written.
 */
export function setFormula(line: string): readonly MathNode[] | null {
	const clauses = line.split(/\s{2,}/u).map(setClause);
	return clauses.every((clause) => clause !== null) ? clauses : null;
}

function setClause(clause: string): MathNode | null {
	const cursor: Cursor = { marks: scanFormula(clause), position: 0 };
	const items = readRow(cursor, () => false);
	if (items === null || cursor.position < cursor.marks.length) return null;
	return { tag: 'mrow', children: spaced(items) };
}

function readRow(cursor: Cursor, ends: Ends): Item[] | null {
	const items: Item[] = [];
	for (;;) {
		const mark = cursor.marks[cursor.position];
		if (mark === undefined || ends(mark) || mark.kind === 'close') return items;
		const isRead =
			mark.text === '/'
				? readFraction(cursor, items, mark)
				: mark.text === '^'
					? readPower(cursor, items)
					: readNext(cursor, items);
		if (!isRead) return null;
	}
}

function readNext(cursor: Cursor, items: Item[]): boolean {
	const item = readItem(cursor, items.at(-1));
	if (item === null) return false;
	const base = items.at(-1);
	const mark = item.kind === 'group' && !item.hasSpaceBefore && base?.kind === 'name';
	if (mark && item.node.attributes?.['class'] === 'index') {
		items[items.length - 1] = { ...base, node: withIndex(base.node, item.inner ?? []) };
	} else items.push(item);
	return true;
}

/** `A[m,o]` is A with two subscripts; a superscript it has already stays. */
function withIndex(base: MathNode, index: readonly MathNode[]): MathNode {
	const sub: MathNode = { tag: 'mrow', children: index };
	const [letter, script] = base.children ?? [];
	return base.tag === 'msup' && letter && script
		? { tag: 'msubsup', children: [letter, sub, script] }
		: { tag: 'msub', children: [base, sub] };
}

/** With spaces around it a stroke takes the whole product on both sides, without only what touches it. */
function readFraction(cursor: Cursor, items: Item[], { hasSpaceBefore }: Mark): boolean {
	cursor.position++;
	const above: Item[] = [];
	for (let last = items.at(-1); last && !last.isOperator; last = items.at(-1)) {
		if (!hasSpaceBefore && above[0]?.hasSpaceBefore) break;
		above.unshift(last);
		items.pop();
	}
	const below: Item[] = [];
	for (;;) {
		const mark = cursor.marks[cursor.position];
		const isOver = mark === undefined || mark.kind === 'close' || mark.kind === 'operator';
		if (isOver && !isSign(mark)) break;
		if (mark?.kind === 'bar' && !opensBar(mark, below.at(-1))) break;
		if (!hasSpaceBefore && below.length > 0 && mark?.hasSpaceBefore) break;
		if (!readNext(cursor, below)) return false;
	}
	if (above.length === 0 || below.length === 0) return false;
	items.push({
		node: { tag: 'mfrac', children: [bare(above), bare(below)] },
		kind: 'group',
		isOperator: false,
		hasSpaceBefore: above[0]?.hasSpaceBefore ?? false,
	});
	return true;
}

function readPower(cursor: Cursor, items: Item[]): boolean {
	cursor.position++;
	const base = items.pop();
	const exponent = readItem(cursor, undefined);
	if (base === undefined || exponent === null) return false;
	items.push({ ...base, node: { tag: 'msup', children: [base.node, bare([exponent])] } });
	return true;
}

/** A lone group loses its brackets where a line or a root holds it together. */
function bare(items: readonly Item[]): MathNode {
	const [only] = items;
	const children = items.length === 1 && only?.inner ? only.inner : spaced(items);
	return { tag: 'mrow', children };
}

function isSign(mark: Mark | undefined): boolean {
	return mark !== undefined && (mark.text === '∏' || mark.text === '#');
}

function readItem(cursor: Cursor, before: Item | undefined): Item | null {
	const mark = cursor.marks[cursor.position];
	if (mark === undefined) return null;
	cursor.position++;
	const { hasSpaceBefore } = mark;
	if (mark.kind === 'root') {
		const under = readItem(cursor, undefined);
		if (under === null) return null;
		const node = { tag: 'msqrt', children: [bare([under])] };
		return { node, kind: 'group', isOperator: false, hasSpaceBefore };
	}
	if (mark.kind === 'open') return readGroup(cursor, mark, before);
	if (mark.kind === 'bar' && opensBar(mark, before)) return readBars(cursor, mark);
	const isOperator = (mark.kind === 'operator' || mark.kind === 'bar') && !isSign(mark);
	const node = scripted(mark, isAlone(mark, cursor) ? { tag: 'mi', text: 'Σ' } : letter(mark));
	return { node, kind: mark.kind, isOperator, hasSpaceBefore };
}

/** A sigma with nothing to add up is a matrix. */
function isAlone({ text }: Mark, { marks, position }: Cursor): boolean {
	const next = marks[position];
	return text === 'Σ' && (next === undefined || next.kind === 'close');
}

function opensBar(mark: Mark, before: Item | undefined): boolean {
	if (mark.hasSpaceAfter) return false;
	const isApart = mark.hasSpaceBefore || before === undefined || before.isOperator;
	return isApart || before.kind === 'word' || before.node.tag === 'mo';
}

function readBars(cursor: Cursor, mark: Mark): Item | null {
	const items = readRow(cursor, ({ kind }) => kind === 'bar');
	const end = cursor.marks[cursor.position];
	if (items === null || end?.kind !== 'bar') return null;
	cursor.position++;
	return grouped(mark, end, items);
}

function readGroup(cursor: Cursor, mark: Mark, before: Item | undefined): Item | null {
	const items = readRow(cursor, () => false);
	const end = cursor.marks[cursor.position];
	if (items === null || end?.kind !== 'close') return null;
	cursor.position++;
	const isIndex = mark.text === '[' && before?.kind === 'name' && !mark.hasSpaceBefore;
	const group = grouped(mark, end, items);
	return isIndex ? { ...group, node: { ...group.node, attributes: { class: 'index' } } } : group;
}

function grouped(open: Mark, close: Mark, items: readonly Item[]): Item {
	const inner = spaced(items);
	const fence = (text: string): MathNode => ({ tag: 'mo', text, attributes: { fence: 'true' } });
	const row: MathNode = { tag: 'mrow', children: [fence(open.text), ...inner, fence(close.text)] };
	const node = scripted(close, row);
	return {
		node,
		kind: 'group',
		isOperator: false,
		hasSpaceBefore: open.hasSpaceBefore,
		...(node === row && open.kind === 'open' && open.text !== '{' ? { inner } : {}),
	};
}

function letter({ kind, text }: Mark): MathNode {
	if (text === 'Σ' || text === '∏') return { tag: 'mo', text: text === 'Σ' ? '∑' : text };
	if (kind === 'name') return { tag: 'mi', text };
	if (kind === 'number') return { tag: 'mn', text };
	return { tag: kind === 'word' ? 'mtext' : 'mo', text };
}

function scripted({ below, above }: Mark, base: MathNode): MathNode {
	const isSum = base.text === '∑' || base.text === '∏';
	const script = (text: string): MathNode => ({ tag: 'mrow', children: setScript(text) });
	if (below !== '' && above !== '') {
		return { tag: 'msubsup', children: [base, script(below), script(above)] };
	}
	if (below !== '') return { tag: isSum ? 'munder' : 'msub', children: [base, script(below)] };
	return above === '' ? base : { tag: 'msup', children: [base, script(above)] };
}

function setScript(text: string): readonly MathNode[] {
	return scanFormula(text).flatMap((mark) =>
		mark.kind === 'word' && /^[a-z]+$/.test(mark.text)
			? Array.from(mark.text, (one) => ({ tag: 'mi', text: one }))
			: [scripted(mark, letter(mark))],
	);
}

/** A thin space between factors, a wide one beside words; operators bring their own. */
function spaced(items: readonly Item[]): readonly MathNode[] {
	return items.flatMap((item, index) => {
		const before = items[index - 1];
		if (!before || !item.hasSpaceBefore || item.isOperator || before.isOperator) return [item.node];
		const isWord = item.kind === 'word' || before.kind === 'word';
		const width = isWord ? '0.35em' : '0.17em';
		return [{ tag: 'mspace', attributes: { width } }, item.node];
	});
}
