/** A piece of a meaning; codes of the data are the same in every language. */
export interface Piece {
	readonly text: string;
	readonly isCode: boolean;
}

/** Chinese meanings name codes such as `suppressed`: they are set as code, apart from the prose. */
export function codePieces(meaning: string): readonly Piece[] {
	return meaning
		.split(/([a-z][a-z0-9]*(?:_[a-z0-9]+)*)/u)
		.map((text, index) => ({ text, isCode: index % 2 === 1 }))
		.filter(({ text }) => text !== '');
}
