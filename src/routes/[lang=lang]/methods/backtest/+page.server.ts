import { parseBacktestView } from '#lib/domain/backtest-view.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const { region } = await readManifest();
	const view = parseBacktestView(url.searchParams, region.levels);
	const { level, group, ahead } = view;
	const [methods, horizons, intervals, years, signals] = await Promise.all([
		loadFigure('backtest-methods', {}, language),
		loadFigure('backtest-horizons', { group }, language),
		loadFigure('backtest-intervals', { group }, language),
		loadFigure('backtest-years', {}, language),
		loadFigure('backtest-signals', { level, ahead }, language),
	]);
	return { view, methods, horizons, intervals, years, signals };
};
