import type { FigureView } from '#lib/domain/figure.ts';
import { capitalised } from '#lib/format/index.ts';
import { say, textOf } from './read.ts';

/** Says that figures are those of another area, where a school has none of the region's own. */
export function elsewhereNote(view: FigureView): string {
	const areas = ['intake_area_name', 'class_area_name'].map((name) =>
		view.rows.map((row) => textOf(row, name)).find((text) => text !== ''),
	);
	const [intake, classes] = areas;
	const zh = [intake && `招生数为“${intake}”`, classes && `毕业生为“${classes}”`].filter(Boolean);
	const en = [
		intake && `Intake is that of “${intake}”`,
		classes && `graduates those of “${classes}”`,
	];
	return zh.length === 0
		? ''
		: say(view, {
				zh: `${zh.join('，')}，不计入本地区合计。`,
				en: `${capitalised(en.filter(Boolean).join(', '))}; no total of the region holds them. `,
			});
}
