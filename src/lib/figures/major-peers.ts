import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger, formatShare } from '#lib/format/index.ts';
import { columns } from './columns.ts';
import { withPeers } from './peer-rates.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

const cautious = {
	zh: '毕业生是全数统计，横条为90%不确定范围：同样条件下另一届可能出现的范围。范围相互重叠的不能断定高下，因此不排名次；虚线为合计。',
	en: 'Graduates are a census; bars are the 90% uncertainty: what another class might show under like conditions. Where bars overlap no order can be claimed, so there is no league table. The dashed rule is all together.',
};

/** Rows whose whole interval lies on one side of the rate of all together. */
function apart(view: FigureView, rate: string, side: 'below' | 'above'): string[] {
	return view.rows
		.filter((row) => {
			const together = numberOf(row, `${rate}_together`);
			const bound = numberOf(row, `${rate}_${side === 'below' ? 'upper' : 'lower'}`);
			if (together === null || bound === null) return false;
			return side === 'below' ? bound < together : bound > together;
		})
		.map((row) => textOf(row, 'school_name') || textOf(row, 'major_name'));
}

function finding(rate: string) {
	return (view: FigureView): string => {
		const known = view.rows.filter((row) => numberOf(row, rate) !== null);
		if (known.length === 0) return say(view, nothing);
		const together = formatShare(numberOf(known[0], `${rate}_together`) ?? 0, view.language);
		if (known.length === 1) {
			return say(view, {
				zh: `只有一个可列示，为${together}，没有可比的。`,
				en: `Only one is listed, at ${together}; there is none to compare with.`,
			});
		}
		const [below, above] = [apart(view, rate, 'below'), apart(view, rate, 'above')];
		const count = formatInteger(known.length, view.language);
		if (below.length + above.length === 0) {
			return say(view, {
				zh: `${count}个合计${together}，相互差别都没有超出不确定范围。`,
				en: `The ${count} together: ${together}; none differs from it by more than its uncertainty.`,
			});
		}
		const comma = view.language === 'zh' ? '、' : ', ';
		return say(view, {
			zh: `${count}个合计${together}${below.length > 0 ? `；明显低于合计的是${below.join(comma)}` : ''}${above.length > 0 ? `；明显高于合计的是${above.join(comma)}` : ''}。`,
			en: `The ${count} together: ${together}${below.length > 0 ? `; clearly below: ${below.join(comma)}` : ''}${above.length > 0 ? `; clearly above: ${above.join(comma)}` : ''}.`,
		});
	};
}

const schools = {
	query: 'major-schools',
	params: ['major', 'level', 'catalogue', 'school'],
	tables: ['outcomes_by_program', 'enrollment_by_program'],
	needs: ['destinations'],
	note: (view: FigureView) => say(view, cautious),
} as const;

export const majorSchools: Figure = {
	...schools,
	id: 'major-schools',
	columns: [
		columns.schoolName,
		columns.planned,
		columns.registered,
		columns.graduatingYear,
		columns.graduates,
		columns.placementRate,
		columns.placementLower,
		columns.placementUpper,
	],
	title: (view) =>
		say(view, { zh: '哪些学校开设：毕业去向落实率', en: 'Schools that teach it: placement rate' }),
	finding: finding('placement_rate'),
	unit: { zh: '%', en: '%' },
	chart: 'school-placement-peers',
	measure: 'placement-rate',
	measured: (rows) => withPeers(rows, 'placement_rate', 'graduate_count'),
};

export const majorSchoolFields: Figure = {
	...schools,
	id: 'major-school-fields',
	columns: [
		columns.schoolName,
		columns.graduatingYear,
		columns.inFieldRate,
		columns.inFieldLower,
		columns.inFieldUpper,
		columns.inFieldKnown,
		columns.localRate,
	],
	title: (view) => say(view, { zh: '各校对口就业率', en: 'In-field rate by school' }),
	finding: finding('in_field_rate'),
	unit: { zh: '占直接就业者，%', en: '% of those at work' },
	chart: 'school-in-field-peers',
	measure: 'in-field-rate',
	measured: (rows) => withPeers(rows, 'in_field_rate', 'in_field_known_count'),
};

export const majorPeers: Figure = {
	id: 'major-peers',
	query: 'major-peers',
	params: ['major', 'level', 'catalogue'],
	columns: [
		columns.majorName,
		columns.majorCode,
		columns.graduatingYear,
		columns.inFieldRate,
		columns.inFieldLower,
		columns.inFieldUpper,
		columns.inFieldKnown,
		columns.placementRate,
		columns.graduates,
	],
	title: (view) =>
		say(view, {
			zh: '与同大类专业比较：对口就业率',
			en: 'Against majors of the same field: in-field rate',
		}),
	finding: finding('in_field_rate'),
	unit: { zh: '占直接就业者，%', en: '% of those at work' },
	chart: 'major-in-field-peers',
	measure: 'in-field-rate',
	tables: ['outcomes_by_program'],
	needs: ['destinations'],
	measured: (rows) => withPeers(rows, 'in_field_rate', 'in_field_known_count'),
	note: (view) => say(view, cautious),
};
