import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';

/** A figure with everything that makes exports difficult. */
export const sampleFigure: LoadedFigure = {
	id: 'cluster-employment',
	language: 'zh',
	params: { cluster: 'copper', level: 'all' },
	title: '铜产业集群从业人员，“示例”',
	finding: '从业人员 <增加> & 平稳。',
	note: null,
	unit: '人',
	columns: [
		column('year', '年份', 'year', { isHeader: true }),
		column('employee_count', '从业人员', 'integer', { unit: '人' }),
		column('share', '占比', 'share'),
		column('name', '名称, "简称"', 'text', { isExportOnly: true }),
	],
	rows: [
		{ year: 2023, employee_count: 12345, share: 0.125, name: 'A, "B"', is_proxy: false },
		{
			year: 2024,
			employee_count: null,
			employee_count_status: 'suppressed',
			share: 0.5,
			name: '=1+1',
			is_proxy: true,
		},
		{ year: 2025, employee_count: 0, share: null, name: '多行\n文字', is_proxy: false },
	],
	svg: '<svg class="plot" width="760" height="200" viewBox="0 0 760 200"><path d="M0,0" stroke="var(--supply)" fill="none"></path><text fill="currentcolor">铜</text></svg>',
	chart: 'employment-fan',
	height: 200,
	measure: { id: 'structure-fit', href: '/zh/methods/structure-fit' },
	sources: [
		{
			source: 'firms',
			title: '企业名录',
			producer: '统计局',
			period: '2015–2025',
			licence: 'open',
			kind: 'synthetic',
		},
	],
	release: {
		id: '2025-12-31-bbbbbbbb',
		asOf: '2025-12-31',
		isCurrent: true,
		currentId: '2025-12-31-bbbbbbbb',
		contentId: 'b'.repeat(64),
	},
	downloads: {
		csv: '/zh/figures/cluster-employment.csv?cluster=copper',
		xlsx: '/zh/figures/cluster-employment.xlsx?cluster=copper',
		parquet: '/zh/figures/cluster-employment.parquet?cluster=copper',
		svg: '/zh/figures/cluster-employment.svg?cluster=copper',
		arrow: '/zh/figures/cluster-employment.arrow?cluster=copper',
		json: '/zh/figures/cluster-employment.json?cluster=copper',
	},
	embed: '/zh/embed/demo',
	whyKeys: {},
	status: {
		isSynthetic: true,
		isProvisional: false,
		isIndicative: false,
		isProxy: false,
		isPartialYear: false,
		isProjection: false,
		isEmpty: false,
		notSupplied: null,
		isSuppressed: false,
		hidden: null,
	},
};

function column(
	name: string,
	label: string,
	format: LoadedFigure['columns'][number]['format'],
	options: { unit?: string; isHeader?: boolean; isExportOnly?: boolean } = {},
): LoadedFigure['columns'][number] {
	const { unit = null, isHeader = false, isExportOnly = false } = options;
	return { name, label, unit, format, isHeader, isExportOnly };
}
