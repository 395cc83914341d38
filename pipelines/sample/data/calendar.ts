/** Gates that a plan must pass, by pathway; months before the intake. */
export interface GateSeed {
	readonly pathway: string;
	readonly gate: string;
	readonly name: string;
	readonly nameEn: string;
	readonly month: number;
	readonly day: number | null;
	readonly yearsBefore: number;
	readonly source: string;
}

const practice = '办事惯例（示例，待主管部门确认）';
const published = '公开文件所述月份（示例日期）';

export const calendarSeeds: readonly GateSeed[] = [
	...['ZZ', 'ZG'].flatMap((pathway) => [
		gate(pathway, 'list', '确定扩大、限制、停止招生目录', 'Lists decided', [10, 31, 1], practice),
		gate(pathway, 'filing', '专业设置备案', 'Majors filed', [12, 31, 1], practice),
		gate(pathway, 'plan', '下达招生计划', 'Places allotted', [3, 31, 0], practice),
		gate(pathway, 'intake', '秋季入学注册', 'Autumn registration', [9, 10, 0], practice),
	]),
	...['S33', 'S34', 'S42'].flatMap((pathway) => [
		gate(pathway, 'project', '分段培养项目申报', 'Segmented projects applied for', [3, null, 0], published),
		gate(pathway, 'plan', '下达招生计划', 'Places allotted', [4, 30, 0], practice),
		gate(pathway, 'intake', '秋季入学注册', 'Autumn registration', [9, 10, 0], practice),
	]),
	gate('WN', 'call', '五年制专业申报', 'Five-year majors called', [10, null, 1], published),
	gate('WN', 'plan', '下达招生计划', 'Places allotted', [4, 30, 0], practice),
	gate('WN', 'intake', '秋季入学注册', 'Autumn registration', [9, 10, 0], practice),
	gate('GZ', 'controlled', '国家控制布点专业申报', 'Controlled majors applied for', [11, null, 1], published),
	gate('GZ', 'filing', '高职专业备案', 'Majors filed', [1, 31, 0], practice),
	gate('GZ', 'plan', '下达招生计划', 'Places allotted', [5, 31, 0], practice),
	gate('GZ', 'intake', '秋季入学注册', 'Autumn registration', [9, 15, 0], practice),
];

function gate(
	pathway: string,
	id: string,
	name: string,
	nameEn: string,
	[month, day, yearsBefore]: readonly [number, number | null, number],
	source: string,
): GateSeed {
	return { pathway, gate: id, name, nameEn, month, day, yearsBefore, source };
}
