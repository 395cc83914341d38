import type { FigureRow } from '#lib/domain/figure.ts';
import { largest } from '#lib/domain/flow-view.ts';
import { fill, formatInteger } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { FlowLayout, FlowLink, FlowNode } from './flow-layout.ts';
import { layOutFlow } from './flow-layout.ts';
import type { PlotOptions } from './plot.ts';
import { link, rect, text } from './plot.ts';
import { fontSize, frame, role, shorten, textWidth } from './theme.ts';

/** The largest nodes, or each of them where the reader asked for all or for one side of one node. */
function layOut(rows: readonly FigureRow[], view: ChartView): FlowLayout {
	const isWhole = (view.params['focus'] ?? largest) !== largest;
	const size = isNarrow(view)
		? { most: 8, gap: 26, persons: 244 }
		: { most: 14, gap: 17, persons: 260 };
	return layOutFlow(rows, {
		...size,
		most: isWhole ? Infinity : size.most,
		others: (count) => fill(chartMessages[view.language].otherNodes, { count }),
	});
}

/** Ribbons from majors to occupations; their width is the number of entrants. */
export function flow(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const words = chartMessages[view.language];
	const narrow = isNarrow(view);
	const margin = narrow ? 104 : 236;
	const layout = layOut(rows, view);
	const nodeLabel = (node: FlowNode) => labelOf(node, margin, view);
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
				className: 'ribbons',
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

/** Name and number on one line, on two for a phone. */
function labelOf(node: FlowNode, margin: number, view: ChartView): string {
	const count = formatInteger(node.value, view.language);
	if (isNarrow(view)) return `${shorten(node.name, margin - 10)}\n${count}`;
	return `${shorten(node.name, margin - 16 - textWidth(count))} ${count}`;
}

export function flowPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const words = chartMessages[view.language];
	const { links } = layOut(rows, view);
	return links.map((ribbon) => ({
		x: 0.5,
		y: (ribbon.from + ribbon.to) / 2,
		row: rowOf(rows, ribbon),
		column: 'entrant_count',
		text: `${ribbon.major} → ${ribbon.occupation}${words.comma}${formatInteger(ribbon.value, view.language)} ${words.persons}`,
	}));
}

/** A ribbon to or from those that are put together has no row of its own. */
function rowOf(rows: readonly FigureRow[], { pair }: FlowLink): FigureRow | null {
	return (
		rows.find(
			(row) => row['major_code'] === pair.major && row['occupation_code'] === pair.occupation,
		) ?? null
	);
}
