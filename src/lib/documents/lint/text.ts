import { agrees, parsePercentage, parsePrinted, percentageRange, type Printed } from './printed.ts';

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
}

interface Token {
	readonly kind: 'number' | 'percentage';
	readonly text: string;
	/** Words between the number before and this one. */
	readonly lead: string;
}

const number = /[-−]?\d[\d,]*(?:\.\d+)?[万亿]?/g;
const notLevels = /^\s*(年|季度|月|日|届|级|个百分点|岁|页|章|条|号|percentage points|years?\b)/;

/** Every percentage of running text, recomputed from the levels of its own sentence. */
export function lintText(paragraphs: readonly string[]): TextLint {
	const results = paragraphs.flatMap(sentencesOf).map(lintSentence);
	return {
		checked: results.reduce((sum, { checked }) => sum + checked, 0),
		found: results.reduce((sum, { found }) => sum + found, 0),
		disagreements: results.flatMap(({ disagreements }) => disagreements),
	};
}

function sentencesOf(paragraph: string): readonly string[] {
	return paragraph.split(/[。！？\n]|\.(?=\s|$)/).filter((sentence) => /\d/.test(sentence));
}

function tokensOf(sentence: string): readonly Token[] {
	let end = 0;
	return [...sentence.matchAll(number)].flatMap((match): readonly Token[] => {
		const [text] = match;
		const lead = sentence.slice(end, match.index);
		const rest = sentence.slice(match.index + text.length);
		if (/^\s?[%％]/.test(rest)) {
			end = match.index + text.length;
			return [{ kind: 'percentage', text, lead }];
		}
		if (notLevels.test(rest) || /[A-Za-z-]$/.test(lead) || isBareYear(text, rest)) return [];
		end = match.index + text.length;
		return [{ kind: 'number', text, lead }];
	});
}

/** `in 2021,` is no level, `2021人` is. */
function isBareYear(text: string, rest: string): boolean {
	return /^(19|20)\d{2}$/.test(text) && !/^\s*[人个名]/.test(rest);
}

/** What the words so far have said: `182908人，增加50713人` is a level and a change. */
interface Said {
	readonly level: Printed | null;
	readonly change: { readonly size: Printed; readonly isRise: boolean } | null;
	readonly from: Printed | null;
	readonly whole: Printed | null;
	readonly isTotal: boolean;
}

const nothing: Said = { level: null, change: null, from: null, whole: null, isTotal: false };
const rise =
	/(增加|增长|上升|提高|多|增|up|rose by|rise of|increase of|increased by|grew by)[了约为]?\s*$/i;
const fall =
	/(减少|下降|降低|回落|少|减|down|fell by|fall of|decrease of|decreased by)[了约为]?\s*$/i;
const growth =
	/(增|减|升|降|涨|跌|rise|rose|up|fall|fell|down|growth|grew|increase|decrease|by|or|\(|（)/i;

const ofWhole = /占|的|\(|（|or/;
/** A share of the total named first; words that name another whole in between do not fit. */
const ofTotal = /(占|落实率|升学率)[为是约]?\s*$|\ba (placement )?rate of\s*$|further study \(\s*$/;

function lintSentence(sentence: string): TextLint {
	let said = nothing;
	let checked = 0;
	const tokens = tokensOf(sentence);
	const disagreements: Disagreement[] = [];
	for (const token of tokens) {
		if (token.kind === 'number') {
			said = afterNumber(said, token);
			continue;
		}
		const claim = claimOf(said, token.lead);
		if (claim !== null) {
			checked += 1;
			const found = judged(claim, token.text, sentence.trim());
			if (found !== null) disagreements.push(found);
		}
		said = { ...said, change: null, from: null, whole: said.isTotal ? said.whole : null };
	}
	return {
		checked,
		found: tokens.filter(({ kind }) => kind === 'percentage').length,
		disagreements,
	};
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
	readonly kind: 'growth' | 'share';
	readonly part: Printed;
	readonly whole: Printed;
}

function claimOf({ level, change, from, whole, isTotal }: Said, lead: string): Claim | null {
	if (level === null) return null;
	if (change !== null && growth.test(lead)) {
		const { size, isRise } = change;
		const base = isRise ? level.value - size.value : level.value + size.value;
		return { kind: 'growth', part: size, whole: { value: base, half: level.half + size.half } };
	}
	if (from !== null && growth.test(lead)) {
		const part = { value: Math.abs(level.value - from.value), half: level.half + from.half };
		return { kind: 'growth', part, whole: from };
	}
	if (whole === null || whole === level) return null;
	return (isTotal ? ofTotal : ofWhole).test(lead) ? { kind: 'share', part: level, whole } : null;
}

function judged({ kind, part, whole }: Claim, text: string, place: string): Disagreement | null {
	const percentage = parsePercentage(text);
	if (percentage === null || whole.value === 0) return null;
	const size = { value: Math.abs(percentage.value), half: percentage.half };
	if (agrees(size, percentageRange(part, whole))) return null;
	return { kind, place, printed: `${text}%`, expected: (part.value / whole.value) * 100 };
}
