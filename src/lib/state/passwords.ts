import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Powers of two and passes of scrypt; the cost is part of each hash, so it can be raised later. */
export interface PasswordCost {
	readonly power: number;
	readonly blocks: number;
	readonly lanes: number;
}

const usualCost: PasswordCost = { power: 17, blocks: 8, lanes: 1 };

export const leastPassword = 10;
export const longestPassword = 200;

export async function hashPassword(password: string, cost = usualCost): Promise<string> {
	const salt = randomBytes(16);
	const key = await derive(password, salt, cost);
	const { power, blocks, lanes } = cost;
	const numbers = [power, blocks, lanes].map(String).join('$');
	return `scrypt$${numbers}$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/** Takes as long for an account that does not exist as for one that does. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
	const known = stored === null ? null : parseHash(stored);
	const { salt, key, cost } = known ?? nobody;
	const given = await derive(password.slice(0, longestPassword), salt, cost);
	return timingSafeEqual(given, key) && known !== null;
}

export type PasswordProblem = 'short' | 'long' | 'name';

export function passwordProblem(password: string, name: string): PasswordProblem | null {
	if (password.length < leastPassword) return 'short';
	if (password.length > longestPassword) return 'long';
	return password.toLowerCase().includes(name.toLowerCase()) ? 'name' : null;
}

const nobody = { salt: randomBytes(16), key: randomBytes(32), cost: usualCost };

function parseHash(stored: string): typeof nobody | null {
	const [kind, power, blocks, lanes, salt = '', key = ''] = stored.split('$');
	if (kind !== 'scrypt') return null;
	const cost = { power: Number(power), blocks: Number(blocks), lanes: Number(lanes) };
	return { salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url'), cost };
}

function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
	const { power, blocks: r, lanes: p } = cost;
	const N = 2 ** power;
	return new Promise((done, fail) => {
		scrypt(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
			if (error) fail(error);
			else done(key);
		});
	});
}
