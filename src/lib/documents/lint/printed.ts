/** A number as it stands on paper: its value, and half a unit of its last digit. */
export interface Printed {
	readonly value: number;
	/** 0 where every digit is printed. */
	readonly half: number;
}

const multipliers: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Reads `1,234`, `−0.8`, `27.73` or `607.46万`; `null` where there is no number. */
export function parsePrinted(text: string): Printed | null {
	const match = /([-−–+]?)(\d[\d,]*(?:\.(\d+))?)([万亿]?)/.exec(text);
	if (match === null) return null;
	const [, sign = '', digits = '', decimals = '', unit = ''] = match;
	const scale = multipliers[unit] ?? 1;
	const value = Number(digits.replaceAll(',', '')) * scale * (/[-−–]/.test(sign) ? -1 : 1);
	const isWhole = decimals === '' && scale === 1;
	return { value, half: isWhole ? 0 : (scale * 10 ** -decimals.length) / 2 };
}

/** A percentage always counts to its last digit, also without decimals; `12×` and `12倍` are 1200 of them. */
export function parsePercentage(text: string): Printed | null {
	const printed = parsePrinted(text);
	if (printed === null) return null;
	const half = printed.half === 0 ? 0.5 : printed.half;
	const scale = /[×倍]\s*$/.test(text) ? 100 : 1;
	return { value: printed.value * scale, half: half * scale };
}

/** The least and the greatest percentage that two printed levels allow. */
export function percentageRange(part: Printed, whole: Printed): readonly [number, number] {
	const corners = [-1, 1].flatMap((left) =>
		[-1, 1].map(
			(right) => ((part.value + left * part.half) / (whole.value + right * whole.half)) * 100,
		),
	);
	return [Math.min(...corners), Math.max(...corners)];
}

const noise = 1e-9;

/** Whether a printed percentage can be what the levels give, rounded to its own digits. */
export function agrees(percentage: Printed, [least, greatest]: readonly [number, number]): boolean {
	return (
		percentage.value + percentage.half >= least - noise &&
		percentage.value - percentage.half <= greatest + noise
	);
}
