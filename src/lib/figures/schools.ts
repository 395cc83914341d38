import type { Figure, FigureView } from '#lib/domain/figure.ts';
import { formatInteger, formatList } from '#lib/format/index.ts';
import { withInterval } from './rate-interval.ts';
import { columns } from './columns.ts';
import { elsewhereNote } from './elsewhere.ts';
import { withNames } from './named.ts';
import { withFunnel } from './peer-rates.ts';
import { nothing, numberOf, say, textOf } from './read.ts';

function listFinding(view: FigureView): string {
	const { rows, language } = view;
	const open = rows.filter((row) => (numberOf(row, 'registered_count') ?? 0) > 0);
	if (rows.length === 0) return say(view, nothing);
	if (open.length === 0) {
		const all = formatInteger(rows.length, language);
		return say(view, {
			zh: `${all}所学校，均没有报到注册数。`,
			en: `${all} schools; none returns how many registered.`,
		});
	}
	const flagged = open.filter((row) => (numberOf(row, 'red_count') ?? 0) > 0).length;
	const count = formatInteger(open.length, language);
	return say(view, {
		zh: `${count}所学校仍在招生，其中${flagged}所有专业点触发红色提示。`,
		en: `${count} schools take students; ${flagged} of them have a program with a red signal.`,
	});
}

export const schools: Figure = {
	id: 'schools',
	query: 'school-list',
	params: [],
	columns: [
		columns.schoolName,
		columns.level,
		columns.town,
		columns.programCount,
		columns.seats,
		columns.students,
		columns.planned,
		columns.registered,
		columns.teachers,
		columns.dualQualified,
		columns.redCount,
		columns.yellowCount,
	],
	title: (view) => say(view, { zh: '本地职业院校', en: 'Vocational schools of the region' }),
	finding: listFinding,
	unit: { zh: '人、个', en: 'persons, programs' },
	tables: ['enrollment_by_program', 'outcomes_by_program'],
	needs: ['schools', 'enrollment'],
	measured: withNames,
	note: (view) =>
		say(view, {
			zh: '各校规模与招生为最近学年。学校之间不排名次：专业构成不同，合计比率不可比，请进入学校查看各专业点与同类的比较。',
			en: 'Size and intake of the last school year. Schools are not ranked: their majors differ, so their totals do not compare. Open a school for each program against its peers.',
		}),
};

function programsFinding(view: FigureView): string {
	const { rows, language } = view;
	if (rows.length === 0) return say(view, nothing);
	const named = (signal: string) =>
		rows.filter((row) => row['signal'] === signal).map((row) => textOf(row, 'major_name'));
	const [red, yellow] = [named('red'), named('yellow')];
	const total = formatInteger(rows.length, language);
	if (red.length + yellow.length === 0) {
		return say(view, {
			zh: `${total}个专业点，均未触发黄色或红色提示。`,
			en: `${total} ${rows.length === 1 ? 'program' : 'programs'}, none with a yellow or red signal.`,
		});
	}
	const zh = [
		red.length > 0 ? `红色提示：${formatList(red, 'zh')}` : '',
		yellow.length > 0 ? `黄色提示：${formatList(yellow, 'zh')}` : '',
	].filter(Boolean);
	const en = [
		red.length > 0 ? `red: ${formatList(red, 'en')}` : '',
		yellow.length > 0 ? `yellow: ${formatList(yellow, 'en')}` : '',
	].filter(Boolean);
	return say(view, {
		zh: `${total}个专业点；${zh.join('；')}。`,
		en: `${total} ${rows.length === 1 ? 'program' : 'programs'}; ${en.join('; ')}.`,
	});
}

export const schoolPrograms: Figure = {
	id: 'school-programs',
	query: 'school-programs',
	params: ['school'],
	columns: [
		{ ...columns.majorName, leadsTo: 'program' },
		columns.level,
		columns.planned,
		columns.registered,
		columns.students,
		columns.graduatingYear,
		columns.graduates,
		columns.placementRate,
		columns.placementLower,
		columns.placementUpper,
		columns.inFieldRate,
		columns.signal,
		columns.yearsInState,
	],
	title: (view) => say(view, { zh: '开设的专业', en: 'Programs' }),
	finding: programsFinding,
	unit: { zh: '人、%', en: 'persons, %' },
	measure: 'placement-rate',
	tables: ['outcomes_by_program', 'enrollment_by_program'],
	needs: ['enrollment'],
	measured: (rows, language) =>
		withNames(rows, language).map((row) => withInterval(row, 'placement_rate', 'graduate_count')),
	note: (view) =>
		elsewhereNote(view) +
		say(view, {
			zh: '招生为最近学年，去向为最近一届；上下限为90%不确定范围。系统提示为测算建议，不是审定结果。',
			en: 'Intake of the last school year, outcomes of the newest class with their 90% uncertainty. A signal is a computed proposal, not a decision.',
		}),
};

function funnelFinding(view: FigureView): string {
	const own = view.rows.filter((row) => row['is_own'] === true);
	if (own.length === 0) return say(view, nothing);
	const outside = (positions: readonly string[]) =>
		own
			.filter((row) => positions.includes(textOf(row, 'position')))
			.map((row) => textOf(row, 'major_name'));
	const [low, high] = [outside(['low', 'very_low']), outside(['high', 'very_high'])];
	if (low.length + high.length === 0) {
		return say(view, {
			zh: `本校${own.length}个专业点的差别都在偶然波动范围之内，不能说明好坏。`,
			en: `All ${own.length} programs of the school lie within the range of chance: they say nothing about better or worse.`,
		});
	}
	return say(view, {
		zh: `本校${own.length}个专业点中${low.length > 0 ? `，低于偶然波动范围的有${formatList(low, 'zh')}` : ''}${high.length > 0 ? `，高于的有${formatList(high, 'zh')}` : ''}，其余在范围之内。`,
		en: `Of ${own.length} programs${low.length > 0 ? `, below the range of chance: ${formatList(low, 'en')}` : ''}${high.length > 0 ? `, above it: ${formatList(high, 'en')}` : ''}; the others lie within.`,
	});
}

export const schoolFunnel: Figure = {
	id: 'school-funnel',
	query: 'school-funnel',
	params: ['school'],
	columns: [
		columns.schoolName,
		{ ...columns.majorName, leadsTo: 'program' },
		columns.graduates,
		columns.placementRate,
		columns.limitLower,
		columns.limitUpper,
	],
	title: (view) =>
		say(view, {
			zh: '毕业去向落实率与本地区各专业点比较',
			en: 'Placement against all programs of the region',
		}),
	finding: funnelFinding,
	unit: { zh: '%', en: '%' },
	chart: 'funnel',
	height: 340,
	measure: 'funnel-limits',
	tables: ['outcomes_by_program'],
	needs: ['destinations'],
	measured: (rows) => withFunnel(rows, 'placement_rate', 'graduate_count'),
	note: (view) =>
		say(view, {
			zh: '实心点为本校，空心点为其他学校；虚线为全部专业点合计。人数越少，偶然波动越大，因此不排名次。未按生源差别调整。',
			en: 'Solid dots are this school, outlined ones others; the dashed rule is all programs together. The fewer the graduates the wider chance is, so there is no league table. Not adjusted for intake.',
		}),
};
