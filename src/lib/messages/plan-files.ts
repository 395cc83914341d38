import type { Language } from '#lib/domain/text.ts';

const zh = {
	files: '保存与分享',
	filesLead: '地址栏中的网址包含全部方案，复制给别人即可看到同样的内容。',
	copyLink: '复制网址',
	copied: '网址已复制',
	saveJson: '下载 JSON',
	saveXlsx: '下载 XLSX',
	open: '打开文件',
	openHint: '可读回本页下载的 JSON 或 XLSX 文件。',
	notOpened: '文件没有读入，请改正以下各处后重试：',
	given: (value: string) => `（文件中为 ${value}）`,
	back: '返回沙盘',
	problems: {
		json: '文件不是有效的 JSON',
		kind: '文件不是本产品的招生方案（缺少 "wenhe": "enrollment-plan"）',
		version: '文件的版本不是 1，请用本版重新导出',
		plans: '"plans" 应为一至三个方案的列表',
		name: '方案的 "name" 应为文字',
		changes: '方案的 "changes" 应为列表',
		cell: '应写明学校、专业目录、专业和培养路径的代码',
		places: '招生人数应为0至9999的整数，每届一个',
		twice: '同一专业点出现了两次',
		unknown: '没有这个专业点',
		sheet: '工作簿中没有“方案”工作表，或缺少应有的列',
		file: '无法读取文件：应为 .json 或 .xlsx',
	},
};

const en: typeof zh = {
	files: 'Save and share',
	filesLead: 'The address holds all plans: whoever opens it sees the same.',
	copyLink: 'Copy the address',
	copied: 'Address copied',
	saveJson: 'Download JSON',
	saveXlsx: 'Download XLSX',
	open: 'Open a file',
	openHint: 'Reads the JSON and XLSX files that this page writes.',
	notOpened: 'The file was not read. Correct these places and try again:',
	given: (value) => `(the file says ${value})`,
	back: 'Back to the studio',
	problems: {
		json: 'the file is no valid JSON',
		kind: 'the file is no enrollment plan of this product ("wenhe": "enrollment-plan" is missing)',
		version: 'the version of the file is not 1: export it again with this version',
		plans: '"plans" must be a list of one to three plans',
		name: 'the "name" of a plan must be a text',
		changes: 'the "changes" of a plan must be a list',
		cell: 'the codes of school, catalogue, major and pathway are needed',
		places: 'places must be whole numbers from 0 to 9999, one per intake',
		twice: 'the same program stands twice',
		unknown: 'there is no such program',
		sheet: 'the workbook has no sheet of plans, or lacks a column',
		file: 'the file cannot be read: it must be .json or .xlsx',
	},
};

export const planFileMessages: Readonly<Record<Language, typeof zh>> = { zh, en };
