import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { acknowledge, type Acknowledgement } from './acknowledged.ts';
import { defaultLimits, type Limits } from './bytes/limits.ts';
import type { OpenedFile } from './bytes/open.ts';
import { cellsPrint, sameContent, type ContentPrint } from './checks/same-content.ts';
import type { SourceContract } from './contract.ts';
import { stopsBuild, type Defect } from './defects/defect.ts';
import { describeFile, findFiles, type FoundFile } from './files.ts';
import { intakeFiles, ordered } from './folder.ts';
import { matchesGlob } from './glob.ts';
import { acrossFiles } from './profile/across.ts';
import { profileFile, type FileProfile } from './profile/profile.ts';
import type { References } from './references.ts';
import { makeReport, type CheckReport } from './report/report.ts';
import { openStranger } from './source.ts';

export interface CheckOptions {
	/** Files and folders. */
	readonly paths: readonly string[];
	readonly contracts: readonly SourceContract[];
	/** What is wrong with the contracts that cannot be used. */
	readonly contractDefects?: readonly Defect[];
	readonly references?: References;
	readonly acknowledged: readonly Acknowledgement[];
	readonly onFile?: (path: string) => void;
	/** Most that DuckDB may hold in memory, e.g. `2GB`; what exceeds it goes to a disk. */
	readonly memory?: string;
	/** Above these sizes a file is not read into memory. */
	readonly limits?: Limits;
}

export interface CheckResult {
	readonly report: CheckReport;
	/** Every file that was looked at, by the path under which the report names it. */
	readonly files: readonly FoundFile[];
	readonly hasStop: boolean;
}

/** Files that a contract names are checked against it; the others are profiled and questioned. */
export async function checkPaths(options: CheckOptions): Promise<CheckResult> {
	const { contracts, acknowledged } = options;
	const { files, hasFolder } = await gather(options.paths);
	const placed = files.map((file) => atContractPath(file, contracts));
	const named = placed.filter(({ path }) =>
		contracts.some((contract) => matchesGlob(contract.path, path)),
	);
	const isNamed = new Set(named.map(({ path }) => path));
	const strangers = placed.filter(({ path }) => !isNamed.has(path) && !isProse(path));
	const wanted = hasFolder
		? contracts
		: contracts.filter((contract) => named.some(({ path }) => matchesGlob(contract.path, path)));
	const checked = await checkNamed(named, { ...options, contracts: wanted });
	const profiled = await profileAll(strangers, options);
	const prints = [...checked.prints, ...profiled.prints].sort((one, other) =>
		one.path < other.path ? -1 : 1,
	);
	const doubles = sameContent(prints).filter(
		(double) =>
			!checked.defects.some(({ rule, file }) => rule === double.rule && file === double.file),
	);
	const raised = [
		...profiled.profiles.flatMap(({ defects }) => defects),
		...acrossFiles(
			profiled.profiles.filter(({ path }) => !doubles.some(({ file }) => file === path)),
		),
		...doubles,
	];
	const defects = ordered([
		...(options.contractDefects ?? []),
		...checked.defects,
		...acknowledge(raised, acknowledged),
	]);
	const report = makeReport({ loaded: checked.files, profiles: profiled.profiles, defects });
	return { report, files: [...named, ...strangers], hasStop: defects.some(isFault) };
}

/** What makes a check fail: held rows too, which a build may go on with. */
function isFault(defect: Defect): boolean {
	return stopsBuild(defect) || defect.severity === 'quarantine';
}

async function gather(
	paths: readonly string[],
): Promise<{ files: readonly FoundFile[]; hasFolder: boolean }> {
	const files: FoundFile[] = [];
	let hasFolder = false;
	for (const path of paths) {
		if ((await stat(path)).isDirectory()) {
			hasFolder = true;
			files.push(...(await findFiles(path)));
		} else files.push(await describeFile(path, basename(path).normalize('NFC')));
	}
	return { files: distinct(files), hasFolder };
}

/** Files of the same name from several folders keep enough of their path to be told apart. */
function distinct(files: readonly FoundFile[]): readonly FoundFile[] {
	const counts = new Map<string, number>();
	for (const { path } of files) counts.set(path, (counts.get(path) ?? 0) + 1);
	return files.map((file) =>
		(counts.get(file.path) ?? 0) > 1 ? { ...file, path: file.location } : file,
	);
}

/** A single file stands for the place below the raw folder where a contract expects its name. */
function atContractPath(file: FoundFile, contracts: readonly SourceContract[]): FoundFile {
	if (contracts.some(({ path }) => matchesGlob(path, file.path))) return file;
	const location = file.location.replaceAll('\\', '/').normalize('NFC');
	const segments = location.split('/').filter((segment) => segment !== '' && segment !== '.');
	const tails = segments.map((_, index) => segments.slice(index).join('/'));
	const tail = tails.find((path) => contracts.some((contract) => matchesGlob(contract.path, path)));
	return tail === undefined ? file : { ...file, path: tail };
}

function isProse(path: string): boolean {
	return /\.(md|pdf|docx?|html?|json|geojson|png|jpe?g|zip|rds)$/iu.test(path);
}

interface NamedResult {
	readonly files: Parameters<typeof makeReport>[0]['loaded'];
	readonly defects: readonly Defect[];
	readonly prints: readonly ContentPrint[];
}

async function checkNamed(
	files: readonly FoundFile[],
	options: CheckOptions,
): Promise<NamedResult> {
	if (options.contracts.length === 0) return { files: [], defects: [], prints: [] };
	const spill = await mkdtemp(join(tmpdir(), 'wenhe-check-'));
	const instance = await DuckDBInstance.create(':memory:', {
		autoinstall_known_extensions: 'false',
		autoload_known_extensions: 'false',
		temp_directory: spill,
		...(options.memory === undefined ? {} : { memory_limit: options.memory }),
	});
	const connection = await instance.connect();
	try {
		const result = await intakeFiles(files, {
			contracts: options.contracts,
			connection,
			acknowledged: options.acknowledged,
			...(options.limits ? { limits: options.limits } : {}),
			...(options.references ? { references: options.references } : {}),
			onFile: ({ path }) => options.onFile?.(path),
		});
		const prints = files.map(({ path, sha256 }) => ({ path, sha256, cells: null, figures: null }));
		return { files: result.files, defects: result.defects, prints };
	} finally {
		connection.closeSync();
		instance.closeSync();
		await rm(spill, { recursive: true, force: true });
	}
}

async function profileAll(
	files: readonly FoundFile[],
	{ onFile, limits = defaultLimits }: CheckOptions,
): Promise<{ profiles: readonly FileProfile[]; prints: readonly ContentPrint[] }> {
	const profiles: FileProfile[] = [];
	const prints: ContentPrint[] = [];
	for (const file of files) {
		const opened = await openStranger(file, limits);
		prints.push({ ...printOf(opened), path: file.path, sha256: file.sha256 });
		profiles.push({ ...profileFile(file.path, opened), opened: { ...opened, grids: [] } });
		onFile?.(file.path);
	}
	return { profiles, prints };
}

function printOf(opened: OpenedFile): Pick<ContentPrint, 'cells' | 'figures'> {
	const isWhole = !opened.findings.some(({ rule }) => rule === 'read_in_part');
	return opened.grids.length > 0 && isWhole
		? cellsPrint(opened.grids)
		: { cells: null, figures: null };
}
