import { textAt } from '../texts.ts';

const ids = ['short', 'schools', 'clusters', 'withheld', 'words'] as const;

/** Questions to begin with. */
export const exampleQuestions = ids.map((id) => ({
	id,
	sql: textAt(`./console/examples/${id}.sql`).trim(),
}));
