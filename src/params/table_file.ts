export function match(param: string): boolean {
	return param === 'csv' || param === 'parquet';
}
