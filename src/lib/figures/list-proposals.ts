import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { columns } from './columns.ts';
import { withNames } from './named.ts';
import { chainTables } from './needs.ts';
import { nothing, say } from './read.ts';

function finding(view: FigureView): string {
	if (view.rows.length === 0) return say(view, nothing);
	const count = (proposal: string) =>
		view.rows.filter((row) => row['proposal'] === proposal).length;
	return say(view, {
		zh: `测算建议：扩大${count('expand')}个、限制${count('restrict')}个、停止${count('stop')}个专业点。`,
		en: `Proposed: ${count('expand')} programs to expand, ${count('restrict')} to restrict, ${count('stop')} to stop.`,
	});
}

export const listProposals: Figure = {
	id: 'list-proposals',
	query: 'list-candidates',
	params: [],
	columns: [
		columns.proposal,
		columns.majorName,
		columns.majorCode,
		{ ...columns.schoolName, isHeader: false },
		columns.level,
		columns.intakeYear,
		columns.demandSignal,
		columns.direction,
		columns.demandClause,
		columns.qualitySignal,
		columns.qualityClause,
		columns.emergingBasis,
	],
	title: (view) =>
		say(view, {
			zh: '扩大、限制、停止招生的测算建议',
			en: 'Proposals to expand, restrict and stop',
		}),
	finding,
	unit: { zh: '专业点', en: 'programs' },
	measure: 'list-proposal',
	tables: ['outcomes_by_program', 'enrollment_by_program'],
	needs: [...chainTables, 'rules'],
	measured: withNames,
	note: (view) =>
		say(view, {
			zh: '逐个专业点按公布的判别表合并：先看停止，再看限制，任一不能评估时不建议扩大。规则为示例规则集，可由主管部门替换。',
			en: 'Programs are put through the published table in order: stop first, then restrict; where either cannot be assessed, nothing is proposed to expand. The rules are an example set, to be replaced by the office.',
		}),
};
