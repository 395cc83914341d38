import { expect, test } from 'vitest';
import type { TableBlock } from '#lib/domain/document.ts';
import { derivedCells } from '#lib/documents/lint/levels.ts';

const column = { unit: null, isHeader: false } as const;

const table: TableBlock = {
	kind: 'table',
	id: 't',
	number: '表1',
	title: '需求',
	unit: '',
	asOf: '',
	columns: [
		{ ...column, name: 'demand', label: '入职需求', format: 'integer' },
		{
			...column,
			name: 'share',
			label: '占比',
			format: 'share',
			derivedFrom: { kind: 'column-share', part: 'demand' },
		},
	],
	rows: [
		{ demand: 300, share: 0.75 },
		{ demand: 100, share: 0.25 },
		{ demand: -50, share: 0 },
	],
	notes: [],
	source: '',
};

test('a shrinking category has no part in the structure that the others share', () => {
	expect(derivedCells(table, 'zh').map(({ expected }) => expected)).toEqual([75, 25, 0]);
});

test('no share can be told of a sum with a missing part', () => {
	const rows = [...table.rows, { demand: null, demand_status: 'suppressed', share: null }];
	const cells = derivedCells({ ...table, rows }, 'zh');
	expect(cells.map(({ expected }) => expected)).toEqual([null, null, null, null]);
});
