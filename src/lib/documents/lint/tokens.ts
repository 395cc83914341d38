export interface Token {
	readonly kind: 'number' | 'percentage' | 'points';
	readonly text: string;
	/** Words between the number before and this one. */
	readonly lead: string;
	/** What follows it. */
	readonly rest: string;
}

const number = /[-−+]?\d[\d,]*(?:\.\d+)?[万亿]?/g;
const percentSign = /^\s?[%％]/;
const pointsWords = /^\s?(个百分点|percentage points?)/;
const notLevels = /^\s*(年|季度|月|日|届|级|岁|页|章|条|号|years?\b)/;

export function sentencesOf(paragraph: string): readonly string[] {
	return paragraph.split(/[。！？\n]|\.(?=\s|$)/).filter((sentence) => /\d/.test(sentence));
}

export function tokensOf(sentence: string): readonly Token[] {
	let end = 0;
	return [...sentence.matchAll(number)].flatMap((match): readonly Token[] => {
		const [text] = match;
		const lead = sentence.slice(end, match.index);
		const rest = sentence.slice(match.index + text.length);
		const kind = kindOf(text, { lead, rest });
		if (kind === null) return [];
		end = match.index + text.length;
		return [{ kind, text, lead, rest }];
	});
}

function kindOf(text: string, { lead, rest }: Pick<Token, 'lead' | 'rest'>): Token['kind'] | null {
	if (percentSign.test(rest)) return 'percentage';
	if (pointsWords.test(rest)) return 'points';
	if (notLevels.test(rest) || /[A-Za-z-]$/.test(lead) || isBareYear(text, rest)) return null;
	return 'number';
}

/** `in 2021,` is no level, `2021人` is. */
function isBareYear(text: string, rest: string): boolean {
	return /^(19|20)\d{2}$/.test(text) && !/^\s*[人个名]/.test(rest);
}

/** `12.3%` or `1.2个百分点`, as it stands in the sentence. */
export function printedToken({ text, rest }: Token): string {
	return text + (percentSign.exec(rest) ?? pointsWords.exec(rest) ?? [''])[0];
}

const rangeWords =
	/^\s?[%％]\s?(的?(预测|不确定|置信|可信|名次|偶然波动)?(区间|范围|上限|下限|界限)|(prediction |forecast |confidence )?(uncertainty|ranges?|intervals?|limits?|bounds?)\b)/i;

const unitWords = /(单位：|Unit: )\D*$/;

/** Widths of intervals, the whole and units are no results: `90%预测区间`, `低于100%`, `单位：0.01个百分点`. */
export function isConstant({ text, lead, rest }: Token): boolean {
	return rangeWords.test(rest) || text === '100' || unitWords.test(lead);
}
