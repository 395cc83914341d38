/** Planned imported projects; names are invented and say 示例 (example). */
export interface ProjectSeed {
	readonly id: string;
	readonly name: string;
	readonly nameEn: string;
	readonly cluster: string;
	readonly announced: number;
	readonly start: number;
	readonly probability: number;
	readonly isRestricted: boolean;
	readonly posts: readonly (readonly [
		occupation: string,
		level: 'secondary' | 'junior_college',
		count: number,
	])[];
}

export const projectSeeds: readonly ProjectSeed[] = [
	{
		id: 'XM01',
		name: '示例晶圆封测项目',
		nameEn: 'Example wafer packaging project',
		cluster: 'integrated_circuits',
		announced: 2022,
		start: 2026,
		probability: 0.7,
		isRestricted: false,
		posts: [
			['6-25-02-05', 'junior_college', 24],
			['6-25-02-06', 'junior_college', 18],
			['6-25-02-06', 'secondary', 10],
		],
	},
	{
		id: 'XM02',
		name: '示例超高压电缆二期',
		nameEn: 'Example extra-high-voltage cable, phase two',
		cluster: 'cables',
		announced: 2023,
		start: 2027,
		probability: 0.8,
		isRestricted: false,
		posts: [
			['6-24-03-01', 'junior_college', 20],
			['6-24-03-03', 'junior_college', 8],
			['6-24-03-01', 'secondary', 6],
		],
	},
	{
		id: 'XM03',
		name: '示例先进陶瓷基板项目',
		nameEn: 'Example ceramic-substrate project',
		cluster: 'ceramics',
		announced: 2024,
		start: 2027,
		probability: 0.6,
		isRestricted: false,
		posts: [
			['6-15-05-03', 'junior_college', 6],
			['6-15-05-02', 'secondary', 4],
		],
	},
	{
		id: 'XM04',
		name: '示例工业机器人整机项目',
		nameEn: 'Example industrial-robot project',
		cluster: 'smart_equipment',
		announced: 2024,
		start: 2028,
		probability: 0.5,
		isRestricted: true,
		posts: [
			['6-31-07-01', 'junior_college', 5],
			['6-20-01-01', 'secondary', 5],
		],
	},
	{
		id: 'XM05',
		name: '示例环保装备研发基地',
		nameEn: 'Example environmental-equipment base',
		cluster: 'environmental_protection',
		announced: 2025,
		start: 2028,
		probability: 0.55,
		isRestricted: false,
		posts: [
			['4-08-06-00', 'junior_college', 3],
			['6-20-06-02', 'secondary', 3],
		],
	},
];
