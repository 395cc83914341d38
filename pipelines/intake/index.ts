/**
 * The intake: bytes → checked rows.
 *
 *     const { contracts, defects } = await readSourceContracts('data/yixing/sources');
 *     const references = await readReferences('data/yixing/reference');
 *     const acknowledged = await readAcknowledgements('data/yixing/acknowledged.csv');
 *     const result = await intakeFolder({ rawDir, contracts, references, acknowledged, connection });
 *     if (result.isBlocked) …  // result.defects says what, where and how to fix it
 *
 * Leaves in the connection, schema `raw` (replaced):
 * - `<contract name>`: columns of `fromPath`/`fromSheet`/`blocks` (varchar unless a field of that name
 *   gives a type), then for each field its value and, unless it is required, `<field>_status`; last
 *   `raw_id bigint`. A contract without a file has its table, empty.
 *   string, quarter (`2024Q1`) and month (`2024-01`) are varchar; integer is bigint; number is double;
 *   year and school_year (first year) are integer; date is date.
 * - `files(file_id integer, source, path, sha256, bytes bigint, format, encoding, delimiter)`
 * - `rows(raw_id bigint, file_id integer, sheet, row_number integer, content)`: content is a JSON object
 *   of header → printed text; no rows for `large` sources, whose raw_id is file_id * 2^32 + row_number
 * - `quarantine(file_id integer, sheet, row_number bigint, rule, reason, content)`
 * - `defects(defect_id integer, file, sheet, row_number bigint, column_name, rule, severity, value,
 *   message_zh, message_en, fix_zh, fix_en, acknowledged_by, count bigint)`
 */
export { acknowledge, readAcknowledgements, type Acknowledgement } from './acknowledged.ts';
export { defaultLimits, type Limits } from './bytes/limits.ts';
export { readSourceContracts } from './contracts.ts';
export { stopsBuild, type Defect, type Severity } from './defects/defect.ts';
export { intakeFolder } from './folder.ts';
export { readReferences, type References } from './references.ts';
export type { FileReport, IntakeOptions, IntakeResult, TableReport } from './result.ts';
