import { readFileSync } from 'node:fs';

/** A process and when it began: ids are given again, moments are not. */
export interface ProcessIdentity {
	readonly pid: number;
	/** Clock ticks since boot where the system tells, else 0. */
	readonly startedAt: number;
}

export function thisProcess(): ProcessIdentity {
	return { pid: process.pid, startedAt: startOf(process.pid) };
}

export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
	}
	const start = startOf(pid);
	return start === startedAt || start === 0 || startedAt === 0;
}

function startOf(pid: number): number {
	try {
		const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
		const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return afterName[0] === 'Z' ? -1 : Number(afterName[19]);
	} catch {
		return 0;
	}
}
