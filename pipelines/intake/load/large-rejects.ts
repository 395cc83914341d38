import type { DuckDBConnection } from '@duckdb/node-api';
import { defectAt, type Defect } from '../defects/defect.ts';
import { alikeFinding, widthFinding } from '../defects/rows.ts';
import { shownRows, type LargeInput } from './large-rows.ts';

/** Rows of another width than the header never reach the table. */
export async function holdRejects(
	connection: DuckDBConnection,
	{ file, staged }: LargeInput,
): Promise<readonly Defect[]> {
	const width = staged.headers.length;
	const cellsOf = (text: string): number => text.split(staged.delimiter ?? ',').length;
	for (const { ordinal, text } of staged.rejects) {
		await connection.run(
			`insert into raw.quarantine values (${file.fileId}, null, ${ordinal + staged.offset}, 'row_width', $reason, $text)`,
			{ reason: widthFinding(cellsOf(text), width).message.en, text },
		);
	}
	const shown = staged.rejects.slice(0, shownRows).map(({ ordinal, text }) => {
		const place = { file: file.path, row: ordinal + staged.offset, value: text.slice(0, 200) };
		return defectAt(place, widthFinding(cellsOf(text), width));
	});
	const rest = staged.rejects.length - shown.length;
	const [first] = shown;
	return rest > 0 && first
		? [...shown, defectAt({ file: file.path, count: rest }, alikeFinding(first, rest))]
		: shown;
}
