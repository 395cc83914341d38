import type { Source } from '#lib/domain/measure.ts';

/** Books and papers that more than one forecasting method goes back to. */
export const textbook: Source = {
	label: {
		zh: '海因德曼、阿萨纳索普洛斯《预测：方法与实践》第 2 版（英文）',
		en: 'Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 2nd ed.',
	},
	url: 'https://otexts.com/fpp2/',
};

export const m3Competition: Source = {
	label: {
		zh: 'Makridakis、Hibon (2000) M3 竞赛：结果、结论与启示，IJF 16:451–476',
		en: 'Makridakis and Hibon (2000), The M3-Competition: results, conclusions and implications, IJF 16:451–476',
	},
};

export const m4Competition: Source = {
	label: {
		zh: 'Makridakis、Spiliotis、Assimakopoulos (2020) M4 竞赛，IJF 36:54–74',
		en: 'Makridakis, Spiliotis and Assimakopoulos (2020), The M4 Competition, IJF 36:54–74',
	},
};
