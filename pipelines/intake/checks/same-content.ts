import { createHash } from 'node:crypto';
import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import type { Grid } from '../table/grid.ts';
import { labelKey } from '../values/text.ts';

/** What identifies the content of a file apart from its name. */
export interface ContentPrint {
	readonly path: string;
	readonly sha256: string;
	/** Hash of the cells, whatever the format and encoding; null when they were not read. */
	readonly cells: string | null;
	/** Hash of the numbers alone, without anything that looks like a period; null when they are few. */
	readonly figures: string | null;
}

const fewestFigures = 24;

export function cellsPrint(grids: readonly Grid[]): Pick<ContentPrint, 'cells' | 'figures'> {
	const all = createHash('sha256');
	const figures = createHash('sha256');
	let count = 0;
	const distinct = new Set<string>();
	for (const { rows } of grids) {
		for (const { cells } of rows) {
			const keys = cells.map(labelKey);
			all.update(`${keys.join('\t').trimEnd()}\n`);
			for (const key of keys) {
				const bare = key.replaceAll(',', '');
				if (!/^-?\d+(\.\d+)?%?$/u.test(bare) || /^(19|20)\d{2}(\d{2})?$/u.test(bare)) continue;
				figures.update(`${bare}\t`);
				count += 1;
				distinct.add(bare);
			}
		}
	}
	const enough = count >= fewestFigures && distinct.size >= fewestFigures / 2;
	return { cells: all.digest('hex'), figures: enough ? figures.digest('hex') : null };
}

/** Files whose content an earlier file holds already, under another name. */
export function sameContent(prints: readonly ContentPrint[]): readonly Defect[] {
	return prints.flatMap((print, index) => {
		const before = prints.slice(0, index);
		const same = before.find(
			({ sha256, cells }) => sha256 === print.sha256 || (cells !== null && cells === print.cells),
		);
		if (same) return [defectAt({ file: print.path }, sameFinding(same.path, print.path))];
		const alike = before.find(({ figures }) => figures !== null && figures === print.figures);
		return alike ? [defectAt({ file: print.path }, alikeFinding(alike.path))] : [];
	});
}

function sameFinding(other: string, own: string): Finding {
	const years = yearsIn(own).filter((year) => !yearsIn(other).includes(year));
	const otherYears = yearsIn(other).filter((year) => !yearsIn(own).includes(year));
	const zhYears =
		years.length > 0
			? `名称分别写着 ${years.join('、')} 和 ${otherYears.join('、') || '别的年份'}，至少有一个不对`
			: '';
	const enYears =
		years.length > 0
			? `: one name says ${years.join(', ')}, the other ${otherYears.join(', ') || 'another year'}, at least one is wrong`
			: '';
	return {
		rule: 'same_content',
		severity: 'block',
		message: {
			zh: `与“${other}”内容完全相同${zhYears ? `：${zhYears}` : ''}`,
			en: `the content is the same as that of "${other}"${enYears}`,
		},
		fix: {
			zh: '删去重复的文件，或向报送单位索取正确年份的文件',
			en: 'remove the copy, or ask the sender for the file of the right year',
		},
	};
}

function alikeFinding(other: string): Finding {
	return {
		rule: 'same_figures',
		severity: 'warning',
		message: {
			zh: `除年份外，全部数字与“${other}”相同`,
			en: `apart from years, every figure equals that of "${other}"`,
		},
		fix: {
			zh: '核对是否误用了另一年的数据；属实则在 acknowledged.csv 中确认',
			en: 'check that the figures are not those of another year; if they are right, acknowledge the warning',
		},
	};
}

function yearsIn(path: string): readonly string[] {
	return path.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? [];
}
