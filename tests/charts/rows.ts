import type { FigureRow } from '#lib/domain/figure.ts';

/** Small rows made up for the charts; no region's figures. */
export const fanRows: FigureRow[] = [
	...[2012, 2013, 2014, 2015, 2016, 2017].map((year, index) => ({
		year,
		series_id: 'a',
		value_kind: 'observed',
		employee_count: 20_000 + index * 700,
	})),
	...[2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year, index) => ({
		year,
		series_id: 'b',
		value_kind: 'observed',
		employee_count: 26_000 + index * 450 - (year === 2020 ? 900 : 0),
	})),
	...[1, 2, 3, 4, 5].map((horizon) => ({
		year: 2025 + horizon,
		series_id: 'b',
		value_kind: 'projection',
		employee_count: 29_150 + horizon * 420,
		lower_80: 29_150 + horizon * 420 - horizon * 500,
		upper_80: 29_150 + horizon * 420 + horizon * 500,
		lower_95: 29_150 + horizon * 420 - horizon * 900,
		upper_95: 29_150 + horizon * 420 + horizon * 900,
	})),
];

const occupations = [
	['6-25-04-07', '半导体芯片制造工', 120, 95],
	['6-25-02-01', '电子元器件制造与装调人员', -45, 140],
	['6-24-01-03', '电线电缆制造工', 80, 160],
	['2-02-09-06', '电子工程技术人员', 30, 20],
] as const;

export const openingRows: FigureRow[] = occupations.map(([code, name, expansion, replacement]) => ({
	occupation_code: code,
	occupation_name: name,
	expansion_count: expansion,
	replacement_count: replacement,
	opening_count: expansion + replacement,
}));

export const majorRows: FigureRow[] = [
	['510401', '集成电路技术', 60, 220, 0.27, 0.2, 0.38, 'short'],
	['460205', '电线电缆制造技术', 42, 110, 0.38, 0.25, 0.52, 'short'],
	['460301', '机电一体化技术', 180, 190, 0.95, 0.75, 1.18, 'none'],
	['530302', '大数据与会计', 240, 90, 2.67, 2.1, 3.4, 'over'],
].map(([code, name, entrants, demand, value, lower, upper, direction]) => ({
	major_code: code ?? null,
	major_name: name ?? null,
	entrant_count: entrants ?? null,
	entry_demand: demand ?? null,
	coverage: value ?? null,
	coverage_lower_90: lower ?? null,
	coverage_upper_90: upper ?? null,
	direction: direction ?? null,
}));

export const contributionRows: FigureRow[] = [
	['ceramics', '陶瓷耐材', 0.06, 0.11],
	['cables', '高端线缆', 0.08, 0.17],
	['semiconductors', '集成电路', 0.04, 0.1],
	['services', '现代服务业', 0.52, 0.38],
	['other', '其他', 0.3, 0.24],
].map(([id, name, supply, demand]) => ({
	category_id: id ?? null,
	cluster_name: name ?? null,
	supply_share: supply ?? null,
	demand_share: demand ?? null,
	signed_contribution: Number(supply) - Number(demand),
}));

export const fitRows: FigureRow[] = [
	...[2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year, index) => ({
		year,
		value_kind: 'observed',
		fit: 0.7 + index * 0.012,
		fit_lower_90: 0.67 + index * 0.012,
		fit_upper_90: 0.73 + index * 0.012,
	})),
	...[2026, 2027, 2028].map((year, index) => ({
		year,
		value_kind: 'projection',
		fit: 0.77 - index * 0.01,
		fit_lower_90: 0.72 - index * 0.02,
		fit_upper_90: 0.82,
	})),
];

export const flowRows: FigureRow[] = [
	['510401', '集成电路技术', '6-25-04-07', '半导体芯片制造工', 40],
	['510401', '集成电路技术', '2-02-09-06', '电子工程技术人员', 20],
	['460301', '机电一体化技术', '6-25-02-01', '电子元器件制造与装调人员', 70],
	['460301', '机电一体化技术', '6-24-01-03', '电线电缆制造工', 50],
	['460205', '电线电缆制造技术', '6-24-01-03', '电线电缆制造工', 42],
].map(([major, majorName, occupation, occupationName, count]) => ({
	major_code: major ?? null,
	major_name: majorName ?? null,
	occupation_code: occupation ?? null,
	occupation_name: occupationName ?? null,
	entrant_count: count ?? null,
}));

export const tightnessRows: FigureRow[] = occupations.flatMap(([code, name], series) =>
	[2023, 2024, 2025].flatMap((year) =>
		[1, 2, 3, 4].map((quarter) => ({
			quarter: `${year}Q${quarter}`,
			occupation_code: code,
			occupation_name: name,
			tightness: series === 3 && year === 2024 ? null : 0.8 + series * 0.3 + (quarter % 2) * 0.15,
			vacancy_count: 120,
			seeker_count: 100,
		})),
	),
);

export const panelRows: FigureRow[] = [
	'陶瓷耐材',
	'高端线缆',
	'集成电路',
	'智能装备',
	'新能源',
].flatMap((name, series) =>
	[2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].map((year) => ({
		cluster_id: String(series),
		cluster_name: name,
		year,
		value_kind: year > 2025 ? 'projection' : 'observed',
		employee_count: 8_000 * (series + 1) + (year - 2020) * 300 * (series - 2),
	})),
);

export const outputRows: FigureRow[] = [2010, 2011, 2012, 2013, 2014].map((year, index) => ({
	year,
	series_id: year < 2012 ? 'a' : 'b',
	value_kind: 'observed',
	output_cny: 2.1e12 + index * 3.4e11,
}));
