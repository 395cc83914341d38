import type { Derivation, TableDerivations } from '#lib/domain/lineage.ts';
import type { Text } from '#lib/domain/text.ts';
import { counted, divide, own, returned } from './helpers.ts';

function summed(zh: string, en: string): Derivation {
	return counted({
		zh: `把各原始行的${zh}相加；有一行未报送，合计即不列出。`,
		en: `${en}, added over the raw rows; where one row was not returned there is no sum.`,
	});
}

const enrollment: TableDerivations = {
	planned_count: summed('招生计划（新招）', 'Planned new intake'),
	admitted_count: summed('录取数（新招）', 'Admitted new intake'),
	registered_count: summed('报到注册数（新招）', 'Registered new intake'),
	first_choice_count: summed('第一志愿录取数', 'Admitted on first choice'),
	transfer_count: summed('转段人数', 'Transfers between the stages of a pathway'),
	student_count: summed('各年级在校生', 'Students of every grade'),
	school_count: counted({
		zh: '报送该专业的学校，去重后计数。',
		en: 'Schools whose returns hold the major, each counted once.',
	}),
};

function ofStatus(zh: string, en: string): Derivation {
	return counted({
		zh: `原始行中去向为${zh}的人数之和。`,
		en: `Persons in the raw rows whose destination is ${en}, added up.`,
	});
}

function rate(measure: string, part: string, whole: string, says: Text): Derivation {
	return {
		kind: 'computed',
		measure,
		says,
		formula: `{rate} = {${part}} ÷ {${whole}}`,
		inputs: own(part, whole),
		compute: divide(part, whole),
	};
}

const outcomes: TableDerivations = {
	graduate_count: counted({
		zh: '原始行中当届全部去向的人数之和。',
		en: 'Persons of the class in the raw rows, whatever their destination, added up.',
	}),
	placed_count: ofStatus(
		'协议和合同就业、自主创业、应征入伍、升学、灵活就业',
		'contract, self-employed, military, further study or flexible work',
	),
	contract_count: ofStatus('协议和合同就业', 'contract employment'),
	self_employed_count: ofStatus('自主创业', 'self-employment'),
	military_count: ofStatus('应征入伍', 'military service'),
	further_study_count: ofStatus('升学', 'further study'),
	flexible_count: ofStatus('灵活就业', 'flexible work'),
	seeking_count: ofStatus('待就业', 'looking for work'),
	not_seeking_count: ofStatus('暂不就业', 'not looking for work'),
	unknown_count: ofStatus('去向不明', 'unknown'),
	direct_employment_count: ofStatus(
		'协议和合同就业、灵活就业、自主创业',
		'contract, flexible or self-employed work',
	),
	in_field_count: counted({
		zh: '直接就业者中专业对口的人数之和。',
		en: 'Persons at work in their field, added up.',
	}),
	in_field_known_count: counted({
		zh: '直接就业者中对口情况已知的人数之和。',
		en: 'Persons at work whose field is known, added up.',
	}),
	local_count: counted({
		zh: '直接就业者中就业地在本县市的人数之和。',
		en: 'Persons at work in the county itself, added up.',
	}),
	place_known_count: counted({
		zh: '直接就业者中就业地已知的人数之和。',
		en: 'Persons at work whose place of work is known, added up.',
	}),
	entrant_count: {
		kind: 'computed',
		measure: 'entrants',
		says: {
			zh: '进入本地劳动力市场的毕业生：直接就业且在本县市就业的人数。',
			en: 'Entrants to the local labour market: graduates at work who stayed in the county.',
		},
		formula: '{entrant_count} = {local_count}',
		inputs: own('local_count'),
		compute: ({ values }) => values['local_count'] ?? null,
	},
	placement_rate: rate('placement-rate', 'placed_count', 'graduate_count', {
		zh: '落实去向的毕业生占当届毕业生的比例。',
		en: 'Share of the class that is placed.',
	}),
	in_field_rate: rate('in-field-rate', 'in_field_count', 'in_field_known_count', {
		zh: '对口情况已知的直接就业者中，专业对口的比例。',
		en: 'Share in their field among those at work whose field is known.',
	}),
	local_rate: rate('local-rate', 'local_count', 'place_known_count', {
		zh: '就业地已知的直接就业者中，在本县市就业的比例。',
		en: 'Share in the county among those at work whose place is known.',
	}),
	not_placed_count: {
		kind: 'computed',
		says: { zh: '待就业与暂不就业之和。', en: 'Looking and not looking for work together.' },
		formula: '{not_placed_count} = {seeking_count} + {not_seeking_count}',
		inputs: own('seeking_count', 'not_seeking_count'),
		compute: ({ values }) => {
			const [a, b] = [values['seeking_count'] ?? null, values['not_seeking_count'] ?? null];
			return a === null || b === null ? null : a + b;
		},
	},
};

const asReturned = returned({
	zh: '按报送的数值列出，只统一单位。',
	en: 'As returned, with the unit made uniform.',
});

const ofTown: Derivation = {
	kind: 'reference',
	says: {
		zh: '代表该乡镇（街道）的一点，取自本地区的参考表。',
		en: 'The point that stands for the town, from a reference table of the region.',
	},
	references: ['towns'],
};

export const returnTables = {
	enrollment_by_program: enrollment,
	enrollment_by_major: enrollment,
	outcomes_by_program: outcomes,
	outcomes_by_major: outcomes,
	destination_breakdowns: {
		direct_employment_count: counted({
			zh: '各校就业情况统计表中该类别的人数之和；有一校未报送，合计即不列出。',
			en: 'Persons of the category in the statistical forms of the schools, added up; where one school returns none there is no sum.',
		}),
	},
	industry_employment: {
		employee_count: asReturned,
		wage_total_cny: asReturned,
		output_cny: asReturned,
	},
	vacancy_quarters: {
		vacancy_count: asReturned,
		seeker_count: asReturned,
		median_days_open: asReturned,
		posted_wage_cny: asReturned,
		tightness: {
			kind: 'computed',
			measure: 'tightness',
			says: {
				zh: '空缺岗位与求职者之比，按公共就业服务登记数计算。',
				en: 'Vacancies per seeker, as registered by the public employment service.',
			},
			formula: '{tightness} = {vacancy_count} ÷ {seeker_count}',
			inputs: own('vacancy_count', 'seeker_count'),
			compute: divide('vacancy_count', 'seeker_count'),
		},
	},
	schools: {
		seat_capacity: asReturned,
		teacher_count: asReturned,
		dual_qualified_count: returned({
			zh: '专任教师数乘以报送的双师型比例，取整。',
			en: 'Teachers times the returned share of dual-qualified ones, rounded.',
		}),
		longitude: asReturned,
		latitude: asReturned,
	},
	towns: { longitude: ofTown, latitude: ofTown },
	firms_by_town: {
		firm_count: counted({
			zh: '企业名录中所在地为该乡镇（街道）的企业，每家计一次。',
			en: 'Firms of the register whose place is the town, each counted once.',
		}),
	},
	calendar: { month: asReturned, day: asReturned, years_before_intake: asReturned },
	pathways: { years_total: asReturned, deciding_body_zh: asReturned, decision_kind: asReturned },
} as const;
