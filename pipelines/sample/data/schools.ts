/** Schools of the synthetic region; names are invented and say 示例 (example). */
export interface SchoolSeed {
	readonly id: string;
	readonly name: string;
	readonly nameEn: string;
	readonly level: string;
	readonly town: string;
	readonly longitude: number;
	readonly latitude: number;
	readonly seats: number;
	readonly teachers: number;
	readonly dualQualified: number;
	readonly predecessor: string;
	readonly from: number;
	readonly to: number | null;
}

export const renamedSchool = { old: '320282Z40', current: '320282Z04', from: 2020 } as const;

export const schoolSeeds: readonly SchoolSeed[] = [
	school('320282Z01', '宜兴示例中等专业学校', 'Yixing Example Secondary Vocational School', {
		level: 'mixed',
		town: '宜城街道',
		place: [119.82, 31.36],
		size: [6800, 402, 0.62],
	}),
	school('320282Z02', '宜兴示例丁蜀陶艺学校', 'Yixing Example Dingshu Ceramics School', {
		level: 'mixed',
		town: '丁蜀镇',
		place: [119.84, 31.26],
		size: [1500, 104, 0.66],
	}),
	school('320282Z03', '宜兴示例技师学院', 'Yixing Example Technician College', {
		level: 'secondary',
		town: '环科园',
		place: [119.77, 31.34],
		size: [3200, 188, 0.7],
	}),
	school('320282Z04', '宜兴示例健康旅游职业学校', 'Yixing Example Health and Tourism School', {
		level: 'mixed',
		town: '新街街道',
		place: [119.79, 31.38],
		size: [3600, 207, 0.55],
		predecessor: '320282Z40',
		from: 2020,
	}),
	school('320282Z40', '宜兴示例卫生职业学校', 'Yixing Example Health School', {
		level: 'mixed',
		town: '新街街道',
		place: [119.79, 31.38],
		size: [3000, 172, 0.5],
		to: 2019,
	}),
	school('320282Z05', '宜兴示例和桥职业培训学校', 'Yixing Example Heqiao Training School', {
		level: 'secondary',
		town: '和桥镇',
		place: [119.9, 31.5],
		size: [900, 42, 0.31],
	}),
	school('320282G01', '宜兴示例工艺职业技术学院', 'Yixing Example College of Arts and Technology', {
		level: 'junior_college',
		town: '宜兴经济开发区',
		place: [119.86, 31.4],
		size: [7200, 436, 0.71],
	}),
];

interface SchoolParts {
	readonly level: string;
	readonly town: string;
	readonly place: readonly [number, number];
	readonly size: readonly [seats: number, teachers: number, dualQualified: number];
	readonly predecessor?: string;
	readonly from?: number;
	readonly to?: number;
}

function school(id: string, name: string, nameEn: string, parts: SchoolParts): SchoolSeed {
	const [longitude, latitude] = parts.place;
	const [seats, teachers, dualQualified] = parts.size;
	const { level, town, predecessor = '', from = 2011, to = null } = parts;
	return {
		id,
		name,
		nameEn,
		level,
		town,
		longitude,
		latitude,
		seats,
		teachers,
		dualQualified,
		predecessor,
		from,
		to,
	};
}
