import { documentFormats, documentKinds } from '#lib/domain/document.ts';

const pattern = new RegExp(`^(${documentKinds.join('|')})\\.(${documentFormats.join('|')})$`);

export function match(param: string): boolean {
	return pattern.test(param);
}
