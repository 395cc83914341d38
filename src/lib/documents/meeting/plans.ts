import type { Block } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Estimate } from '#lib/measures/plan/plan-outcome.ts';
import { formatList, formatRange, formatShare } from '#lib/format/index.ts';
import { meetingMessages } from '#lib/messages/documents/meeting.ts';
import { planOptionMessages } from '#lib/messages/documents/plan-options.ts';
import { listMessages } from '#lib/messages/lists.ts';
import { heading, paragraph } from '../blocks.ts';
import { fill, numberWriter } from '../inline.ts';
import { entriesOf, listKinds } from '../lists/entries.ts';
import { plainTable } from '../plain-table.ts';
import { textIn } from '../rows.ts';
import type { MeetingMaterial } from './material.ts';
import type { LevelPlans, PlanOption } from './plan-material.ts';

/** Directions that the proposals point in, then what each level's plan could be. */
export function plansChapter(material: MeetingMaterial): readonly Block[] {
	const { language, plans: levels } = material;
	const { plans, chapters } = meetingMessages[language];
	const words = planOptionMessages[language];
	return [
		heading(1, 'plans', chapters.plans),
		paragraph([plans.reason]),
		directions(material),
		...(levels.length === 0 ? [paragraph([words.none])] : []),
		...levels.flatMap((level) => levelBlocks(level, material)),
		paragraph([{ kind: 'blank', text: plans.blank }]),
	];
}

function directions(material: MeetingMaterial): Block {
	const { language } = material;
	const { columns, table } = meetingMessages[language].plans;
	const rows = listKinds.map((kind) => {
		const entries = entriesOf(material, kind);
		const majors = [...new Set(entries.map((row) => textIn(row, 'major_name')))];
		return {
			direction: listMessages[language].proposals[kind],
			program_count: entries.length,
			majors: majors.length === 0 ? null : formatList(majors, language),
		};
	});
	return plainTable(
		{
			id: 'directions',
			title: table,
			columns: [
				['direction', columns.direction],
				['program_count', columns.count, 'integer'],
				['majors', columns.majors],
			],
			rows,
		},
		material,
	);
}

function levelBlocks(plans: LevelPlans, material: MeetingMaterial): readonly Block[] {
	const { language } = material;
	const words = planOptionMessages[language];
	const write = numberWriter(language);
	const range = (values: readonly number[]): string =>
		formatRange(String(values[0] ?? ''), String(values.at(-1) ?? ''), language);
	const lead = fill(words.lead, {
		level: plans.levelName,
		intakes: range(plans.intakes),
		years: range(plans.years),
		draws: write(plans.drawCount, 'integer'),
	});
	return [
		heading(2, `plans-${plans.level}`, words.heading.replace('{level}', plans.levelName)),
		paragraph(lead),
		outcomeTable(plans, material),
		costTable(plans, material),
		...(plans.options.length > 1 ? [changeTable(plans, material)] : []),
		...plans.options.flatMap((option) => restraint(plans, option, material)),
		...(plans.changes.length === 0 ? [] : [programTable(plans, material)]),
	];
}

/** `方案一`; the present plan has no letter. */
function letterOf({ options }: LevelPlans, option: PlanOption, language: Language): string {
	const { today, letters } = planOptionMessages[language];
	return option.share === 0 ? today : (letters[options.indexOf(option) - 1] ?? '');
}

function nameOf(plans: LevelPlans, option: PlanOption, language: Language): string {
	const letter = letterOf(plans, option, language);
	const share = formatShare(option.share, language, 0);
	return option.share === 0
		? letter
		: planOptionMessages[language].within.replace('{letter}', letter).replace('{share}', share);
}

/** A figure and the two ends of its range, as three columns. */
function spread(name: string, { point, lower, upper }: Estimate): FigureRow {
	return { [name]: point, [`${name}_lower_90`]: lower, [`${name}_upper_90`]: upper };
}

const figures = ['group_fit', 'fit', 'mismatched'] as const;
type Figure = (typeof figures)[number];

function spreadColumns(
	labels: Readonly<Record<Figure, string>>,
	format: 'share' | 'points',
	{ language }: MeetingMaterial,
) {
	const { lower, upper } = planOptionMessages[language];
	return figures.flatMap((name) => {
		const own = name === 'mismatched' ? ('integer' as const) : format;
		return [
			[name, labels[name], own] as const,
			[`${name}_lower_90`, lower, own] as const,
			[`${name}_upper_90`, upper, own] as const,
		];
	});
}

function outcomeTable(plans: LevelPlans, material: MeetingMaterial): Block {
	const { level, options } = plans;
	const { outcome, option } = planOptionMessages[material.language];
	return plainTable(
		{
			id: `plan-outcome-${level}`,
			title: outcome.title,
			columns: [['option', option], ...spreadColumns(outcome.columns, 'share', material)],
			rows: options.map((each) => ({
				option: nameOf(plans, each, material.language),
				...spread('group_fit', each.groupFit),
				...spread('fit', each.fit),
				...spread('mismatched', each.mismatched),
			})),
			notes: [outcome.note],
		},
		material,
	);
}

function costTable(plans: LevelPlans, material: MeetingMaterial): Block {
	const { level, options } = plans;
	const { cost, option } = planOptionMessages[material.language];
	return plainTable(
		{
			id: `plan-cost-${level}`,
			title: cost.title,
			columns: [
				['option', option],
				['added', cost.added, 'integer'],
				['removed', cost.removed, 'integer'],
				['loss', cost.loss, 'integer'],
				['tail', cost.tail, 'integer'],
			],
			rows: options.map((each) => ({
				option: nameOf(plans, each, material.language),
				added: each.added,
				removed: each.removed,
				loss: each.loss?.mean ?? null,
				tail: each.loss?.tail ?? null,
			})),
			notes: [cost.note],
		},
		material,
	);
}

function changeTable(plans: LevelPlans, material: MeetingMaterial): Block {
	const { level, options } = plans;
	const { change, option } = planOptionMessages[material.language];
	return plainTable(
		{
			id: `plan-change-${level}`,
			title: change.title,
			columns: [['option', option], ...spreadColumns(change.columns, 'points', material)],
			rows: options
				.filter(({ share }) => share > 0)
				.map((each) => ({
					option: letterOf(plans, each, material.language),
					...spread('group_fit', each.change.groupFit),
					...spread('fit', each.change.fit),
					...spread('mismatched', each.change.mismatched),
				})),
			notes: [change.note],
		},
		material,
	);
}

/** What holds an option back, or why there is none. */
function restraint(
	plans: LevelPlans,
	option: PlanOption,
	{ language }: MeetingMaterial,
): readonly Block[] {
	const words = planOptionMessages[language];
	const limits = option.conflict.length > 0 ? option.conflict : option.binding;
	if (limits.length === 0) return [];
	const template = option.conflict.length > 0 ? words.conflict : words.binding;
	const slots = {
		option: letterOf(plans, option, language),
		limits: limits.join(words.semicolon),
	};
	return [paragraph(fill(template, slots))];
}

function programTable(plans: LevelPlans, material: MeetingMaterial): Block {
	const { level, intakes, changes, options } = plans;
	const { programs } = planOptionMessages[material.language];
	const widest = options.at(-1);
	const letter = widest ? letterOf(plans, widest, material.language) : '';
	return plainTable(
		{
			id: `plan-programs-${level}`,
			title: programs.title.replace('{option}', letter),
			columns: [
				['program', programs.program],
				['present', programs.present, 'integer'],
				...intakes.map(
					(year) =>
						[`intake_${year}`, programs.intake.replace('{year}', String(year)), 'integer'] as const,
				),
			],
			rows: changes.map(({ program, present, places }) => ({
				program,
				present,
				...Object.fromEntries(
					intakes.map((year, index) => [`intake_${year}`, places[index] ?? null]),
				),
			})),
			notes: [programs.note],
		},
		material,
	);
}
