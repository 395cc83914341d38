import type { Cookies } from '@sveltejs/kit';

export const themes = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

const cookie = 'theme';
const year = 365 * 24 * 3600;

export function parseTheme(text: string | null | undefined): Theme {
	return themes.find((theme) => theme === text) ?? 'auto';
}

export function readTheme(cookies: Cookies): Theme {
	return parseTheme(cookies.get(cookie));
}

export function themeCookie(cookies: Cookies, theme: Theme): string {
	const options = { path: '/', maxAge: year, sameSite: 'lax', secure: false } as const;
	return cookies.serialize(cookie, theme, options);
}

/** The same page after the choice; never another site, which a path of two slashes would be. */
export function withoutTheme(url: URL): string {
	const search = new URLSearchParams(url.searchParams);
	search.delete('theme');
	const path = `/${url.pathname.replace(/^\/+/, '')}`;
	return search.size === 0 ? path : `${path}?${search.toString()}`;
}
