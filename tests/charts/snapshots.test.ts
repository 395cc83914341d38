import { describe } from 'vitest';
import { proveDrawing } from './draw.ts';
import {
	contributionRows,
	fanRows,
	fitRows,
	flowRows,
	majorRows,
	openingRows,
	outputRows,
	panelRows,
	tightnessRows,
} from './rows.ts';

const pictures = [
	['cluster-panels', panelRows],
	['contributions', contributionRows],
	['coverage', majorRows],
	['employment-fan', fanRows],
	['fit-trend', fitRows],
	['flow', flowRows],
	['openings', openingRows],
	['output', outputRows],
	['supply-demand', majorRows],
	['tightness', tightnessRows],
] as const;

describe.each(pictures)('%s', proveDrawing);
