import type { DownloadFormat, LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { toArrow } from './arrow.ts';
import { toCsv } from './csv.ts';
import { toCsvw } from './csvw.ts';
import { toParquet } from './parquet.ts';
import { toSvg } from './svg.ts';
import { exportTable } from './table.ts';
import { toXlsx } from './xlsx.ts';

interface Exporter {
	readonly contentType: string;
	readonly write: (figure: LoadedFigure) => Buffer | Promise<Buffer>;
}

export const exporters: Readonly<Record<DownloadFormat, Exporter>> = {
	csv: { contentType: 'text/csv; charset=utf-8', write: (figure) => toCsv(exportTable(figure)) },
	xlsx: {
		contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: toXlsx,
	},
	parquet: { contentType: 'application/vnd.apache.parquet', write: toParquet },
	svg: { contentType: 'image/svg+xml; charset=utf-8', write: toSvg },
	arrow: { contentType: 'application/vnd.apache.arrow.stream', write: toArrow },
	json: { contentType: 'application/csvm+json; charset=utf-8', write: toCsvw },
};

/** `yixing-cluster-employment-copper-2025-12-31-3f9c2a1b.csv` */
export function fileName(regionId: string, figure: LoadedFigure, format: DownloadFormat): string {
	const values = Object.values(figure.params).map((value) => value.replace(/[^\w.-]+/g, '_'));
	const stem = [regionId, figure.id, ...values, figure.release.id].join('-');
	return format === 'json' ? `${stem}.csv-metadata.json` : `${stem}.${format}`;
}
