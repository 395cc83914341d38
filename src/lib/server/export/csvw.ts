import type { ColumnFormat } from '#lib/domain/figure.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { chipsOf } from '#lib/figures/chips.ts';
import { exportMessages } from '#lib/messages/exports.ts';
import { exportTable } from './table.ts';

const datatypes: Readonly<Record<ColumnFormat, string>> = {
	text: 'string',
	integer: 'number',
	decimal: 'number',
	ratio: 'number',
	degrees: 'number',
	exact: 'number',
	share: 'number',
	coverage: 'number',
	probability: 'number',
	points: 'number',
	money: 'number',
	year: 'gYear',
	quarter: 'string',
	date: 'date',
};

/** CSV on the Web: what the columns of the CSV file mean, for programs. */
export function toCsvw(figure: LoadedFigure): Buffer {
	const words = exportMessages[figure.language];
	const table = exportTable(figure);
	const metadata = {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': figure.language }],
		url: figure.downloads.csv,
		'dc:title': figure.title,
		'dc:description': [figure.finding, figure.note].filter((text) => text !== null).join(' '),
		'dc:source': figure.sources.map(({ title, producer }) => `${producer}${words.colon}${title}`),
		'dc:identifier': figure.release.id,
		'dc:date': figure.release.asOf,
		'dc:type': figure.status.isSynthetic ? words.synthetic : words.official,
		dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
		tableSchema: {
			columns: table.columns.map(({ name, title, format }) => ({
				name,
				titles: { [figure.language]: title },
				datatype: datatypes[format],
			})),
		},
		'wenhe:quality': chipsOf(figure).map(({ label, text }) => `${label}${words.colon}${text}`),
		'wenhe:rowCount': table.rows.length,
		'wenhe:contentId': figure.release.contentId,
	};
	return Buffer.from(`${JSON.stringify(metadata, null, '\t')}\n`);
}
