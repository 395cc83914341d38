/** Puts values where a message names them: `{count} rows`. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
	return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
