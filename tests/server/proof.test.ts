import { describe, expect, test } from 'vitest';
import type { Block, DocumentFormat, ReportDocument } from '#lib/domain/document.ts';
import { assertProved, proofLines, proofOf, proofSummary } from '#lib/server/documents/proof.ts';
import { toHtml } from '#lib/server/documents/html/document.ts';
import { writers } from '#lib/server/documents/write.ts';
import { aReport, classTable, sentence, share } from '../documents/a-report.ts';

const right = [
	sentence(['毕业生1,500人，去向落实1,368人，落实率', share(1368, 1500, '91.2%'), '。']),
	classTable([
		['数控', 40, 37, 0.925],
		['会计', 30, 20, 2 / 3],
	]),
];

async function faults(
	blocks: readonly Block[],
	format: DocumentFormat,
): Promise<readonly string[]> {
	const report = aReport(blocks);
	return proofLines(proofOf(report, format, Buffer.from(await writers[format].write(report))));
}

describe.each(['html', 'docx'] as const)('a finished %s file', (format) => {
	test('that agrees with its levels passes, and was really read', async () => {
		const report = aReport(right);
		const file = Buffer.from(await writers[format].write(report));
		expect(proofOf(report, format, file)).toEqual({
			checked: 4,
			stated: 0,
			unverified: [],
			disagreements: [],
			lost: [],
			foreign: [],
		});
	});

	test('a mis-typed percentage in a template is caught', async () => {
		const typed = sentence(['毕业生1,500人，去向落实1,368人，落实率92.1%。']);
		expect(await faults([typed], format)).toMatchObject([
			expect.stringMatching(/92\.1% is printed, the levels give 91\.20/) as string,
		]);
	});

	test('a number that was printed wrong is caught', async () => {
		const printed = sentence(['去向落实率', share(1368, 1500, '19.2%'), '。']);
		expect(await faults([printed], format)).toHaveLength(1);
	});

	test('a table cell that does not follow from its row is caught, with its row', async () => {
		const wrong = classTable([
			['数控', 40, 37, 0.925],
			['会计', 30, 20, 0.76],
		]);
		expect(await faults([wrong], format)).toMatchObject([
			expect.stringMatching(/会计 30 20 76\.0.*levels give 66\.67/) as string,
		]);
	});

	test('a file that was changed after it was written is caught', async () => {
		const report: ReportDocument = aReport(right);
		const changed = aReport([
			sentence(['毕业生1,500人，去向落实1,368人，落实率', share(1368, 1500, '91.3%'), '。']),
			classTable([
				['数控', 40, 37, 0.925],
				['会计', 30, 21, 0.7],
			]),
		]);
		const file = Buffer.from(await writers[format].write(changed));
		const proof = proofOf(report, format, file);
		expect(proof?.lost).toHaveLength(2);
		expect(proof?.foreign).toHaveLength(2);
		expect(proof?.disagreements).toHaveLength(1);
	});
});

test('a percentage that nothing tells is named, and refused only where it contradicts', () => {
	const report = aReport([...right, sentence(['本地企业留用毕业生约占12.3%。'])]);
	const proof = proofOf(report, 'html', toHtml(report));
	expect(proof?.unverified).toEqual([{ place: '本地企业留用毕业生约占12.3%。', printed: '12.3%' }]);
	expect(proofLines(proof)).toEqual([]);
	expect(proof && proofSummary(proof)).toMatchObject(
		[/1 not verified/, /12\.3%/].map((each) => expect.stringMatching(each) as string),
	);
});

test('a file that contradicts itself is given to nobody', () => {
	const report = aReport([sentence(['毕业生1,500人，去向落实1,368人，落实率92.1%。'])]);
	const file = { name: 'a.html', body: toHtml(report) };
	expect(() => {
		assertProved(report, 'html', file);
	}).toThrow(/a\.html is refused[^]*92\.1%/);
});

test('other formats are not read as text', () => {
	expect(proofOf(aReport(right), 'xlsx', Buffer.alloc(0))).toBeNull();
});
