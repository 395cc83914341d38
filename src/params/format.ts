import { downloadFormats } from '#lib/domain/loaded-figure.ts';

export function match(param: string): boolean {
	return downloadFormats.some((format) => format === param);
}
