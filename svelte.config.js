import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		adapter: adapter({ out: 'build' }),
		// Behind no proxy Kit takes http for https and would refuse our own forms: src/hooks.server.ts checks.
		csrf: { trustedOrigins: ['*'] },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../pipelines/**/*.ts',
					'../tests/**/*.ts',
					'../scripts/**/*.ts',
					'../*.config.ts',
				],
			}),
		},
	},
};
