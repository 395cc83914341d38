import { isRole, roles } from '#lib/domain/user.ts';
import {
	accountByName,
	closeAccount,
	createAccount,
	issueLink,
	listAccounts,
} from '#lib/state/accounts.ts';
import type { Desk } from '#lib/state/audit.ts';
import { openRegionState } from './region-state.ts';
import {
	type Command,
	type CommandArguments,
	type CommandIo,
	textOption,
	UsageError,
} from './command.ts';

export const command: Command = {
	name: 'account',
	summary: 'list accounts, open one, or send its one-time link again',
	usage: `Usage: wenhe account list [--region R]
       wenhe account add NAME --role ROLE [--school ID] [--region R]
       wenhe account link NAME [--region R]
       wenhe account close NAME [--region R]

For whoever runs the server, when no administrator can sign in. add and link print the path of a
one-time link, good for 72 hours, by which the person sets a password; only its hash is stored.

  --role ROLE    ${roles.join(', ')}
  --school ID    the school that a school's account speaks for
  --region R     name of a folder below data, or the path of a region's folder (default: yixing,
                 or WENHE_REGION)`,
	options: { region: { type: 'string' }, role: { type: 'string' }, school: { type: 'string' } },
	run,
};

function run(args: CommandArguments, io: CommandIo): Promise<number> {
	const [action = '', name, ...more] = args.positionals;
	const act = Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : undefined;
	if (act === undefined || more.length > 0) throw new UsageError('list, add, link or close?');
	const state = openRegionState(textOption(args, 'region'));
	try {
		return Promise.resolve(act({ state, doer: null, now: new Date() }, { args, name, io }));
	} finally {
		state.close();
	}
}

interface Call {
	readonly args: CommandArguments;
	readonly name: string | undefined;
	readonly io: CommandIo;
}

const actions = { list, add, link, close } as const;

function list({ state }: Desk, { io }: Call): number {
	for (const { name, role, school_id, is_closed, has_password } of listAccounts(state)) {
		const standing = is_closed === 1 ? 'closed' : has_password === 1 ? 'in use' : 'no password yet';
		io.out([name, role, school_id ?? '—', standing].join('\t'));
	}
	return 0;
}

function add(desk: Desk, { args, name, io }: Call): number {
	const role = textOption(args, 'role') ?? '';
	const school = textOption(args, 'school') ?? null;
	if (name === undefined) throw new UsageError('which name?');
	if (!isRole(role)) throw new UsageError(`--role must be one of ${roles.join(', ')}`);
	if ((role === 'school') !== (school !== null)) {
		throw new UsageError('--school goes with --role school, and only with it');
	}
	const id = createAccount(desk, { name, role, schoolId: school });
	if (id === null) throw new UsageError(`an account named ${name} exists`);
	io.out(`/zh/office/link/${issueLink(desk, id)}`);
	return 0;
}

function link(desk: Desk, call: Call): number {
	call.io.out(`/zh/office/link/${issueLink(desk, known(desk, call))}`);
	return 0;
}

function close(desk: Desk, call: Call): number {
	closeAccount(desk, known(desk, call));
	call.io.out(`closed: ${call.name ?? ''}`);
	return 0;
}

function known({ state }: Desk, { name }: Call): string {
	if (name === undefined) throw new UsageError('which name?');
	const account = accountByName(state, name);
	if (account === null)
		throw new UsageError(`no account named ${name}; "wenhe account list" shows all`);
	return account.id;
}
