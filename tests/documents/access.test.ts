import { expect, test } from 'vitest';
import { documentKinds, editions } from '#lib/domain/document.ts';
import { mayRead } from '#lib/domain/report-access.ts';
import { roles, type User } from '#lib/domain/user.ts';

const user = (role: User['role']): User => ({
	id: 'u',
	name: 'n',
	role,
	schoolId: role === 'school' ? 'S1' : null,
});

const readers = [null, ...roles.map(user)];

test('who may read which report', () => {
	const allowed = readers.map((reader) => [
		reader?.role ?? 'public',
		...documentKinds.flatMap((kind) =>
			editions
				.filter((edition) =>
					mayRead({ user: reader, isSynthetic: false }, { kind, edition, school: null }),
				)
				.map((edition) => `${kind} ${edition}`),
		),
	]);
	const everything = [
		'fit full',
		'fit public',
		'quality full',
		'quality public',
		'lists full',
		'meeting full',
	];
	expect(allowed).toEqual([
		['public', 'fit public', 'quality public'],
		...roles.map((role) => [role, ...everything]),
	]);
});

test('a school reads its own full report and nobody else’s', () => {
	const reader = { user: user('school'), isSynthetic: false };
	const wanted = { kind: 'quality', edition: 'full' } as const;
	expect(mayRead(reader, { ...wanted, school: 'S1' })).toBe(true);
	expect(mayRead(reader, { ...wanted, school: 'S2' })).toBe(false);
	expect(mayRead(reader, { ...wanted, edition: 'public', school: 'S2' })).toBe(true);
});

test('in a synthetic region everything is open, but nothing undecided has a public edition', () => {
	const reader = { user: null, isSynthetic: true };
	expect(mayRead(reader, { kind: 'meeting', edition: 'full', school: null })).toBe(true);
	expect(mayRead(reader, { kind: 'meeting', edition: 'public', school: null })).toBe(false);
});
