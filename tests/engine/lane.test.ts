import { expect, test } from 'vitest';
import { createLane } from '../../pipelines/engine/lane.ts';

test('steps run one at a time, those of the highest rank first', async () => {
	const lane = createLane();
	const done: string[] = [];
	let running = 0;
	const step = (name: string) => async (): Promise<void> => {
		running += 1;
		expect(running).toBe(1);
		await new Promise((resolve) => setTimeout(resolve, 2));
		running -= 1;
		done.push(name);
	};
	await Promise.all([
		lane(0, step('first to ask')),
		lane(1, step('low')),
		lane(3, step('high')),
		lane(3, step('high, later')),
		lane(2, step('middle')),
	]);
	expect(done).toEqual(['first to ask', 'high', 'high, later', 'middle', 'low']);
});

test('a step that fails does not hold up the others', async () => {
	const lane = createLane();
	const failing = lane(1, () => Promise.reject(new Error('no table')));
	const next = lane(0, () => Promise.resolve('done'));
	await expect(failing).rejects.toThrow('no table');
	expect(await next).toBe('done');
});
