import { expect, test } from 'vitest';
import { subjectPath } from '#lib/domain/links.ts';

test('a row leads to the page of what it names', () => {
	const row = { major_code: '460116', school_id: 'Z 01', cluster_id: 'copper' };
	expect(subjectPath('major', row, 'zh')).toBe('/zh/majors/460116');
	expect(subjectPath('school', row, 'en')).toBe('/en/schools/Z%2001');
	expect(subjectPath('program', row, 'en')).toBe('/en/schools/Z%2001/460116');
	expect(subjectPath('cluster', row, 'zh')).toBe('/zh/clusters/copper');
	expect(subjectPath('cluster', { category_id: 'silicon' }, 'zh')).toBe('/zh/clusters/silicon');
});

test('what a row does not name, or names only together, has no page', () => {
	expect(subjectPath('occupation', { major_code: '460116' }, 'zh')).toBeNull();
	expect(subjectPath('school', { school_id: 'all' }, 'zh')).toBeNull();
	expect(subjectPath('program', { school_id: 'Z01', major_code: null }, 'zh')).toBeNull();
});
