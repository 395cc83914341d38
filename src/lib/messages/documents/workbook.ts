const zh = { cover: '封面', edition: '版别', sheet: '工作表', title: '表名', rows: '行数' };

const en: typeof zh = {
	cover: 'Cover',
	edition: 'Edition',
	sheet: 'Sheet',
	title: 'Table',
	rows: 'Rows',
};

export const workbookMessages = { zh, en } as const;
