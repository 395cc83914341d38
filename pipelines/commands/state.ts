import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { auditEntries, brokenAudit } from '#lib/state/audit.ts';
import { openRegionState } from './region-state.ts';
import {
	type Command,
	type CommandArguments,
	type CommandIo,
	textOption,
	UsageError,
} from './command.ts';

export const command: Command = {
	name: 'state',
	summary: 'back up the accounts, cases and audit log, or prove that the log is whole',
	usage: `Usage: wenhe state backup --out FILE [--region R]
       wenhe state verify [--region R]

The state holds what people do: accounts, drafts, objections, rulings, the audit log. It lies beside
the warehouse, or in WENHE_STATE; evidence files lie in its folder evidence, named by their hashes.

  backup        writes a whole copy while the site is running; copy the folder evidence beside it
  verify        recomputes the chain of the audit log; exit code 1 if an entry was changed or lost
  --out FILE    file to write; it must not exist yet
  --region R    name of a folder below data, or the path of a region's folder (default: yixing,
                or WENHE_REGION)`,
	options: { region: { type: 'string' }, out: { type: 'string' } },
	run,
};

function run(args: CommandArguments, io: CommandIo): Promise<number> {
	const [action, ...more] = args.positionals;
	if (more.length > 0) throw new UsageError(`unexpected ${more.join(' ')}`);
	if (action === 'backup') return Promise.resolve(backup(args, io));
	if (action === 'verify') return Promise.resolve(verify(args, io));
	throw new UsageError('backup or verify?');
}

function backup(args: CommandArguments, io: CommandIo): number {
	const out = textOption(args, 'out');
	if (out === undefined) throw new UsageError('--out FILE is missing');
	const path = resolve(out);
	if (existsSync(path)) throw new UsageError(`${out} exists; name a new file`);
	const state = openRegionState(textOption(args, 'region'));
	try {
		state.backup(path);
	} finally {
		state.close();
	}
	io.out(`written: ${out}`);
	return 0;
}

function verify(args: CommandArguments, io: CommandIo): number {
	const state = openRegionState(textOption(args, 'region'));
	try {
		const entries = auditEntries(state);
		const broken = brokenAudit(entries);
		if (broken === null) {
			io.out(`audit log: ${String(entries.length)} entries, each follows from the one before it`);
			return 0;
		}
		io.error(`audit log: the chain is broken at entry ${String(broken)}; compare with a backup`);
		return 1;
	} finally {
		state.close();
	}
}
