import type { Text } from '#lib/domain/text.ts';
import type { EncodingProblem } from '../bytes/encoding.ts';
import type { Finding } from './defect.ts';

/** Findings on a file of which nothing can be read. */
export function encodingFinding(problem: EncodingProblem, line: number): Finding {
	return encodingFindings[problem](line);
}

const encodingFindings: Readonly<Record<EncodingProblem, (line: number) => Finding>> = {
	damaged: (line) => ({
		rule: 'undecodable',
		severity: 'block',
		message: {
			zh: `第 ${line} 行附近的字节不属于任何支持的编码（UTF-8、GB18030、UTF-16），文件可能被截断或混合了两种编码`,
			en: `bytes near line ${line} fit none of UTF-8, GB18030 and UTF-16: the file is cut off or mixes two encodings`,
		},
		fix: {
			zh: '请向报送单位重新索取原文件，或在原软件中另存为“CSV UTF-8”',
			en: 'ask the sender for the original file, or save it again as "CSV UTF-8"',
		},
	}),
	binary: () => ({
		rule: 'not_a_table',
		severity: 'block',
		message: {
			zh: '文件是程序、文档或图片的字节，不是文本表格',
			en: 'the file holds the bytes of a program, a document or a picture: it is not a text table',
		},
		fix: {
			zh: '请提供 CSV、XLSX、XLSM 或 Parquet 文件',
			en: 'deliver the table as CSV, XLSX, XLSM or Parquet',
		},
	}),
	guessed: () => ({
		rule: 'encoding_guessed',
		severity: 'warning',
		message: {
			zh: '文件既不是 UTF-8、UTF-16 也不是 GB18030；按 Windows-1252（西欧）读取，非 ASCII 字符可能有误',
			en: 'the file is neither UTF-8, UTF-16 nor GB18030; it was read as Windows-1252, letters beyond ASCII may be wrong',
		},
		fix: {
			zh: '请另存为“CSV UTF-8”；若文字显示正确，可在 acknowledged.csv 中确认',
			en: 'save it as "CSV UTF-8", or acknowledge it once the letters have been looked at',
		},
	}),
};

export function quoteFinding(line: number): Finding {
	return {
		rule: 'broken_quotes',
		severity: 'block',
		message: {
			zh: `到第 ${line} 行为止有一个引号没有闭合，其后的内容无法分列`,
			en: `a quote is still open at line ${line}: the cells after it cannot be told apart`,
		},
		fix: {
			zh: '补上缺失的双引号；单元格内的双引号应写成两个（""）',
			en: 'close the quote; a quote inside a cell is written twice ("")',
		},
	};
}

export function emptyFinding(): Finding {
	return {
		rule: 'empty_file',
		severity: 'block',
		message: { zh: '文件没有任何内容', en: 'the file holds nothing' },
		fix: { zh: '请重新导出并提交该文件', en: 'export the file again and deliver it' },
	};
}

export function tooLargeFinding({ zh, en }: Text): Finding {
	return {
		rule: 'too_large',
		severity: 'block',
		message: { zh: `文件超出读取上限：${zh}`, en: `the file exceeds a reading limit: ${en}` },
		fix: {
			zh: '拆分文件，或导出为 CSV/Parquet 并在源契约中声明 "large": true',
			en: 'split the file, or export it as CSV or Parquet and declare "large": true in its source contract',
		},
	};
}

/** A text table too large to be looked at without a contract: its beginning was. */
export function readInPartFinding(rows: number, bytes: number): Finding {
	const size = Math.round(bytes / 1024 / 1024);
	return {
		rule: 'read_in_part',
		severity: 'warning',
		message: {
			zh: `文件共 ${size} MiB，没有源契约时只看开头 ${rows} 行，其余部分未检查`,
			en: `the file holds ${size} MiB: without a source contract only its first ${rows} rows were looked at`,
		},
		fix: {
			zh: '写一份源契约并声明 "large": true：整个文件由 DuckDB 逐行检查和载入，大小不限',
			en: 'write a source contract with "large": true: DuckDB then checks and loads every row, whatever the size',
		},
	};
}

export function damagedFinding(detail: string): Finding {
	return damaged(detail, {
		zh: '请用 Excel 或 WPS 打开并另存为 .xlsx，或重新索取原文件',
		en: 'open it in Excel or WPS and save it as .xlsx, or ask for the original again',
	});
}

export function damagedParquetFinding(detail: string): Finding {
	return damaged(detail, {
		zh: '请重新导出或索取原文件；传输中可能被截断',
		en: 'export it again or ask for the original: it may have been cut off on its way',
	});
}

function damaged(detail: string, fix: Finding['fix']): Finding {
	return {
		rule: 'damaged_file',
		severity: 'block',
		message: {
			zh: `文件已损坏，无法打开：${detail}`,
			en: `the file is damaged and cannot be opened: ${detail}`,
		},
		fix,
	};
}

export function encryptedFinding(): Finding {
	return {
		rule: 'encrypted_file',
		severity: 'block',
		message: { zh: '文件设有密码，无法读取', en: 'the file is locked with a password' },
		fix: { zh: '请取消密码后重新提交', en: 'remove the password and deliver it again' },
	};
}

export function webPageFinding(): Finding {
	return {
		rule: 'not_a_table',
		severity: 'block',
		message: {
			zh: '文件内容是网页（HTML 或 XML），只是扩展名像表格',
			en: 'the file is a web page (HTML or XML) under the name of a table',
		},
		fix: {
			zh: '用 Excel 或 WPS 打开，另存为 .xlsx 后重新提交',
			en: 'open it in Excel or WPS, save it as .xlsx and deliver that',
		},
	};
}
