import { languages } from '#lib/domain/text.ts';

export function match(param: string): boolean {
	return languages.some((language) => language === param);
}
