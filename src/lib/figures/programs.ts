import type { Figure } from '#lib/domain/figure.ts';
import { columns } from './columns.ts';
import { elsewhereNote } from './elsewhere.ts';
import { majorDestinations, majorIntake } from './major-history.ts';
import { say } from './read.ts';

export const schoolIntake: Figure = {
	...majorIntake,
	id: 'school-intake',
	query: 'school-intake',
	params: ['school', 'major'],
	columns: [
		columns.year,
		columns.planned,
		columns.admitted,
		columns.registered,
		columns.students,
		columns.graduates,
	],
	title: (view) =>
		say(view, { zh: '招生计划、报到注册与毕业生', en: 'Places planned, registered and leaving' }),
	note: (view) => elsewhereNote(view) + (majorIntake.note?.(view) ?? ''),
};

export const programDestinations: Figure = {
	...majorDestinations,
	id: 'program-destinations',
	query: 'program-destinations',
	params: ['school', 'major', 'level'],
};
