import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tokens = Readonly<Record<string, string>>;

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');

function tokensOf(block: string): Tokens {
	return Object.fromEntries(
		[...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [
			name,
			hex,
		]),
	);
}

function blockAfter(marker: string): string {
	const start = css.indexOf(marker);
	return css.slice(start, css.indexOf('}', start));
}

const light = tokensOf(blockAfter(':root {'));
const darkBySystem = tokensOf(blockAfter(":root:not([data-theme='light']) {"));
const dark = tokensOf(blockAfter(":root[data-theme='dark'] {"));
const print = tokensOf(css.slice(css.indexOf('@media print')));

function channel(hex: string, index: number): number {
	const value = Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16) / 255;
	return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
	return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 1) + 0.0722 * channel(hex, 2);
}

function contrast(a: string, b: string): number {
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

const texts = [
	'ink',
	'ink-soft',
	'ink-faint',
	'supply',
	'demand',
	'short',
	'over',
	'balanced',
	'watch',
	'yellow',
	'red',
	'focus',
];
const marks = [
	'hair-strong',
	'accent-clay',
	'accent-copper',
	'accent-silicon',
	'accent-celadon',
	'seal',
];
const themes = [
	['light', light],
	['dark', dark],
	['print', print],
] as const;

describe.each(themes)('%s theme', (_, tokens) => {
	test.each(['paper', 'paper-raised', 'paper-sunken'])('text reads at 4.5:1 on %s', (ground) => {
		const weak = texts.filter((role) => contrast(tokens[role] ?? '', tokens[ground] ?? '') < 4.5);
		expect(weak).toEqual([]);
	});

	test('marks stand out at 3:1 from the paper', () => {
		const weak = marks.filter((role) => contrast(tokens[role] ?? '', tokens['paper'] ?? '') < 3);
		expect(weak).toEqual([]);
	});

	test('the seal is readable', () => {
		expect(contrast(tokens['on-seal'] ?? '', tokens['seal'] ?? '')).toBeGreaterThanOrEqual(4.5);
	});
});

test('every theme states every role', () => {
	const roles = Object.keys(light).sort();
	expect(Object.keys(dark).sort()).toEqual(roles);
	expect(Object.keys(print).sort()).toEqual(roles);
});

test('the dark theme is the same by system and by choice', () => {
	expect(darkBySystem).toEqual(dark);
});
