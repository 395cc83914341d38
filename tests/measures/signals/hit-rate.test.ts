import { expect, test } from 'vitest';
import { rateHits } from '#lib/measures/signals/hit-rate.ts';

test('17 hits of 24 where half of all lay on that side: 70.8 %, 7 false alarms, 20.8 points gained', () => {
	const rates = rateHits({ flagged: 24, hits: 17, assessed: 80, onThatSide: 40 });
	expect(rates?.hitRate).toBeCloseTo(17 / 24, 12);
	expect(rates?.falseAlarms).toBe(7);
	expect(rates?.gain).toBeCloseTo(17 / 24 - 0.5, 12);
});

test('nobody flagged, or nobody assessed, is no rate', () => {
	expect(rateHits({ flagged: 0, hits: 0, assessed: 80, onThatSide: 40 })).toBeNull();
	expect(rateHits({ flagged: 1, hits: 1, assessed: 0, onThatSide: 0 })).toBeNull();
});
