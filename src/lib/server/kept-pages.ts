import { createPageCache } from './page-cache.ts';

/** Finished pages, compressed: those of a release fit in both languages. */
export const keptPages = createPageCache(96 * 1024 * 1024);
