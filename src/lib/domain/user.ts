/** What a person is to the office; a reader who has not signed in is `null`. */
export const roles = ['administrator', 'planner', 'school', 'evaluator'] as const;

export type Role = (typeof roles)[number];

export interface User {
	readonly id: string;
	readonly name: string;
	readonly role: Role;
	/** The school that a school's account speaks for. */
	readonly schoolId: string | null;
}

export function isRole(text: string): text is Role {
	return (roles as readonly string[]).includes(text);
}
