import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { tighten } from '#lib/measures/demand/tightness.ts';
import { rateOf } from '#lib/measures/quality/rate.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { withInterval } from '../rate-interval.ts';
import { numberOf } from '../read.ts';
import type { Topic } from './topics.ts';

/** States the value of each row by its measure, and names groups that only the site has words for. */
export function computed({ kind, id }: Topic) {
	return (rows: readonly FigureRow[], language: Language): readonly FigureRow[] =>
		rows.map((row) => valueOf({ ...row, group_name: groupName(row, language) }, kind, id));
}

function groupName(row: FigureRow, language: Language): string {
	const { levels } = terms[language];
	const [id, name] = [String(row['group_id']), String(row['group_name'])];
	if (id !== name) return name;
	return id === 'all' ? levels.all : term(levels, id);
}

function valueOf(row: FigureRow, kind: Topic['kind'], id: string): FigureRow {
	if (kind === 'rate') {
		const rate = rateOf(numberOf(row, 'part_count'), numberOf(row, 'person_count'));
		return withInterval({ ...row, value: rate?.rate ?? null }, 'value', 'person_count');
	}
	if (kind === 'ratio') return { ...row, value: ratioOf(row) };
	return id === 'graduates' ? { ...row, value: numberOf(row, 'person_count') } : row;
}

function ratioOf(row: FigureRow): number | null {
	const [vacancies, seekers] = [numberOf(row, 'vacancy_count'), numberOf(row, 'seeker_count')];
	return vacancies === null || seekers === null ? null : tighten({ vacancies, seekers });
}
