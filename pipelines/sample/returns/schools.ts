import { pathwaySeeds } from '../data/pathways.ts';
import { calendarSeeds } from '../data/calendar.ts';
import { schoolSeeds } from '../data/schools.ts';
import type { ReturnFile } from '../files/file.ts';
import { workbookBytes } from '../files/workbook.ts';
import type { World } from '../world/world.ts';

export async function schoolReturns(_world: World): Promise<readonly ReturnFile[]> {
	return [
		{ path: '学校/学校基本情况.xlsx', bytes: await schoolBook() },
		{ path: '学校/培养路径.xlsx', bytes: await pathwayBook() },
		{ path: '学校/招生计划年历.xlsx', bytes: await calendarBook() },
	];
}

function schoolBook(): Promise<Uint8Array> {
	return workbookBytes([
		{
			name: '学校',
			title: '宜兴市职业院校基本情况（示例数据，学校名称均为虚构）',
			caption: '表号：示例教统2表',
			header: [
				[
					'学校代码',
					'学校名称',
					'英文名称',
					'办学层次',
					'所在镇（街道）',
					'经度',
					'纬度',
					'核定学位数',
					'专任教师数',
					'双师型教师占比',
					'前身学校代码',
					'起始年',
					'终止年',
				],
			],
			rows: schoolSeeds.map((school) => [
				school.id,
				school.name,
				school.nameEn,
				levelNames[school.level] ?? school.level,
				school.town,
				school.longitude,
				school.latitude,
				school.seats,
				school.teachers,
				`${(100 * school.dualQualified).toFixed(1)}%`,
				school.predecessor === '' ? '—' : school.predecessor,
				school.from,
				school.to ?? '—',
			]),
			notes: ['注：坐标为示意位置。'],
		},
	]);
}

const levelNames: Readonly<Record<string, string>> = {
	secondary: '中职',
	junior_college: '高职专科',
	bachelor: '本科',
	mixed: '中职（含五年制高职）',
};

const decisionNames: Readonly<Record<string, string>> = {
	filing: '备案',
	approval: '审批',
	advice: '建议',
};

function pathwayBook(): Promise<Uint8Array> {
	return workbookBytes([
		{
			name: '培养路径',
			title: '职业教育培养路径一览（示例数据）',
			header: [
				[
					'路径代码',
					'路径名称',
					'英文名称',
					'起点层次',
					'毕业层次',
					'总学制',
					'本地年数',
					'分段',
					'接收学校代码',
					'年度指标数',
					'转段比例',
					'是否由县级决定',
					'决定机关',
					'决定机关英文',
					'管理方式',
				],
			],
			rows: pathwaySeeds.map((pathway) => [
				pathway.id,
				pathway.name,
				pathway.nameEn,
				levelNames[pathway.start] ?? pathway.start,
				levelNames[pathway.exit] ?? pathway.exit,
				pathway.yearsTotal,
				pathway.yearsLocal,
				pathway.stages,
				pathway.receiving === '' ? '—' : pathway.receiving,
				pathway.quota ?? '/',
				pathway.transferRate === null ? '/' : `${Math.round(100 * pathway.transferRate)}%`,
				pathway.isLocalDecision ? '是' : '否',
				pathway.deciding,
				pathway.decidingEn,
				decisionNames[pathway.decisionKind] ?? '',
			]),
		},
	]);
}

function calendarBook(): Promise<Uint8Array> {
	return workbookBytes([
		{
			name: '年历',
			title: '招生计划与专业设置年历（示例）',
			header: [['路径代码', '环节代码', '环节', '英文', '月', '日', '提前年数', '依据']],
			rows: calendarSeeds.map((gate) => [
				gate.pathway,
				gate.gate,
				gate.name,
				gate.nameEn,
				gate.month,
				gate.day ?? '—',
				gate.yearsBefore,
				gate.source,
			]),
			mergedColumns: [0],
		},
	]);
}
