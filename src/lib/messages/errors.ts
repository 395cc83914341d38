const zh = {
	notFoundTitle: '没有这个页面',
	notFound: '地址可能写错了，或者这项内容不在当前数据版本中。',
	unknownReleaseTitle: '没有这个数据版本',
	unknownRelease: '这个数据版本不存在或已撤下。数据页列出了所有可以查阅的版本。',
	olderReleaseTitle: '这个数据版本没有这项内容',
	olderRelease:
		'这个数据版本由较早的软件生成，当时还没有本页所需的数据。请改看最新版本，或由管理员用现在的软件重新生成这个版本。',
	noReleaseTitle: '还没有数据版本',
	noRelease: '网站已经启动，但尚未发布任何数据。管理员生成第一个版本后，页面会自动出现，无需重启。',
	badRequestTitle: '这个请求无法理解',
	badRequest: '地址里的筛选条件缺失或写错了。请从页面上的链接重新进入。',
	busyTitle: '这项查询用时过长',
	busy: '查询已被停止，以免影响其他读者。请稍后再试，或缩小范围。',
	refusedTitle: '这份报告未通过核对',
	refused:
		'成文后逐个重算百分比时发现与所列数据不一致，文件未予提供。具体位置已记入服务器日志，请管理员查对。',
	forbiddenTitle: '这项内容只供有权限的人员查看',
	forbidden: '请用有相应职责的账号登录办公页面；公开页面不受影响。',
	formExpiredTitle: '表单已过期',
	formExpired: '页面停留过久或已在别处登录，所填内容没有提交。请返回重新打开页面再提交。',
	failedTitle: '页面出错了',
	failed: '问题已经记录，当前数据没有受到影响。',
	reference: '记录编号',
	again: '再试一次',
	home: '回到首页',
	find: '查找要找的页面',
	data: '查看数据页',
};

const en: typeof zh = {
	notFoundTitle: 'There is no such page',
	notFound: 'The address may be mistyped, or the item is not part of this release.',
	unknownReleaseTitle: 'There is no such release',
	unknownRelease:
		'This release does not exist or was withdrawn. The data page lists every release that can be read.',
	olderReleaseTitle: 'This release does not hold this page',
	olderRelease:
		'It was built by earlier software, before the data of this page were made. Look at the newest release, or have the administrator build this one again with the present software.',
	noReleaseTitle: 'No release yet',
	noRelease:
		'The site is running, but no data has been published. Pages appear by themselves, without a restart, as soon as the first release is built.',
	badRequestTitle: 'This request cannot be understood',
	badRequest: 'A filter in the address is missing or mistyped. Please start again from a page.',
	busyTitle: 'This query took too long',
	busy: 'It was stopped so that other readers are not held up. Try again later, or ask for less.',
	refusedTitle: 'This report did not pass its proof',
	refused:
		'Percentages of the finished file were computed again and disagree with its own figures, so it is not given out. The places are in the server’s log, for the administrator.',
	forbiddenTitle: 'This is open only to those in charge of it',
	forbidden:
		'Sign in to the office pages with an account that has the duty. Public pages stay open.',
	formExpiredTitle: 'This form has expired',
	formExpired:
		'The page stood open too long, or you signed in elsewhere; nothing was submitted. Open the page again and submit once more.',
	failedTitle: 'Something went wrong on this page',
	failed: 'The problem has been recorded. The published data are not affected.',
	reference: 'Reference',
	again: 'Try again',
	home: 'Go to the overview',
	find: 'Find the page you wanted',
	data: 'Go to the data page',
};

export const errorMessages = { zh, en } as const;

export type ErrorMessages = typeof zh;
