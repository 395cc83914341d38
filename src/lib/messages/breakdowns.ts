/** Attributes of a job and their values, as the statistical form on employment names them. */
const zh = {
	attributes: {
		sector: '就业产业',
		channel: '就业渠道',
		contract_length: '劳动合同期限',
		insurance: '社会保险',
		pay_band: '月起薪',
	},
	values: {
		primary: '第一产业',
		secondary: '第二产业',
		tertiary: '第三产业',
		school: '学校推荐',
		agency: '中介介绍',
		other: '其他渠道',
		up_to_1_year: '1年及以内',
		'1_to_2_years': '1年以上至2年',
		'2_to_3_years': '2年以上至3年',
		over_3_years: '3年以上',
		three_one: '三险一金',
		five: '五险',
		five_one: '五险一金',
		none: '未参保',
	},
	band: { under: '{upper}元以下', between: '{lower}—{upper}元', over: '{lower}元及以上' },
};

const en: typeof zh = {
	attributes: {
		sector: 'Sector',
		channel: 'Channel',
		contract_length: 'Length of contract',
		insurance: 'Social insurance',
		pay_band: 'Monthly starting pay',
	},
	values: {
		primary: 'primary',
		secondary: 'secondary',
		tertiary: 'tertiary',
		school: 'through the school',
		agency: 'through an agency',
		other: 'other',
		up_to_1_year: 'up to 1 year',
		'1_to_2_years': 'over 1 to 2 years',
		'2_to_3_years': 'over 2 to 3 years',
		over_3_years: 'over 3 years',
		three_one: 'three kinds and housing fund',
		five: 'five kinds',
		five_one: 'five kinds and housing fund',
		none: 'none',
	},
	band: {
		under: 'under {upper} yuan',
		between: '{lower}–{upper} yuan',
		over: '{lower} yuan or more',
	},
};

export const breakdownMessages = { zh, en } as const;
