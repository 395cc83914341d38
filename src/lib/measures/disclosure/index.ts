import { disclosureAudit } from './audit.ts';
import { primarySuppression } from './primary-suppression.ts';

export const disclosureMeasures = [primarySuppression, disclosureAudit] as const;
