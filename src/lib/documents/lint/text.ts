import { agrees, parsePercentage, parsePrinted, percentageRange, type Printed } from './printed.ts';
import { isConstant, printedToken, sentencesOf, type Token, tokensOf } from './tokens.ts';

/** A percentage that does not follow from the levels beside it. */
export interface Disagreement {
	readonly kind: 'growth' | 'share' | 'difference';
	/** Sentence or cell in which it stands. */
	readonly place: string;
	readonly printed: string;
	/** What the levels give, in per cent. */
	readonly expected: number;
}

export interface TextLint {
	/** Percentages whose levels stand in the same sentence. */
	readonly checked: number;
	/** All percentages printed. */
	readonly found: number;
	readonly disagreements: readonly Disagreement[];
	/** Percentages that no levels of their sentence tell, except the constants of a method. */
	readonly unjudged: readonly Unjudged[];
}

export interface Unjudged {
	/** Paragraph in which it stands. */
	readonly place: string;
	/** With its sign: `12.3%`, or `1.2个百分点`. */
	readonly printed: string;
}

/** Every percentage of running text, recomputed from the levels of its own sentence. */
export function lintText(paragraphs: readonly string[]): TextLint {
	const results = paragraphs.flatMap((place) =>
		sentencesOf(place).map((sentence) => lintSentence(sentence, place)),
	);
	return {
		checked: results.reduce((sum, { checked }) => sum + checked, 0),
		found: results.reduce((sum, { found }) => sum + found, 0),
		disagreements: results.flatMap(({ disagreements }) => disagreements),
		unjudged: results.flatMap(({ unjudged }) => unjudged),
	};
}

/** What the words so far have said: `182908人，增加50713人` is a level and a change. */
interface Said {
	readonly level: Printed | null;
	readonly change: { readonly size: Printed; readonly isRise: boolean } | null;
	readonly from: Printed | null;
	readonly whole: Printed | null;
	readonly isTotal: boolean;
	/** `由86.3%升至91.2%`: both ends, where the words name them. */
	readonly rates: { readonly from: Printed | null; readonly to: Printed | null };
}

const noRates = { from: null, to: null };
const nothing: Said = {
	level: null,
	change: null,
	from: null,
	whole: null,
	isTotal: false,
	rates: noRates,
};
const rise =
	/(增加|增长|上升|提高|多|增|up|rose by|rise of|increase of|increased by|grew by)[了约为]?\s*$/i;
const fall =
	/(减少|下降|降低|回落|少|减|down|fell by|fall of|decrease of|decreased by)[了约为]?\s*$/i;
const growth =
	/(增|减|升|降|涨|跌|提高|回落|rise|rose|up|fall|fell|down|growth|grew|increase|decrease|by|or|\(|（)/i;

const ofWhole = /占|的|\(|（|or/;
/** A share of the total named first; words that name another whole in between do not fit. */
const ofTotal = /(占|落实率|升学率)[为是约]?\s*$|\ba (placement )?rate of\s*$|further study \(\s*$/;

function lintSentence(sentence: string, place: string): TextLint {
	let said = nothing;
	let checked = 0;
	const tokens = tokensOf(sentence);
	const disagreements: Disagreement[] = [];
	const unjudged: Unjudged[] = [];
	for (const token of tokens) {
		if (token.kind === 'number') {
			said = afterNumber(said, token);
			continue;
		}
		const claim = token.kind === 'points' ? pointsClaim(said, token) : claimOf(said, token.lead);
		if (claim !== null) {
			checked += 1;
			const found = judged(claim, token, sentence.trim());
			if (found !== null) disagreements.push(found);
		} else if (!isConstant(token)) unjudged.push({ place, printed: printedToken(token) });
		said = afterRate(said, token);
	}
	const found = tokens.filter(({ kind }) => kind !== 'number').length;
	return { checked, found, disagreements, unjudged };
}

function afterRate(said: Said, { kind, text, lead }: Token): Said {
	const whole = said.isTotal ? said.whole : null;
	const next = { ...said, change: null, from: null, whole };
	if (kind === 'points') return { ...next, rates: noRates };
	const rate = parsePercentage(text);
	if (/(由|从|from)[^，,]{0,12}$/i.test(lead)) return { ...next, rates: { from: rate, to: null } };
	if (said.rates.from !== null && /(至|到|to)\s*$/i.test(lead)) {
		return { ...next, rates: { ...said.rates, to: rate } };
	}
	return { ...next, rates: noRates };
}

function afterNumber(said: Said, { text, lead }: Token): Said {
	const printed = parsePrinted(text);
	if (printed === null) return said;
	const isRise = rise.test(lead);
	if (said.level !== null && (isRise || fall.test(lead))) {
		return { ...said, change: { size: printed, isRise } };
	}
	if (said.level !== null && /(占[^，；]*|\bof(?: the| all)?\s+)$/.test(lead)) {
		return { ...said, whole: printed, isTotal: false };
	}
	if (/(由|从|from)\s*$/i.test(lead)) return { ...said, from: printed, change: null };
	if (said.from !== null && /(至|到|to)\s*$/i.test(lead)) return { ...said, level: printed };
	if (said.level !== null && /^[人个名家]?中[，,]/.test(lead)) {
		return { ...nothing, level: printed, whole: said.level, isTotal: true };
	}
	if (/毕业生(共|为|有|人数)?\s*$|^\s*of (the |all )?$/i.test(lead)) {
		return { ...nothing, level: printed, whole: printed, isTotal: true };
	}
	if (said.isTotal) return { ...nothing, level: printed, whole: said.whole, isTotal: true };
	return { ...nothing, level: printed };
}

interface Claim {
	readonly kind: Disagreement['kind'];
	/** What the printed number must lie in, without its sign. */
	readonly range: readonly [number, number];
	readonly expected: number;
}

function ratio(kind: 'growth' | 'share', part: Printed, whole: Printed): Claim | null {
	if (whole.value === 0) return null;
	const range = percentageRange(part, whole);
	return { kind, range, expected: (part.value / whole.value) * 100 };
}

function claimOf({ level, change, from, whole, isTotal }: Said, lead: string): Claim | null {
	if (level === null) return null;
	if (change !== null && growth.test(lead)) {
		const { size, isRise } = change;
		const base = isRise ? level.value - size.value : level.value + size.value;
		return ratio('growth', size, { value: base, half: level.half + size.half });
	}
	if (from !== null && growth.test(lead)) {
		const part = { value: Math.abs(level.value - from.value), half: level.half + from.half };
		return ratio('growth', part, from);
	}
	if (whole === null || whole === level) return null;
	return (isTotal ? ofTotal : ofWhole).test(lead) ? ratio('share', level, whole) : null;
}

/** `由86.3%升至91.2%，提高4.9个百分点` */
function pointsClaim({ rates: { from, to } }: Said, { lead }: Token): Claim | null {
	if (from === null || to === null || !growth.test(lead)) return null;
	const expected = Math.abs(to.value - from.value);
	const doubt = to.half + from.half;
	return { kind: 'difference', range: [expected - doubt, expected + doubt], expected };
}

function judged(
	{ kind, range, expected }: Claim,
	token: Token,
	place: string,
): Disagreement | null {
	const printed = parsePercentage(token.text);
	if (printed === null) return null;
	const size = { value: Math.abs(printed.value), half: printed.half };
	if (agrees(size, range)) return null;
	return { kind, place, printed: printedToken(token), expected };
}
