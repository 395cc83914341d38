import type { Source } from '#lib/domain/measure.ts';

export const enrollmentProjection: Source = {
	label: {
		zh: '联合国教科文组织 (2005)《教育预测：队列学生流量法》',
		en: 'UNESCO, student-flow (cohort) models of enrolment projection',
	},
};

export const empiricalBayes: Source = {
	label: {
		zh: 'Kleinman (1973) 外部方差比例的矩估计，JASA 68:46–54',
		en: 'Kleinman (1973), Proportions with extraneous variance, JASA 68:46–54',
	},
};
