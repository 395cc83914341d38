import type { Language } from '#lib/domain/text.ts';
import type { Defect } from '../defects/defect.ts';
import { ordered } from '../folder.ts';
import type { FileProfile } from '../profile/profile.ts';
import type { FileReport } from '../result.ts';

/** One file as `wenhe check` reports it. */
export interface CheckedFileReport {
	readonly path: string;
	readonly source: string | null;
	/** What was found: format, encoding, sheet, header, rows. */
	readonly facts: Readonly<Record<Language, readonly string[]>>;
	readonly rowsIn: number;
	readonly loaded: number | null;
	readonly quarantined: number | null;
	readonly skipped: number | null;
	readonly defects: readonly Defect[];
}

export interface CheckReport {
	readonly files: readonly CheckedFileReport[];
	readonly totals: {
		readonly block: number;
		readonly quarantine: number;
		readonly warning: number;
		readonly acknowledged: number;
	};
}

export interface ReportInput {
	readonly loaded: readonly FileReport[];
	readonly profiles: readonly FileProfile[];
	readonly defects: readonly Defect[];
}

export function makeReport({ loaded, profiles, defects }: ReportInput): CheckReport {
	const reports = [
		...loaded.map((file) => ofContract(file, defects)),
		...profiles.map((profile) => ofProfile(profile, defects)),
	];
	const known = new Set(reports.map(({ path }) => path));
	const orphans = [...new Set(defects.map(({ file }) => file))].filter((file) => !known.has(file));
	const files = [...reports, ...orphans.map((path) => orphan(path, defects))];
	files.sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
	const count = (severity: Defect['severity']): number =>
		defects.filter((defect) => defect.severity === severity).length;
	const acknowledged = defects.filter(({ acknowledgedBy }) => acknowledgedBy !== null).length;
	return {
		files,
		totals: {
			block: count('block'),
			quarantine: count('quarantine'),
			warning: count('warning'),
			acknowledged,
		},
	};
}

function ofContract(file: FileReport, defects: readonly Defect[]): CheckedFileReport {
	const { path, source, rowsIn, loaded, quarantined, skipped, tables } = file;
	const own = ordered(defects.filter((defect) => defect.file === path));
	const opened = [file.format, file.encoding, delimiterName(file.delimiter)]
		.filter(Boolean)
		.join(' · ');
	const sheets = tables
		.slice(0, 12)
		.map(({ sheet, block, headerRow, headerRows, ignoredColumns }) => {
			const name = [sheet, block].filter(Boolean).join(' · ');
			const last = headerRow + headerRows - 1;
			const rows = headerRows > 1 ? `${headerRow}–${last}` : String(headerRow);
			const ignored = ignoredColumns.length;
			const rowWord = headerRows > 1 ? 'rows' : 'row';
			return {
				zh: `${name ? `${name}：` : ''}表头第 ${rows} 行${ignored > 0 ? `，未使用 ${ignored} 列` : ''}`,
				en: `${name ? `${name}: ` : ''}header in ${rowWord} ${rows}${ignored > 0 ? `, ${ignored} columns not used` : ''}`,
			};
		});
	const counts = {
		zh: `读入 ${rowsIn} 行 = 载入 ${loaded} + 隔离 ${quarantined} + 跳过 ${skipped}${file.isBlocked ? '（文件被阻断，未载入）' : ''}`,
		en: `${rowsIn} rows in = ${loaded} loaded + ${quarantined} quarantined + ${skipped} skipped${file.isBlocked ? ' (blocked: nothing is loaded)' : ''}`,
	};
	return {
		path,
		source,
		facts: {
			zh: [`源契约 ${source ?? '—'} · ${opened}`, ...sheets.map(({ zh }) => zh), counts.zh],
			en: [`contract ${source ?? '—'} · ${opened}`, ...sheets.map(({ en }) => en), counts.en],
		},
		rowsIn,
		loaded,
		quarantined,
		skipped,
		defects: own,
	};
}

function ofProfile(profile: FileProfile, defects: readonly Defect[]): CheckedFileReport {
	const { path, opened, tables, hiddenSheets } = profile;
	const how = [opened.format, opened.encoding, delimiterName(opened.delimiter)]
		.filter(Boolean)
		.join(' · ');
	const facts = tables.map(({ table, columns }) => {
		const last = table.headerRow + table.headerRows - 1;
		const rows = table.headerRows > 1 ? `${table.headerRow}–${last}` : String(table.headerRow);
		const name = table.sheet === null ? '' : table.sheet;
		const rowWord = table.headerRows > 1 ? 'rows' : 'row';
		const types = typeCounts(columns.map(({ type }) => type));
		const blank = columns.length > 1 ? blankRows(table.rows, columns.length) : 0;
		const zhTitles = table.titles.length > 0 ? `，其上 ${table.titles.length} 行标题` : '';
		const enTitles = table.titles.length > 0 ? `, ${table.titles.length} title rows above` : '';
		return {
			zh: `${name ? `${name}：` : ''}表头第 ${rows} 行${zhTitles}；${table.rows.length} 行 × ${columns.length} 列（${types}）${blank > 0 ? `；${blank} 行除首列外全空` : ''}${table.notes.length > 0 ? `；${table.notes.length} 行说明` : ''}`,
			en: `${name ? `${name}: ` : ''}header in ${rowWord} ${rows}${enTitles}; ${table.rows.length} rows × ${columns.length} columns (${types})${blank > 0 ? `; ${blank} rows are empty but for their label` : ''}${table.notes.length > 0 ? `; ${table.notes.length} rows of notes` : ''}`,
		};
	});
	const hidden = hiddenSheets.length;
	return {
		path,
		source: null,
		facts: {
			zh: [
				`没有对应的源契约 · ${how}`,
				...facts.map(({ zh }) => zh),
				...(hidden > 0 ? [`${hidden} 个隐藏工作表未读取：${hiddenSheets.join('、')}`] : []),
			],
			en: [
				`no source contract · ${how}`,
				...facts.map(({ en }) => en),
				...(hidden > 0 ? [`${hidden} hidden sheets not read: ${hiddenSheets.join(', ')}`] : []),
			],
		},
		rowsIn: tables.reduce((sum, { table }) => sum + table.rows.length, 0),
		loaded: null,
		quarantined: null,
		skipped: null,
		defects: ordered(defects.filter((defect) => defect.file === path)),
	};
}

function orphan(path: string, defects: readonly Defect[]): CheckedFileReport {
	return {
		path,
		source: null,
		facts: { zh: [], en: [] },
		rowsIn: 0,
		loaded: null,
		quarantined: null,
		skipped: null,
		defects: ordered(defects.filter((defect) => defect.file === path)),
	};
}

function delimiterName(delimiter: string | null): string | null {
	return delimiter === '\t' ? 'tab' : delimiter;
}

function typeCounts(types: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
	return [...counts].map(([type, count]) => `${count} ${type}`).join(', ');
}

function blankRows(rows: readonly { readonly cells: readonly string[] }[], width: number): number {
	if (width < 3) return 0;
	return rows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length <= 1).length;
}
