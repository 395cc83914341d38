import { accountMessages } from './office-accounts.ts';
import { caseMessages } from './office-cases.ts';

/** The office's own pages. */
export const officeMessages = {
	zh: { ...accountMessages.zh, ...caseMessages.zh },
	en: { ...accountMessages.en, ...caseMessages.en },
} as const;
