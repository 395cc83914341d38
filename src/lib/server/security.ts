import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Every header that guards a reader, and the only place that names them.
 * Inline style attributes are the one concession: charts place labels with them.
 */
const policy = {
	'default-src': "'self'",
	'script-src': "'self'",
	'style-src': "'self'",
	'style-src-attr': "'unsafe-inline'",
	'img-src': "'self' data: blob:",
	'font-src': "'self'",
	'connect-src': "'self'",
	'object-src': "'none'",
	'base-uri': "'none'",
	'form-action': "'self'",
	'frame-ancestors': "'none'",
};

/** The development server injects style elements and talks over a web socket. */
const developmentPolicy = {
	...policy,
	'style-src': "'self' 'unsafe-inline'",
	'connect-src': "'self' ws:",
};

export function securityHeaders(mode: 'production' | 'development'): Record<string, string> {
	return {
		'content-security-policy': join(mode === 'production' ? policy : developmentPolicy),
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
		'referrer-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
	};
}

/** A figure made for frames: any site may show it, and nothing else of ours. */
export function embedHeaders(mode: 'production' | 'development'): Record<string, string> {
	const headers = securityHeaders(mode);
	const others = Object.entries(headers).filter(([name]) => name !== 'x-frame-options');
	return {
		...Object.fromEntries(others),
		'content-security-policy': (headers['content-security-policy'] ?? '').replace(
			"frame-ancestors 'none'",
			'frame-ancestors *',
		),
		'cross-origin-resource-policy': 'cross-origin',
	};
}

/** The worker that looks for plans compiles the solver; nothing else may compile anything. */
const solverPolicy = { ...policy, 'script-src': "'self' 'wasm-unsafe-eval'" };

function isSolver(path: string): boolean {
	return /^\/_app\/immutable\/assets\/(assets\/)?plan-worker[\w.-]*\.js$/.test(path);
}

export function isEmbedded(path: string): boolean {
	return /^\/(zh|en)\/embed\//.test(path);
}

/** Before anything else answers: files, errors of the server itself and pages carry the same headers. */
export function guardEveryAnswer(mode: 'production' | 'development'): void {
	const guards = Object.entries(securityHeaders(mode));
	const embedGuards = Object.entries(embedHeaders(mode));
	subscribe('http.server.request.start', (message) => {
		const { request, response } = message as {
			readonly request: IncomingMessage;
			readonly response: ServerResponse;
		};
		const headers = isEmbedded(request.url ?? '') ? embedGuards : guards;
		for (const [name, value] of headers) response.setHeader(name, value);
		if (isSolver(request.url ?? '')) {
			response.setHeader('content-security-policy', join(solverPolicy));
		}
	});
}

function join(directives: Readonly<Record<string, string>>): string {
	return Object.entries(directives)
		.map(([name, value]) => `${name} ${value}`)
		.join('; ');
}
