import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
	type Command,
	type CommandArguments,
	type CommandIo,
	UsageError,
} from './commands/command.ts';
import { loadModule } from './engine/modules.ts';

const names = [
	'sample',
	'check',
	'build',
	'releases',
	'forecast',
	'plan',
	'report',
	'account',
	'state',
] as const;

const io: CommandIo = {
	out: (line) => process.stdout.write(`${line}\n`),
	error: (line) => process.stderr.write(`${line}\n`),
	progress: (line) => process.stderr.write(`${line}\n`),
};

process.exitCode = await runCommandLine(process.argv.slice(2));

async function runCommandLine([name, ...rest]: readonly string[]): Promise<number> {
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		io.out(await helpText());
		return name === undefined ? 2 : 0;
	}
	if (!installedNames().includes(name)) {
		io.error(`unknown command: ${name}\n\n${await helpText()}`);
		return 2;
	}
	return await runCommand(await loadCommand(name), rest);
}

async function runCommand(command: Command, rest: readonly string[]): Promise<number> {
	if (rest.includes('--help') || rest.includes('-h')) {
		io.out(command.usage);
		return 0;
	}
	try {
		return await command.run(parseCommandArguments(command, rest), io);
	} catch (error) {
		if (error instanceof UsageError) {
			io.error(`${error.message}\n\n${command.usage}`);
			return 2;
		}
		io.error(describeError(error));
		return 1;
	}
}

function parseCommandArguments(command: Command, rest: readonly string[]): CommandArguments {
	try {
		return parseArgs({ args: [...rest], options: command.options, allowPositionals: true });
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

function describeError(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return process.env['WENHE_DEBUG'] === undefined ? error.message : (error.stack ?? error.message);
}

async function helpText(): Promise<string> {
	const commands = await Promise.all(installedNames().map(loadCommand));
	const lines = commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
	return [
		'Usage: wenhe <command> [options]',
		'',
		'Commands:',
		...lines,
		'',
		'wenhe <command> --help says more. Exit codes: 0 done, 1 defects or failed, 2 wrong usage or',
		'nothing done.',
	].join('\n');
}

function installedNames(): readonly string[] {
	return names.filter((name) => existsSync(commandPath(name)));
}

function commandPath(name: string): string {
	return join(import.meta.dirname, 'commands', `${name}.ts`);
}

async function loadCommand(name: string): Promise<Command> {
	const module = (await loadModule(commandPath(name))) as { readonly command: Command };
	return module.command;
}
