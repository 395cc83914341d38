/** A worked example in words, as a page can set it. */
export type ExampleValue =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'lines'; readonly lines: readonly string[] }
	| { readonly kind: 'fields'; readonly fields: readonly ExampleField[] }
	| {
			readonly kind: 'table';
			/** Empty where the columns have no names. */
			readonly heads: readonly string[];
			readonly rows: readonly (readonly string[])[];
	  };

export interface ExampleField {
	readonly name: string;
	readonly value: ExampleValue;
}
