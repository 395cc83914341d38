import { isOfficial, type Paper, typeArea } from '../paper.ts';

/** Points of text that a page holds: on a grid whole lines, in LibreOffice whatever stands on them. */
export function pageRoom(paper: Paper): number {
	const { line } = paper.body;
	const { height } = typeArea(paper);
	return isOfficial(paper) ? Math.floor(height / line) * line : height;
}
