import { expect, test } from 'vitest';
import { difference, signalChanges, type SignalState } from '#lib/domain/changes.ts';

function state(code: string, signal: string, direction = 'short'): SignalState {
	return { major_code: code, major_name: `major ${code}`, signal, direction };
}

function kinds(before: readonly SignalState[], after: readonly SignalState[]) {
	return signalChanges(before, after).map(({ kind, name }) => [kind, name]);
}

test('an unchanged signal is no change', () => {
	expect(kinds([state('1', 'red')], [state('1', 'red')])).toEqual([]);
});

test('a signal appears, rises, falls, turns or is lifted', () => {
	const before = [
		state('2', 'yellow'),
		state('3', 'red'),
		state('4', 'watch'),
		state('5', 'yellow', 'over'),
	];
	const after = [
		state('1', 'watch'),
		state('2', 'red'),
		state('3', 'yellow'),
		state('5', 'yellow', 'short'),
	];
	expect(kinds(before, after)).toEqual([
		['raised', 'major 2'],
		['lowered', 'major 3'],
		['turned', 'major 5'],
		['new', 'major 1'],
		['gone', 'major 4'],
	]);
});

test('a difference within the uncertainty is not called one', () => {
	const before = { value: 0.7, lower: 0.67, upper: 0.73 };
	expect(difference(before, { value: 0.72, lower: 0.69, upper: 0.75 }).isClear).toBe(false);
	expect(difference(before, { value: 0.8, lower: 0.77, upper: 0.83 }).isClear).toBe(true);
});
