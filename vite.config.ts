import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { threadPlugin } from './scripts/vite-thread.ts';
import { enhancePlugin } from './scripts/vite-enhance.ts';

export default defineConfig({
	plugins: [enhancePlugin(), threadPlugin(), sveltekit()],
});
