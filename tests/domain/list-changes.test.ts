import { expect, test } from 'vitest';
import { listChanges } from '#lib/domain/list-changes.ts';

function entry(code: string, proposal: string) {
	return {
		school_id: 'Z01',
		level: 'secondary',
		major_code: code,
		major_name: `major ${code}`,
		school_name: 'school',
		proposal,
		proposal_name: proposal,
	};
}

test('entries are added, moved or dropped between two releases', () => {
	const before = [entry('1', 'restrict'), entry('2', 'restrict'), entry('3', 'stop')];
	const after = [entry('2', 'stop'), entry('3', 'stop'), entry('4', 'expand')];
	expect(listChanges(before, after)).toEqual([
		{ kind: 'added', name: 'major 4 · school', before: null, after: 'expand' },
		{ kind: 'moved', name: 'major 2 · school', before: 'restrict', after: 'stop' },
		{ kind: 'dropped', name: 'major 1 · school', before: 'restrict', after: null },
	]);
});

test('equal lists have no changes', () => {
	expect(listChanges([entry('1', 'stop')], [entry('1', 'stop')])).toEqual([]);
});
