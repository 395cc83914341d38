declare module 'virtual:plan-thread' {
	/** Text of the module that looks for plans in a thread of the server. */
	export const code: string;
}

declare module 'virtual:enhance' {
	/** Address of the module that makes figures alive. */
	export const script: string;
}
