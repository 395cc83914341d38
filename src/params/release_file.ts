export function match(param: string): boolean {
	return param === 'manifest.json' || param === 'datapackage.json';
}
