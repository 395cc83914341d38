import type { Edition } from '#lib/domain/document.ts';
import type { LoadedFigure, ReleaseStamp } from '#lib/domain/loaded-figure.ts';
import type { Region } from '#lib/domain/release.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Drawing } from './blocks.ts';

/** A source as the colophon lists it. */
export interface MaterialSource {
	readonly title: string;
	readonly producer: string;
	readonly period: string;
	readonly row_count: number;
}

/** What every report is told about the release that it is made from. */
export interface CommonMaterial {
	readonly language: Language;
	readonly edition: Edition;
	readonly region: Region;
	readonly release: ReleaseStamp;
	readonly seed: number;
	readonly inputCount: number;
	readonly methodVersions: readonly {
		readonly id: string;
		readonly name: string;
		readonly version: number;
	}[];
	readonly sources: readonly MaterialSource[];
}

/** A figure of the site together with its drawing for paper, where it has one. */
export interface DrawnFigure {
	readonly figure: LoadedFigure;
	readonly drawing: Drawing | null;
}
