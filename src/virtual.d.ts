declare module 'virtual:enhance' {
	/** Address of the module that makes figures alive. */
	export const script: string;
}
