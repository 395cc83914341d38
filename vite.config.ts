import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';
import { threadPlugin } from './scripts/vite-thread.ts';
import { enhancePlugin } from './scripts/vite-enhance.ts';

/** Styles of the frame and the parts come in one file: a page that waits for a dozen small ones paints later. */
const base = /src\/(?:app\.css|lib\/components\/|routes\/\[lang=lang\]\/\+layout\.svelte)/;
const stylesPlugin: Plugin = {
	name: 'wenhe-styles',
	config: () => ({
		build: {
			rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: base }] } } },
		},
	}),
};

export default defineConfig({
	plugins: [enhancePlugin(), threadPlugin(), stylesPlugin, sveltekit()],
});
