import { expect, test } from 'vitest';
import { embedHeaders, isEmbedded, securityHeaders } from '#lib/server/security.ts';

test('production sends exactly these headers', () => {
	expect(securityHeaders('production')).toEqual({
		'content-security-policy': [
			"default-src 'self'",
			"script-src 'self'",
			"style-src 'self'",
			"style-src-attr 'unsafe-inline'",
			"img-src 'self' data: blob:",
			"font-src 'self'",
			"connect-src 'self'",
			"object-src 'none'",
			"base-uri 'none'",
			"form-action 'self'",
			"frame-ancestors 'none'",
		].join('; '),
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
		'referrer-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
	});
});

test('no mode lets a script in that is inline or foreign', () => {
	for (const mode of ['production', 'development'] as const) {
		const policy = securityHeaders(mode)['content-security-policy'];
		expect(policy).toContain("script-src 'self';");
		expect(policy).not.toMatch(/https?:|unsafe-eval|script-src [^;]*unsafe-inline/);
	}
});

test('only a page made for frames may be framed, and nothing else of it is looser', () => {
	const [page, embedded] = [securityHeaders('production'), embedHeaders('production')];
	expect(embedded).not.toHaveProperty('x-frame-options');
	expect(embedded['content-security-policy']).toBe(
		page['content-security-policy']?.replace("frame-ancestors 'none'", 'frame-ancestors *'),
	);
	expect(['/zh/embed/fit-trend', '/en/embed/x'].every(isEmbedded)).toBe(true);
	expect(['/zh', '/zh/embedded', '/fr/embed/x', '/zh/majors/embed/'].some(isEmbedded)).toBe(false);
});
