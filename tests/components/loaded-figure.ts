import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';

function file(format: string): string {
	return `/zh/figures/demo.${format}`;
}

export const loadedFigure: LoadedFigure = {
	id: 'demo',
	language: 'zh',
	params: {},
	title: '从业人员',
	finding: '2025年从业人员46,192人。',
	note: null,
	unit: '人',
	columns: [
		{
			name: 'year',
			label: '年份',
			unit: null,
			format: 'year',
			isHeader: true,
			isExportOnly: false,
		},
		{
			name: 'employee_count',
			label: '从业人员',
			unit: '人',
			format: 'integer',
			isHeader: false,
			isExportOnly: false,
		},
	],
	rows: [
		{ year: 2024, employee_count: null, employee_count_status: 'suppressed' },
		{ year: 2025, employee_count: 46192 },
	],
	svg: '<svg viewBox="0 0 10 10" class="plot"></svg>',
	svgNarrow: null,
	chart: 'employment-fan',
	height: 200,
	measure: null,
	sources: [],
	release: {
		id: '2025-12-31-00000000',
		asOf: '2025-12-31',
		isCurrent: true,
		currentId: '2025-12-31-00000000',
		contentId: '0',
	},
	downloads: {
		csv: file('csv'),
		xlsx: file('xlsx'),
		parquet: file('parquet'),
		svg: file('svg'),
		arrow: file('arrow'),
		json: file('json'),
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
