const zh = {
	title: '地图',
	lead: '学校与学位在哪里，产业集群的企业在哪里。位置按经纬度标出，旁边的表格列出同样的内容。',
	cluster: '产业集群',
	allClusters: '全部企业',
	apply: '显示',
	form: '选择集群',
	seats: '学位',
	students: '在校生',
	firms: '企业',
	comma: '，',
	east: (degrees: string) => `东经${degrees}°`,
	north: (degrees: string) => `北纬${degrees}°`,
	kilometres: (length: number) => `${String(length)}公里`,
	legend: '实心圆为学校，面积与核定学位成正比；空心圆为乡镇（街道），面积与名录中的企业数成正比。',
};

const en: typeof zh = {
	title: 'Map',
	lead: 'Where schools and their seats are, and where the firms of clusters are. Places stand by longitude and latitude; the table beside says the same.',
	cluster: 'Cluster',
	allClusters: 'All firms',
	apply: 'Show',
	form: 'Choose a cluster',
	seats: 'seats',
	students: 'students',
	firms: 'firms',
	comma: ', ',
	east: (degrees) => `${degrees}° E`,
	north: (degrees) => `${degrees}° N`,
	kilometres: (length) => `${String(length)} km`,
	legend:
		'Solid circles are schools, by area of approved seats; outlined circles are towns, by area of firms in the register.',
};

export const mapMessages = { zh, en } as const;
