import {
	readDate,
	readMonth,
	readQuarter,
	readSchoolYear,
	readYear,
} from '../intake/values/time.ts';
import { halfWidth, trimmed } from '../intake/values/text.ts';

/** How the time column counts; every text of a file is read by the same rule. */
interface Calendar {
	readonly read: (text: string) => number | null;
	readonly show: (index: number) => string;
}

const calendars: readonly Calendar[] = [
	{ read: readInteger, show: String },
	{
		read: (text) => numbered(readQuarter(text), /^(\d{4})Q(\d)$/u, 4),
		show: (index) => `${Math.floor(index / 4)}Q${(index % 4) + 1}`,
	},
	{
		read: (text) =>
			numbered(readMonth(text) ?? readDate(text)?.slice(0, 7) ?? null, /^(\d{4})-(\d\d)$/u, 12),
		show: (index) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
	},
	{ read: readSchoolYear, show: String },
];

export interface Periods {
	/** Position on the time axis, null where the text is no time. */
	readonly read: (text: string) => number | null;
	readonly show: (index: number) => string;
}

/** The calendar that reads most of the texts, tried in the order integer, quarter, month, school year. */
export function periodsOf(texts: ReadonlySet<string>): Periods {
	const readings = calendars.map(({ read, show }) => {
		const indexes = new Map<string, number | null>();
		for (const text of texts) indexes.set(text, read(halfWidth(trimmed(text))));
		const count = [...indexes.values()].filter((index) => index !== null).length;
		return { indexes, show, count };
	});
	const best = readings.reduce((a, b) => (b.count > a.count ? b : a));
	return { read: (text) => best.indexes.get(text) ?? null, show: best.show };
}

function readInteger(text: string): number | null {
	const plain = /^([+-]?\d{1,9})(?:\.0+)?$/u.exec(text);
	return plain ? Number(plain[1]) : readYear(text);
}

function numbered(text: string | null, pattern: RegExp, perYear: number): number | null {
	const match = text === null ? null : pattern.exec(text);
	return match ? Number(match[1]) * perYear + Number(match[2]) - 1 : null;
}
