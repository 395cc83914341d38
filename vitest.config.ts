import { playwright } from '@vitest/browser-playwright';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium.mjs';

const chromium = findChromium();

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		expect: { requireAssertions: true },
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/components/**', 'tests/e2e/**', 'tests/sweep/**'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'component',
					include: ['tests/components/**/*.test.ts'],
					testTimeout: 30_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								...(chromium === null ? {} : { executablePath: chromium }),
								args: ['--no-sandbox'],
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					environment: 'node',
					include: ['tests/e2e/**/*.test.ts'],
					globalSetup: 'tests/e2e/shared-site.ts',
					testTimeout: 240_000,
					hookTimeout: 300_000,
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
			{
				extends: true,
				test: {
					name: 'sweep',
					environment: 'node',
					include: ['tests/sweep/**/*.test.ts'],
					testTimeout: 1_800_000,
					hookTimeout: 900_000,
					fileParallelism: false,
				},
			},
		],
	},
});
