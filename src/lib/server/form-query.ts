/** The text fields of a form, as a query; files are left out. */
export async function formQuery(request: Request): Promise<URLSearchParams> {
	const form = await request.formData();
	return new URLSearchParams(
		[...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
	);
}
