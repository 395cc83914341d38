import type { GlossaryEntry } from './glossary-entry.ts';

/** Terms of data: where it comes from and how far it reaches. */
export const dataTerms: readonly GlossaryEntry[] = [
	{
		id: 'release',
		group: 'data',
		term: { zh: '数据版本', en: 'Release' },
		text: {
			zh: '一次发布的全部数据，发布后不再改动；以截止日期和内容标识命名。',
			en: 'All data published at once and never changed after; named by its date and content.',
		},
		columns: [],
	},
	{
		id: 'program',
		group: 'data',
		term: { zh: '专业点', en: 'Program' },
		text: {
			zh: '某所学校开设的某个专业。',
			en: 'One major at one school.',
		},
		columns: ['program_count'],
	},
	{
		id: 'pathway',
		group: 'data',
		term: { zh: '培养路径', en: 'Pathway' },
		text: {
			zh: '从入学到毕业的路线，如普通中专、三加三、五年一贯制。',
			en: 'The way from entry to leaving, such as three years, three plus three, five years through.',
		},
		columns: ['pathway_name'],
	},
	{
		id: 'suppressed',
		group: 'data',
		term: { zh: '不公布的数值', en: 'Withheld value' },
		text: {
			zh: '人数过少或会暴露单个单位的数值，以星号代替；连同能推算出它的数值一起隐去。',
			en: 'A count so small, or of so few firms, that it would tell of single ones: shown as a star, together with whatever would give it away.',
		},
		columns: [],
	},
	{
		id: 'proxy',
		group: 'data',
		term: { zh: '以上级行业代替', en: 'Stand-in' },
		text: {
			zh: '本行业没有统计时，以它所属的上级行业代替，并注明。',
			en: 'Where an industry has no statistics, the broader one it belongs to stands in and is marked.',
		},
		columns: [],
	},
	{
		id: 'synthetic',
		group: 'data',
		term: { zh: '示例数据', en: 'Synthetic data' },
		text: {
			zh: '由程序生成、不反映任何真实地区的数据，只供演示，不得引用。',
			en: 'Data made by a program that describe no real place: for demonstration, not to be quoted.',
		},
		columns: [],
	},
	{
		id: 'source-date',
		group: 'data',
		term: { zh: '来源日期', en: 'Date of the sources' },
		text: {
			zh: '本图所依据的来源数据最近到哪一年；预测和推算可以更远，来源以后的变化没有计入。',
			en: 'The last year that the sources of a figure reach. Forecasts go further; what changed after the sources is not in them.',
		},
		columns: [],
	},
	{
		id: 'provisional',
		group: 'data',
		term: { zh: '代码待核', en: 'Code to be verified' },
		text: {
			zh: '图中有专业的代码尚未经官方目录核实；核实后可能改名、改码或并入其他专业。',
			en: 'A major in the figure has a code that awaits the official catalogue; it may be renamed, recoded or merged.',
		},
		columns: [],
	},
	{
		id: 'estimate',
		group: 'doubt',
		term: { zh: '估算', en: 'Estimate' },
		text: {
			zh: '不是直接统计所得，而是由其他数据按所列方法算出的数值。',
			en: 'Not counted itself but worked out from other data by the method named.',
		},
		columns: [],
	},
	{
		id: 'projection',
		group: 'doubt',
		term: { zh: '含预测', en: 'Includes a forecast' },
		text: {
			zh: '图中有尚未发生的年份，数值由模型推算，应连同区间一起看。',
			en: 'Some years are still to come: their values are modelled and to be read with their intervals.',
		},
		columns: [],
	},
	{
		id: 'partial',
		group: 'data',
		term: { zh: '年度未完', en: 'Partial year' },
		text: {
			zh: '该年只有一部分月份的数据，不能与完整年份直接比较。',
			en: 'Only part of that year is in: it does not compare with whole years.',
		},
		columns: [],
	},
	{
		id: 'series-break',
		group: 'data',
		term: { zh: '口径变更', en: 'Break in series' },
		text: {
			zh: '统计范围或分类改变的年份；前后数值不能直接相比。',
			en: 'A year in which coverage or classification changed: values before and after do not compare.',
		},
		columns: ['series_id'],
	},
];
