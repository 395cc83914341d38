/**
 * As much of a document as drawing needs: elements with attributes, styles and text, written out as markup.
 * A whole DOM costs three times as much for every mark, and most of it is waste to collect.
 */
export function svgDocument(): Document {
	const document = {
		createElementNS: (space: string, name: string) => element(document, space, name),
		createElement: (name: string) => element(document, svgSpace, name),
		createTextNode: (text: string) => text,
	} as SvgDocument;
	document.documentElement = element(document, svgSpace, 'svg');
	// Drawing asks for nothing else of a document.
	return document as unknown as Document;
}

const svgSpace = 'http://www.w3.org/2000/svg';

interface SvgDocument {
	documentElement: SvgElement;
	readonly createElementNS: (space: string, name: string) => SvgElement;
	readonly createElement: (name: string) => SvgElement;
	readonly createTextNode: (text: string) => string;
}

interface SvgElement {
	readonly ownerDocument: SvgDocument;
	readonly namespaceURI: string;
	readonly tagName: string;
	readonly attributes: Map<string, string>;
	readonly childNodes: (SvgElement | string)[];
	parentNode: SvgElement | null;
	/** Made where a drawing asks for it: few elements have one. */
	styles: Record<string, string> | null;
}

function element(ownerDocument: SvgDocument, namespaceURI: string, tagName: string): SvgElement {
	const own: SvgElement = {
		ownerDocument,
		namespaceURI,
		tagName,
		attributes: new Map(),
		childNodes: [],
		parentNode: null,
		styles: null,
	};
	return Object.setPrototypeOf(own, behaviour) as SvgElement;
}

/** What every element can do; shared, because a drawing has thousands of them. */
const behaviour = {
	setAttribute(this: SvgElement, name: string, value: unknown): void {
		this.attributes.set(name, String(value));
	},
	setAttributeNS(this: SvgElement, _: string, name: string, value: unknown): void {
		this.attributes.set(name, String(value));
	},
	getAttribute(this: SvgElement, name: string): string | null {
		return this.attributes.get(name) ?? null;
	},
	hasAttribute(this: SvgElement, name: string): boolean {
		return this.attributes.has(name);
	},
	removeAttribute(this: SvgElement, name: string): void {
		this.attributes.delete(name);
	},
	appendChild(this: SvgElement, child: SvgElement | string): SvgElement | string {
		return insert(this, child, this.childNodes.length);
	},
	insertBefore(this: SvgElement, child: SvgElement | string, next: SvgElement | null) {
		const at = next === null ? -1 : this.childNodes.indexOf(next);
		return insert(this, child, at < 0 ? this.childNodes.length : at);
	},
	removeChild(this: SvgElement, child: SvgElement): SvgElement {
		detach(child);
		return child;
	},
	get children(): readonly SvgElement[] {
		return (this as unknown as SvgElement).childNodes.filter((each) => typeof each !== 'string');
	},
	get firstChild(): SvgElement | string | null {
		return (this as unknown as SvgElement).childNodes[0] ?? null;
	},
	get style() {
		const own = this as unknown as SvgElement;
		own.styles ??= Object.create(styling) as Record<string, string>;
		return own.styles;
	},
	set textContent(text: string | null) {
		const { childNodes } = this as unknown as SvgElement;
		childNodes.splice(0, childNodes.length, ...(text === null || text === '' ? [] : [text]));
	},
	get outerHTML(): string {
		return markup(this as unknown as SvgElement);
	},
};

const styling = {
	setProperty(this: Record<string, string>, name: string, value: string): void {
		this[name] = value;
	},
};

function insert(parent: SvgElement, child: SvgElement | string, at: number): SvgElement | string {
	if (typeof child !== 'string') {
		detach(child);
		child.parentNode = parent;
	}
	parent.childNodes.splice(at, 0, child);
	return child;
}

function detach(child: SvgElement): void {
	const siblings = child.parentNode?.childNodes;
	if (siblings !== undefined) siblings.splice(siblings.indexOf(child), 1);
	child.parentNode = null;
}

function markup({ tagName, attributes, styles, childNodes }: SvgElement): string {
	let text = '';
	for (const [name, value] of attributes) text = ` ${name}="${quoted(value)}"${text}`;
	if (styles !== null) text = ` style="${quoted(declarations(styles))}"${text}`;
	if (childNodes.length === 0) return `<${tagName}${text} />`;
	text = `<${tagName}${text}>`;
	for (const child of childNodes)
		text += typeof child === 'string' ? escaped(child) : markup(child);
	return `${text}</${tagName}>`;
}

function declarations(styles: Readonly<Record<string, string>>): string {
	return Object.entries(styles)
		.map(
			([name, value]) =>
				`${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
		)
		.join(';');
}

const special = /[<>&\u00a0]/;

function escaped(text: string): string {
	if (!special.test(text)) return text;
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('\u00a0', '&#160;');
}

function quoted(text: string): string {
	return escaped(text).replaceAll('"', '&quot;');
}
