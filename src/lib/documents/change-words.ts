import type { Inline } from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { fill, numberWriter } from './inline.ts';

interface Change {
	readonly from: number;
	readonly to: number;
}

/** `提高1.3个百分点`, `下降0.6个百分点` or `持平`: the words say the direction, the number its size. */
export function changeWords({ from, to }: Change, language: Language): readonly Inline[] {
	const { rise, fall, same } = documentMessages[language].changed;
	const size = Math.abs(to - from) * 100;
	if (Number(size.toFixed(1)) === 0) return [same];
	const [low, high] = from < to ? [from, to] : [to, from];
	const points = numberWriter(language)(size, 'decimal', {
		derivation: { kind: 'difference', from: low, to: high },
	});
	return fill(from < to ? rise : fall, { points });
}
