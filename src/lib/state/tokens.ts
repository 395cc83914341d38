import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits that nobody can guess, fit for a cookie or an address. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** What is stored of a token: whoever reads the database cannot sign in with it. */
export function tokenHash(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** What a form must carry: derived from a secret that only the same browser sends. */
export function formToken(secret: string): string {
	return createHmac('sha256', secret).update('form').digest('base64url');
}

export function isSameText(left: string, right: string): boolean {
	const [a, b] = [left, right].map((text) => createHash('sha256').update(text).digest());
	return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
