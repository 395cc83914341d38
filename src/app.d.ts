import type { Language } from '#lib/domain/text.ts';
import type { User } from '#lib/domain/user.ts';
import type { ReleaseProblem } from '#lib/server/release.ts';
import type { Theme } from '#lib/server/theme.ts';

declare global {
	namespace App {
		interface Locals {
			language: Language;
			theme: Theme;
			/** Why no release can be read for this request. */
			problem: ReleaseProblem | null;
			/** Who has signed in; `null` is a public reader. */
			user: User | null;
		}
		interface Error {
			message: string;
			/** Names the entry in the server's log. */
			reference?: string;
		}
	}
}
