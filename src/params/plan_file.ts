export function match(param: string): boolean {
	return param === 'json' || param === 'xlsx';
}
