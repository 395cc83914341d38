import type { ParseArgsConfig } from 'node:util';
import type { Language } from '#lib/domain/text.ts';

/** Values and positionals as `node:util` parseArgs returns them. */
export interface CommandArguments {
	readonly values: Readonly<
		Record<string, string | boolean | readonly (string | boolean)[] | undefined>
	>;
	readonly positionals: readonly string[];
}

/** The only way out of a command: nothing but run.ts touches the console. */
export interface CommandIo {
	/** A line of the result, on standard output. */
	readonly out: (line: string) => void;
	/** A line about something wrong, on standard error. */
	readonly error: (line: string) => void;
	/** A line about a step done or under way, on standard error. */
	readonly progress: (line: string) => void;
}

/** One subcommand of `wenhe`, exported as `command` by `pipelines/commands/<name>.ts`. */
export interface Command {
	readonly name: string;
	/** One line for the list of commands. */
	readonly summary: string;
	/** Whole help text: usage line first, then what the options mean. */
	readonly usage: string;
	readonly options: NonNullable<ParseArgsConfig['options']>;
	/** 0 done, 1 defects or failed, 2 usage or nothing done. */
	readonly run: (args: CommandArguments, io: CommandIo) => Promise<number>;
}

/** Wrong call of a command: printed with its usage, exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

export function textOption(args: CommandArguments, name: string): string | undefined {
	const value = args.values[name];
	return typeof value === 'string' ? value : undefined;
}

export function integerOption(args: CommandArguments, name: string): number | undefined {
	const text = textOption(args, name);
	if (text === undefined) return undefined;
	if (!/^\d{1,12}$/.test(text)) {
		throw new UsageError(`--${name} must be a whole number, not "${text}"`);
	}
	return Number(text);
}

export function isSet(args: CommandArguments, name: string): boolean {
	return args.values[name] === true;
}

/** The language of messages: as asked for, else that of the terminal. */
export function languageOption(args: CommandArguments): Language {
	const named = textOption(args, 'language');
	if (named === 'zh' || named === 'en') return named;
	if (named !== undefined) throw new UsageError(`--language must be zh or en, not "${named}"`);
	const { LC_ALL, LC_MESSAGES, LANG } = process.env;
	return /^zh/iu.test(LC_ALL ?? LC_MESSAGES ?? LANG ?? '') ? 'zh' : 'en';
}

/** Most that DuckDB may hold in memory. */
export function memoryOption(args: CommandArguments): { readonly memory?: string } {
	const memory = textOption(args, 'memory');
	if (memory === undefined) return {};
	if (!/^[1-9]\d*(?:\.\d+)?[KMGT]i?B$/iu.test(memory)) {
		throw new UsageError(`--memory must be a size such as 2GB, not "${memory}"`);
	}
	return { memory };
}
