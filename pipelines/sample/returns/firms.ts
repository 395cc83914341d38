import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { drawsOf } from '../random.ts';
import { firmYearsOf, firmsOf, type Firm } from '../world/firms.ts';
import { isPosted } from '../world/labour.ts';
import type { World } from '../world/world.ts';

/** The register of firms with its headcounts, the cluster lists, and what firms say they will hire. */
export function firmReturns(world: World): readonly ReturnFile[] {
	const firms = firmsOf(world);
	const titles = ['企业编号', '企业名称', '英文名称', '行业代码', '所在镇（街道）', '规上企业'];
	const counts = firmYearsOf(world).map((year) => `${year}年末人数`);
	const register = firms.map((firm): Cell[] => [
		firm.id,
		firm.name,
		firm.nameEn,
		firm.industry,
		firm.town,
		firm.isAboveScale ? '是' : '否',
		...firm.employees.map((count) => count ?? '…'),
	]);
	const members = firms.flatMap(({ id, clusters, since }) =>
		clusters.map((cluster): Cell[] => [id, cluster, since, '']),
	);
	return [
		{ path: '企业/企业名录.csv', bytes: csvBytes([...titles, ...counts], register, 'gb18030') },
		{
			path: '企业/产业集群企业名单.csv',
			bytes: csvBytes(['企业编号', '集群代码', '纳入年份', '退出年份'], members),
		},
		{
			path: '企业/企业用工需求.csv',
			bytes: csvBytes(
				['企业编号', '企业名称', '职业代码', '职业名称', '学历要求', '到岗日期', '计划招用人数'],
				firms.filter(({ isAboveScale }) => isAboveScale).flatMap((firm) => needsOf(world, firm)),
				'utf-8-bom',
			),
		},
	];
}

/** One or two occupations of the firm's own trade, hired next spring or autumn. */
function needsOf({ settings }: World, firm: Firm): readonly Cell[][] {
	const draws = drawsOf(settings.seed, 'needs', firm.id);
	const staffing = (settings.reference.staffing.get(firm.industry) ?? []).filter(
		({ code, weight }) => isPosted(code) && weight >= 0.05 && !code.startsWith('2-02'),
	);
	const size = firm.employees.at(-1) ?? 0;
	return staffing
		.filter(() => draws.uniform() < 0.45)
		.map(({ code, weight }) => [
			firm.id,
			firm.name,
			code,
			settings.reference.occupations.get(code) ?? '',
			draws.uniform() < 0.5 ? '中职及以上' : '高职专科及以上',
			`${settings.asOf + 1}-${draws.uniform() < 0.6 ? '03-31' : '09-30'}`,
			Math.max(1, Math.round(size * weight * 0.08)),
		]);
}
