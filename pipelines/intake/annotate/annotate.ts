import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { defaultLimits } from '../bytes/limits.ts';
import { isZip } from '../bytes/workbook.ts';
import type { CheckResult } from '../check.ts';
import type { FoundFile } from '../files.ts';
import { openAny } from '../source.ts';
import { commentsOf, summaryRows } from './comments.ts';
import { newWorkbook } from './new-workbook.ts';
import { annotateWorkbook } from './workbook.ts';

/** Writes a commented copy of every file with defects; returns the paths written. */
export async function annotateFiles(
	{ report, files }: CheckResult,
	folder: string,
): Promise<readonly string[]> {
	const written: string[] = [];
	for (const { path, defects } of report.files) {
		const file = files.find((one) => one.path === path);
		if (!file || defects.length === 0) continue;
		const summary = summaryRows(path, defects);
		const comments = commentsOf(defects);
		const copy = await annotatedCopy(file, { summary, comments });
		const target = join(folder, `${path.replace(/^\/+/u, '')}${copy.extension}`);
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, copy.bytes);
		written.push(target);
	}
	return written;
}

type Notes = Parameters<typeof annotateWorkbook>[1];

async function annotatedCopy(
	file: FoundFile,
	notes: Notes,
): Promise<{ readonly bytes: Uint8Array; readonly extension: string }> {
	if (file.bytes > defaultLimits.fileBytes) {
		return { bytes: await newWorkbook([], notes), extension: '.xlsx' };
	}
	const bytes = await readFile(file.location);
	if (isZip(bytes) && ['.xlsx', '.xlsm'].includes(extname(file.path).toLowerCase())) {
		const copy = annotateWorkbook(bytes, notes);
		if (copy) return { bytes: copy, extension: '' };
	}
	const opened = await openAny(file, defaultLimits);
	return { bytes: await newWorkbook(opened.grids, notes), extension: '.xlsx' };
}
