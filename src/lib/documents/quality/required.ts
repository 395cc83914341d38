import type { Text } from '#lib/domain/text.ts';

/** A content that a rule asks of the annual report: a value, or a stated reason why there is none. */
export interface RequiredContent {
	readonly id: string;
	readonly name: Text;
	/** Which rule asks for it. */
	readonly source: Text;
}

const ministry: Text = {
	zh: '教学厅函〔2013〕25号',
	en: 'Ministry letter of 2013 on annual reports',
};
const secondary: Text = {
	zh: '中等职业学校毕业生就业情况统计报表',
	en: 'Statistical form for secondary vocational schools',
};
const policy: Text = { zh: '产教融合实施意见（六）', en: 'Opinions on integration, article 6' };

const item = (id: string, source: Text, name: Text): RequiredContent => ({ id, name, source });

/** Every required content in the order of the report. */
export const requiredContents: readonly RequiredContent[] = [
	item('basis', ministry, { zh: '编制依据与指标口径', en: 'Basis and definitions' }),
	item('cut-off', ministry, { zh: '统计对象与统计时点', en: 'Whom, and counted when' }),
	item('size', ministry, { zh: '毕业生规模', en: 'Number of graduates' }),
	item('structure', ministry, {
		zh: '毕业生结构（学历、专业）',
		en: 'Graduates by level and major',
	}),
	item('field-groups', secondary, {
		zh: '分专业大类毕业、就业、对口就业人数',
		en: 'Graduates, at work and in field by field',
	}),
	item('intake', policy, { zh: '招生与在校情况', en: 'Intake and students' }),
	item('placement', ministry, { zh: '毕业去向落实率及构成', en: 'Placement rate and its parts' }),
	item('further-study', ministry, { zh: '升学率', en: 'Further-study rate' }),
	item('not-placed', ministry, { zh: '待就业与暂不就业', en: 'Not placed' }),
	item('sector', secondary, { zh: '就业产业', en: 'Sectors' }),
	item('employers', ministry, { zh: '就业单位类别', en: 'Kinds of employer' }),
	item('place', secondary, { zh: '就业地区分布', en: 'Places of work' }),
	item('channel', secondary, { zh: '就业渠道', en: 'Channels' }),
	item('contract', secondary, { zh: '合同期限', en: 'Lengths of contract' }),
	item('insurance', secondary, { zh: '社会保险', en: 'Social insurance' }),
	item('pay', ministry, { zh: '起薪', en: 'Starting pay' }),
	item('pay-bands', secondary, { zh: '起薪分档', en: 'Bands of starting pay' }),
	item('in-field', ministry, { zh: '专业对口率', en: 'In-field rate' }),
	item('retention', ministry, { zh: '就业稳定性', en: 'Retention' }),
	item('follow-up', ministry, { zh: '三至五年跟踪', en: 'Three to five years on' }),
	item('trend', ministry, { zh: '近五年趋势', en: 'Five-year trend' }),
	item('satisfaction', ministry, { zh: '毕业生与用人单位满意度', en: 'Satisfaction' }),
	item('third-party', policy, { zh: '第三方调查评价', en: 'Third-party survey' }),
	item('peers', policy, { zh: '与同类比较', en: 'Comparison with peers' }),
	item('feedback-intake', ministry, { zh: '对招生的反馈', en: 'Feedback on intake' }),
	item('feedback-setting', ministry, { zh: '对专业设置的反馈', en: 'Feedback on majors' }),
	item('feedback-teaching', ministry, { zh: '对人才培养的反馈', en: 'Feedback on teaching' }),
	item('measures', ministry, { zh: '存在问题与改进措施', en: 'Problems and measures' }),
];
