/** The page of reports. */
const zh = {
	title: '报告',
	lead: '由当前数据版本编制的正式文件：按公文格式排版，数字与本站各页一致，同一数据版本编制出的文件逐字节相同。',
	kinds: {
		fit: {
			name: '吻合度状况报告',
			what: '专业结构与产业结构吻合度、总量余缺、各集群和各专业的贡献、历年和版本比较、局限。',
		},
		quality: {
			name: '就业质量年度报告',
			what: '毕业生规模与去向、就业质量、五年趋势、满意度与第三方调查、同类比较、对招生和专业设置的反馈。',
		},
		lists: {
			name: '扩大、限制、停止招生目录',
			what: '测算建议及依据、审定单位与时限，附发文稿纸和会签单；另有供程序读取的CSV和JSON。',
		},
		meeting: {
			name: '联席会议材料',
			what: '吻合度、用工预测、系统提示、待审定事项、引进项目用工、紧缺职业和近期时限（意见第二十九条）。',
		},
	},
	editions: { full: '报送版', public: '公开版' },
	editionWhat: {
		full: '供主管部门，含未经审定的提示和建议',
		public: '可对外公布',
	},
	ofRegion: '本地区',
	subject: '范围',
	fullHidden: '报送版供主管部门和学校登录后下载。',
	fullSynthetic: '本地区为合成示例数据，报送版也可下载。',
	noPdf: '本服务器没有可供打印的浏览器程序，暂不提供PDF；可用DOCX或HTML自行打印。',
	layout: '文件的格式',
	layoutWhat:
		'DOCX按GB/T 9704-2012排版，报告为通知的附件，发文机关标志、发文字号、署名和印章留待发文机关填写；字体为方正小标宋、黑体、楷体、仿宋，本机没有时由相近字体代替。目录页码按固定行距推算，打开后可更新域。',
};

const en: typeof zh = {
	title: 'Reports',
	lead: 'Documents made from this release: laid out for an office, with the figures of these pages. The same release gives the same bytes of every file.',
	kinds: {
		fit: {
			name: 'Fit report',
			what: 'Fit of majors to industries, volume, contributions of clusters and majors, earlier years and releases, limits.',
		},
		quality: {
			name: 'Annual report on employment quality',
			what: 'Graduates and destinations, quality, five years, satisfaction and third-party surveys, peers, feedback on intake and majors.',
		},
		lists: {
			name: 'Lists to expand, restrict and stop',
			what: 'Proposals with evidence, deciding bodies and dates, with draft and countersignature sheets; CSV and JSON for machines.',
		},
		meeting: {
			name: 'Pack for the coordination meeting',
			what: 'Fit, forecast, signals, decisions to be made, imported projects, scarce occupations and dates ahead (article 29).',
		},
	},
	editions: { full: 'Full edition', public: 'Public edition' },
	editionWhat: {
		full: 'for the authority; holds undecided signals and proposals',
		public: 'may be published',
	},
	ofRegion: 'Region',
	subject: 'Scope',
	fullHidden: 'The full edition is for the authority and the schools, after signing in.',
	fullSynthetic: 'This region is synthetic, so the full edition is open too.',
	noPdf: 'No Chromium was found on this server, so there is no PDF; print the DOCX or the HTML.',
	layout: 'How the files are laid out',
	layoutWhat:
		'The Chinese DOCX follows GB/T 9704-2012: the report is the annex of a notice whose head, number, signature and seal are left to the office. The English one holds the same content. Page numbers of the contents are worked out from fixed lines; an office program can update them.',
};

export const reportMessages = { zh, en } as const;
