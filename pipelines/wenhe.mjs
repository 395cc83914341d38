#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { bundledFolder } from './bundle.mjs';

if (process.env['WENHE_DEBUG'] !== undefined) process.setSourceMapsEnabled(true);

await import(pathToFileURL(`${await bundledFolder()}/pipelines/run.js`).href);
