import type { FigureRow } from '#lib/domain/figure.ts';
import { formatInteger } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { FlowLink, FlowNode } from './flow-layout.ts';
import { layOutFlow } from './flow-layout.ts';
import type { PlotOptions } from './plot.ts';
import { link, rect, text } from './plot.ts';
import { fontSize, frame, role, shorten } from './theme.ts';

const gap = 9;

/** Ribbons from majors to occupations; their width is the number of entrants. */
export function flow(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const words = chartMessages[view.language];
	const narrow = isNarrow(view);
	const margin = narrow ? 104 : 220;
	const layout = layOutFlow(rows, {
		most: narrow ? 10 : 14,
		gap: narrow ? 14 : gap,
		others: words.others,
		height: narrow ? 440 : 460,
	});
	const nodeLabel = (node: FlowNode) =>
		`${shorten(node.name, margin - 52)} ${formatInteger(node.value, view.language)}`;
	const head = { text: (label: string) => label, fill: role.soft, dy: -12 } as const;
	return frame(view, {
		height: layout.height + 40,
		marginTop: 34,
		marginBottom: 6,
		marginLeft: margin,
		marginRight: margin,
		x: { domain: [0, 1], axis: null },
		y: { domain: [0, layout.height], axis: null, reverse: false, range: [34, 34 + layout.height] },
		marks: [
			link(layout.links, {
				x1: 0.012,
				x2: 0.988,
				y1: (ribbon: FlowLink) => ribbon.from,
				y2: (ribbon: FlowLink) => ribbon.to,
				strokeWidth: (ribbon: FlowLink) => Math.max(0.75, ribbon.width),
				stroke: role.supply,
				strokeOpacity: 0.34,
				strokeLinecap: 'butt',
				curve: 'bump-x',
			}),
			rect(layout.majors, {
				x1: 0,
				x2: 0.012,
				y1: 'top',
				y2: 'bottom',
				fill: role.supply,
			}),
			rect(layout.occupations, {
				x1: 0.988,
				x2: 1,
				y1: 'top',
				y2: 'bottom',
				fill: role.paper,
				stroke: role.demand,
			}),
			text(layout.majors, {
				x: 0,
				y: (node: FlowNode) => (node.top + node.bottom) / 2,
				text: nodeLabel,
				textAnchor: 'end',
				dx: -8,
				fill: role.ink,
				fontSize,
			}),
			text(layout.occupations, {
				x: 1,
				y: (node: FlowNode) => (node.top + node.bottom) / 2,
				text: nodeLabel,
				textAnchor: 'start',
				dx: 8,
				fill: role.ink,
				fontSize,
			}),
			text([words.majors], { ...head, x: 0, y: 0, textAnchor: 'end', dx: -8 }),
			text([words.occupations], { ...head, x: 1, y: 0, textAnchor: 'start', dx: 8 }),
		],
	});
}

export function flowPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const words = chartMessages[view.language];
	const narrow = isNarrow(view);
	const { links } = layOutFlow(rows, {
		most: narrow ? 10 : 14,
		gap: narrow ? 14 : gap,
		others: words.others,
		height: narrow ? 440 : 460,
	});
	return links.map((ribbon) => ({
		x: 0.5,
		y: (ribbon.from + ribbon.to) / 2,
		text: `${ribbon.major} → ${ribbon.occupation}${words.comma}${formatInteger(ribbon.value, view.language)} ${words.persons}`,
	}));
}
