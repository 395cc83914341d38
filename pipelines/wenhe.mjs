#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { bundledFolder } from './bundle.mjs';

if (process.env['WENHE_DEBUG'] !== undefined) process.setSourceMapsEnabled(true);

const folder = await bundledFolder();
if (folder === null) {
	const { register } = await import('tsx/esm/api');
	register({ tsconfig: false });
	await import('./run.ts');
} else {
	await import(pathToFileURL(`${folder}/pipelines/run.js`).href);
}
