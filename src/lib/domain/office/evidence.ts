/** Kinds of file that may come with an objection: how each begins, and how it is sent back. */
const kinds = {
	pdf: { starts: [[0x25, 0x50, 0x44, 0x46]], type: 'application/pdf' },
	png: { starts: [[0x89, 0x50, 0x4e, 0x47]], type: 'image/png' },
	jpg: { starts: [[0xff, 0xd8, 0xff]], type: 'image/jpeg' },
	docx: {
		starts: [[0x50, 0x4b, 0x03, 0x04]],
		type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	},
	xlsx: {
		starts: [[0x50, 0x4b, 0x03, 0x04]],
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	},
} as const satisfies Readonly<
	Record<string, { readonly starts: readonly (readonly number[])[]; readonly type: string }>
>;

export type EvidenceKind = keyof typeof kinds;

export const evidenceKinds = Object.keys(kinds) as readonly EvidenceKind[];

export const largestEvidence = 8 * 1024 * 1024;
export const mostEvidenceFiles = 3;

export type EvidenceProblem = 'empty' | 'large' | 'kind' | 'content' | 'many';

/** What a file is, by its name and its first bytes, which must agree. */
export function evidenceKind(name: string, content: Uint8Array): EvidenceKind | EvidenceProblem {
	if (content.length === 0) return 'empty';
	if (content.length > largestEvidence) return 'large';
	const extension = (/\.([a-z]+)$/i.exec(name)?.[1] ?? '').toLowerCase().replace('jpeg', 'jpg');
	const kind = evidenceKinds.find((each) => each === extension);
	if (kind === undefined) return 'kind';
	const begins = kinds[kind].starts.some((start) =>
		start.every((byte, index) => content[index] === byte),
	);
	return begins ? kind : 'content';
}

export function isEvidenceKind(text: string): text is EvidenceKind {
	return Object.hasOwn(kinds, text);
}

export function evidenceType(kind: EvidenceKind): string {
	return kinds[kind].type;
}

/** A name to show and to save under: no folders, no control characters, not too long. */
export function evidenceName(name: string): string {
	const last = name.split(/[/\\]/).at(-1) ?? '';
	// eslint-disable-next-line no-control-regex -- control characters are what is removed
	const plain = last.replaceAll(/[\u0000-\u001f\u007f"<>:|?*]/g, '').trim();
	return plain.length > 120 ? plain.slice(-120) : plain;
}
