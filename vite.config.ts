import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { enhancePlugin } from './scripts/vite-enhance.ts';

export default defineConfig({
	plugins: [enhancePlugin(), sveltekit()],
});
