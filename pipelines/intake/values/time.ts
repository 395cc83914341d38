const hanzi = '〇一二三四五六七八九';
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2014`, `2014年`, `2014年度`, `2014届`, `二〇一四年`. */
export function readYear(text: string): number | null {
	const match = /^(\d{4}|[〇零一二三四五六七八九]{4})\s*(?:年度?|届|级)?$/u.exec(text);
	return match ? fullYear(match[1] ?? '') : null;
}

/** First year of `2024/25`, `2024-2025学年`, `202425`, `2024学年`; a note in brackets may follow. */
export function readSchoolYear(text: string): number | null {
	const bare = text.replace(/\s*[(][^()]*[)]$/u, '');
	const single = /^(\d{4})\s*(?:学年度?|年度?|级)?$/u.exec(bare);
	if (single) return fullYear(single[1] ?? '');
	const pair =
		/^(?:AY\s*)?(\d{4})\s*(?:学年|年)?\s*[/\-–—~至]?\s*(\d{2}|\d{4})\s*(?:学年度?|年度?)?$/u.exec(
			bare,
		);
	if (!pair) return null;
	const first = fullYear(pair[1] ?? '');
	const second = pair[2] ?? '';
	if (first === null) return null;
	const follows = Number(second) === (second.length === 4 ? first + 1 : (first + 1) % 100);
	return follows ? first : null;
}

/** `2024Q1`, `2024年第1季度`, `2024年一季度`, `Q1 2024` → `2024Q1`. */
export function readQuarter(text: string): string | null {
	const match =
		/^(\d{4})\s*年?\s*[-/.]?\s*(?:Q|第)?\s*([1-4一二三四])\s*(?:季度?)?$/iu.exec(text) ??
		swapped(/^(?:Q|第)\s*([1-4一二三四])\s*(?:季度?)?\s*[-/,]?\s*(\d{4})年?$/iu.exec(text));
	if (!match || !/[Q季]/iu.test(text)) return null;
	const year = fullYear(match[1] ?? '');
	const quarter = match[2] ?? '';
	const number = hanzi.includes(quarter) ? hanzi.indexOf(quarter) : Number(quarter);
	return year === null ? null : `${year}Q${number}`;
}

/** `2024-01`, `2024年1月`, `202401`, `2024/1`, `Jan-24`, `January 2024`, `2024-01-01` → `2024-01`. */
export function readMonth(text: string): string | null {
	const named = /^([a-z]{3})[a-z]*\.?\s*[-/ ]\s*(\d{4}|\d{2})$/iu.exec(text);
	if (named) {
		const year = named[2]?.length === 2 ? `20${named[2]}` : (named[2] ?? '');
		return monthOf(year, months.indexOf((named[1] ?? '').toLowerCase()) + 1);
	}
	const match =
		/^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*月?(?:[-/.]0?1日?)?$/u.exec(text) ??
		/^(\d{4})(\d{2})$/u.exec(text);
	return match ? monthOf(match[1] ?? '', Number(match[2])) : null;
}

/** `2024-09-01`, `2024/9/1`, `2024.9.1`, `2024年9月1日`, `20240901` → ISO; day and month are never guessed. */
export function readDate(text: string): string | null {
	const match =
		/^(\d{4})\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*日?(?:[T ]00:00(?::00)?)?$/u.exec(
			text,
		) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
	if (!match) return null;
	const [year = '', month = '', day = ''] = match.slice(1);
	const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const time = Date.parse(`${iso}T00:00:00Z`);
	if (Number.isNaN(time)) return null;
	return new Date(time).toISOString().startsWith(iso) ? iso : null;
}

function monthOf(year: string, month: number): string | null {
	const known = fullYear(year);
	if (known === null || month < 1 || month > 12) return null;
	return `${known}-${String(month).padStart(2, '0')}`;
}

function fullYear(digits: string): number | null {
	const ascii = digits.replaceAll(/[〇零一二三四五六七八九]/gu, (digit) =>
		String(Math.max(0, hanzi.indexOf(digit))),
	);
	const year = Number(ascii);
	return year >= 1800 && year <= 2200 ? year : null;
}

function swapped(match: RegExpExecArray | null): RegExpExecArray | null {
	if (!match) return null;
	const [whole, first = '', second = ''] = match;
	return Object.assign([whole, second, first], {
		index: match.index,
		input: match.input,
	}) as RegExpExecArray;
}
