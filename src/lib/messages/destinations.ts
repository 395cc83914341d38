/** What became of graduates, as the annual report lists it. */
const zh = {
	graduate_count: '毕业生总数',
	placed_count: '去向落实',
	direct_employment_count: '其中：直接就业',
	contract_count: '　协议和合同就业',
	flexible_count: '　灵活就业',
	self_employed_count: '其中：自主创业',
	military_count: '其中：应征义务兵',
	further_study_count: '其中：升学（含出国境）',
	not_placed_count: '未落实',
	seeking_count: '其中：待就业',
	not_seeking_count: '其中：暂不就业',
};

const en: typeof zh = {
	graduate_count: 'All graduates',
	placed_count: 'Placed',
	direct_employment_count: 'of which at work',
	contract_count: '– under contract',
	flexible_count: '– flexible work',
	self_employed_count: 'of which self-employed',
	military_count: 'of which enlisted',
	further_study_count: 'of which further study',
	not_placed_count: 'Not placed',
	seeking_count: 'of which seeking work',
	not_seeking_count: 'of which not seeking',
};

export const destinationMessages = { zh, en } as const;
