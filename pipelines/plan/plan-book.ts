import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { placesIn } from '#lib/domain/plan.ts';
import type { PlanProposal } from '#lib/domain/plan-proposal.ts';
import type { Studio } from '#lib/domain/studio.ts';

export interface BookStamp {
	readonly release: string;
	readonly notice: string;
}

/** A proposed plan as a workbook: places that the studio reads back, then what they are worth. */
export async function planBook(
	studio: Studio,
	proposal: PlanProposal,
	{ release, notice }: BookStamp,
): Promise<Uint8Array> {
	const years = studio.intakes.map(String);
	const codes = ['plan', 'school', 'catalogue', 'major', 'pathway', 'name', 'present'];
	return writeXlsx({
		sheets: [
			{
				name: 'plans',
				rows: [[...codes, ...years], [...codes, ...years], ...placesRows(studio, proposal)],
			},
			{ name: 'worth', rows: [['release', release], ['note', notice], ...worthRows(proposal)] },
		],
		activeSheet: 0,
	});
}

function placesRows(studio: Studio, { places }: PlanProposal): CellValue[][] {
	return studio.cells
		.filter((cell) => places[cell.id] !== undefined)
		.map((cell) => [
			'1',
			...cell.id.split('|'),
			[studio.schools[cell.school], studio.majors[cell.major], studio.pathways[cell.pathway]]
				.map((part) => part?.name.zh ?? '')
				.join(' · '),
			cell.places,
			...placesIn(places, cell, studio.intakes.length),
		]);
}

function worthRows({
	losses,
	gap,
	drawsUsed,
	drawsJudged,
	binding,
	curve,
}: PlanProposal): CellValue[][] {
	return [
		['gap', gap],
		['draws used', drawsUsed],
		['draws judged', drawsJudged],
		['plan', 'mean loss', 'loss in the worst tenth'],
		...(['today', 'certain', 'found'] as const).map((id) => [id, losses[id].mean, losses[id].tail]),
		['limit', 'shadow price'],
		...binding.map(({ limit, price }): CellValue[] => [limit.id, price]),
		['places moved', 'loss', 'fit over occupation groups'],
		...curve.map(({ moved, loss, fit }): CellValue[] => [moved, loss, fit]),
	];
}
