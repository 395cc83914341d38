import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { nothing, say } from './read.ts';

function finding(view: FigureView): string {
	const { rows, language } = view;
	if (rows.length === 0) return say(view, nothing);
	const total = formatInteger(rows.length, language);
	const fields = formatInteger(new Set(rows.map((row) => row['field_name'])).size, language);
	const count = (direction: string) =>
		rows.filter((row) => row['direction'] === direction && row['signal'] !== 'none').length;
	return say(view, {
		zh: `${fields}个专业大类、${total}个专业；提示供不应求${count('short')}个，供大于求${count('over')}个。`,
		en: `${total} majors in ${fields} fields; ${count('short')} flagged short, ${count('over')} over.`,
	});
}

export const majors: Figure = {
	id: 'majors',
	query: 'major-list',
	params: ['level', 'scenario'],
	columns: [
		columns.majorName,
		columns.level,
		columns.signal,
		columns.direction,
		columns.coverage,
		columns.schoolCount,
		columns.planned,
		columns.registered,
		columns.students,
		columns.graduates,
		columns.placementRate,
		columns.fieldName,
		columns.majorCode,
	],
	title: (view) => say(view, { zh: '本地开设的专业', en: 'Majors taught here' }),
	finding,
	unit: { zh: '人、%', en: 'persons, %' },
	measure: 'coverage',
	measured: withNames,
	tables: ['enrollment_by_program', 'outcomes_by_program'],
	needs: ['enrollment'],
	note: (view) =>
		say(view, {
			zh: '招生与在校生为最近学年，毕业生为最近一届；覆盖率为下一届新生毕业当年的测算值。系统提示为测算建议，不是审定结果。',
			en: 'Intake and students of the last school year, graduates of the last class; coverage is projected for the year the next intake leaves. A signal is a computed proposal, not a decision.',
		}),
};
