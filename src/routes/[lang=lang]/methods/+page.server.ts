import { measuresByRole } from '#lib/server/methods.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ groups: measuresByRole(locals.language) });
