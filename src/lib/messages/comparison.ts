const zh = {
	title: '对照指标与观察口径',
	lead: '结论只用吻合度。其他研究常用的指标在此并列，每项都写明缺陷；按对应表测算的吻合度与按毕业生实际去向计算的吻合度也在此对照。',
	link: '其他研究所用的指标，与毕业生实际去向的对照',
	linkNote: '仅供比较，不用于任何结论',
	chapters: {
		views: '按对应表与按实际去向',
		scopes: '各层次、各情景、各类别划分',
		indices: '其他研究所用的指标',
	},
	indices: {
		log_deviation: '结构偏离度（对数，平均大小）',
		weighted_deviation: '结构偏离度（按需求加权）',
		cosine: '结构相似系数（余弦）',
		jensen_shannon: '詹森—香农散度（比特）',
		grey_relational: '灰色关联度',
		coupling: '耦合度',
		coordination: '耦合协调度',
		corrected_coupling: '修正的耦合度',
		corrected_coordination: '修正的耦合协调度',
		mutual_information: '专业与职业的互信息（奈特）',
	},
	best: {
		zero: '越接近0越一致',
		one: '越接近1越一致',
		level: '只看两侧得分是否相等',
		link: '越大，专业通向的职业越专一',
	},
};

const en: typeof zh = {
	title: 'Comparison indices and the observed view',
	lead: 'Conclusions rest on the fit alone. Indices that other studies use stand here beside one another, each with its defect; and the fit by the crosswalk beside the fit by where graduates really went.',
	link: 'Indices of other studies, and where graduates really went',
	linkNote: 'for comparison; no conclusion rests on them',
	chapters: {
		views: 'By the crosswalk and by real destinations',
		scopes: 'Every level, scenario and set of categories',
		indices: 'Indices that other studies use',
	},
	indices: {
		log_deviation: 'structural deviation (log, mean size)',
		weighted_deviation: 'structural deviation (weighted by demand)',
		cosine: 'cosine similarity',
		jensen_shannon: 'Jensen–Shannon divergence (bits)',
		grey_relational: 'grey relational grade',
		coupling: 'coupling',
		coordination: 'coupling coordination',
		corrected_coupling: 'corrected coupling',
		corrected_coordination: 'corrected coupling coordination',
		mutual_information: 'mutual information of majors and occupations (nats)',
	},
	best: {
		zero: '0 where structures are equal',
		one: '1 where structures are equal',
		level: 'compares two scores only',
		link: 'larger where majors lead to few occupations',
	},
};

export const comparisonMessages = { zh, en } as const;
