export interface Place {
	readonly page: number;
	/** Points from the upper edge of the type area: Chromium leaves the margin out. */
	readonly top: number;
}

/** Every named place of a PDF as Chromium writes it: plain objects, names without escapes. */
export function placesIn(pdf: Buffer): ReadonlyMap<string, Place> {
	const text = pdf.toString('latin1');
	const order = new Map(pageObjects(text).map((object, index) => [object, index + 1]));
	const places = text.matchAll(/\/([\w-]+) \[(\d+) 0 R \/XYZ [\d.]+ ([\d.]+) [^\]]*\]/g);
	return new Map(
		[...places].flatMap(([, name = '', object = '', y = '']) => {
			const page = order.get(Number(object));
			return page === undefined ? [] : [[name, { page, top: pageHeight - Number(y) }] as const];
		}),
	);
}

/** A4 as Chromium has it. */
const pageHeight = 841.92;

interface PageTree {
	readonly kids: readonly number[];
	readonly hasParent: boolean;
}

/** Object numbers of the pages in the order of the page tree. */
function pageObjects(text: string): readonly number[] {
	const trees = new Map<number, PageTree>();
	for (const [, id = '', body = ''] of text.matchAll(
		/(\d+) 0 obj\s*<<\s*\/Type \/Pages\b([^>]*)>>/g,
	)) {
		const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '';
		trees.set(Number(id), {
			kids: [...kids.matchAll(/(\d+) 0 R/g)].map(([, kid]) => Number(kid)),
			hasParent: body.includes('/Parent'),
		});
	}
	const root = [...trees].find(([, { hasParent }]) => !hasParent)?.[0];
	return root === undefined ? [] : leaves(root, trees);
}

function leaves(id: number, trees: ReadonlyMap<number, PageTree>): readonly number[] {
	const tree = trees.get(id);
	return tree === undefined ? [id] : tree.kids.flatMap((kid) => leaves(kid, trees));
}
