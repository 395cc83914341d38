/** `*` within a folder, `**` across folders, `?` one character, `{a,b}` either; everything else is literal. */
export function globToRegExp(glob: string): RegExp {
	const source = glob.replace(
		/\*\*\/|\*\*|\*|\?|\{([^{}]*)\}|[.+^$()|[\]\\{}]/g,
		(token, choices: string | undefined) => {
			if (token === '**/') return '(?:.*/)?';
			if (token === '**') return '.*';
			if (token === '*') return '[^/]*';
			if (token === '?') return '[^/]';
			if (choices !== undefined) return `(?:${choices.split(',').map(escaped).join('|')})`;
			return `\\${token}`;
		},
	);
	return new RegExp(`^${source}$`, 'u');
}

export function matchesGlob(glob: string, path: string): boolean {
	return globToRegExp(glob.normalize('NFC')).test(path.normalize('NFC'));
}

function escaped(choice: string): string {
	return choice.replaceAll(/[.+^$()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^/]*');
}
