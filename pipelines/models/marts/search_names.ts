import { pinyin } from 'pinyin-pro';
import { measures } from '#lib/measures/index.ts';
import type { Cell, Row, TableModel } from '../../engine/model.ts';

/** Tables whose rows have a page, with the columns that identify one. */
const subjects = [
	{ kind: 'major', table: 'marts.majors', edition: 'catalogue', code: 'major_code' },
	{
		kind: 'occupation',
		table: 'marts.occupations',
		edition: 'occupation_edition',
		code: 'occupation_code',
	},
	{ kind: 'school', table: 'marts.schools', edition: 'area_code', code: 'school_id' },
	{ kind: 'cluster', table: 'marts.clusters', edition: null, code: 'cluster_id' },
] as const;

export const model: TableModel = {
	describe: 'One name that a reader may look for, with its syllables in pinyin.',
	grain: ['subject_kind', 'subject_edition', 'subject_code'],
	columns: {
		subject_kind: 'varchar',
		subject_edition: 'varchar',
		subject_code: 'varchar',
		name_zh: 'varchar',
		name_en: 'varchar',
		pinyin: 'varchar',
	},
	inputs: subjects.map(({ table }) => table),
	compute: (inputs) => [
		...subjects.flatMap(({ kind, table, edition, code }) =>
			(inputs[table] ?? [])
				.filter((row) => row[code] !== 'all')
				.map((row) =>
					named({
						kind,
						edition: edition === null ? '' : (row[edition] ?? ''),
						code: row[code] ?? '',
						zh: row['name_zh'] ?? '',
						en: row['name_en'] ?? '',
					}),
				),
		),
		...measures.map(({ id, name }) => named({ kind: 'measure', edition: '', code: id, ...name })),
	],
};

interface Name {
	readonly kind: string;
	readonly edition: Cell;
	readonly code: Cell;
	readonly zh: Cell;
	readonly en: Cell;
}

function named({ kind, edition, code, zh, en }: Name): Row {
	return {
		subject_kind: kind,
		subject_edition: edition,
		subject_code: code,
		name_zh: zh,
		name_en: en,
		pinyin: syllables(String(zh)),
	};
}

/** `ü` is typed as v; what is no Chinese character has no syllable. */
function syllables(name: string): string {
	const all = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
	return all.filter((syllable) => /^[a-z]+$/.test(syllable)).join(' ');
}
