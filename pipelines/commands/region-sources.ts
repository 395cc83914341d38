import { join } from 'node:path';
import { loadSourceDescriptions } from '../engine/region.ts';
import type { SourceContract } from '../intake/contract.ts';
import { type ReadContracts, readSourceContracts } from '../intake/contracts.ts';
import { defectAt, type Defect, type Finding } from '../intake/defects/defect.ts';

/** The source contracts of a region's folder, and what is wrong with them and with what describes them. */
export async function readRegionSources(region: string): Promise<ReadContracts> {
	const { contracts, defects } = await readSourceContracts(join(region, 'sources'));
	return { contracts, defects: [...defects, ...undescribed(region, contracts)] };
}

/** Sources whose producer and licence nobody has written down: their figures could not be traced. */
function undescribed(region: string, contracts: readonly SourceContract[]): readonly Defect[] {
	const described = loadSourceDescriptions(region).map(({ name }) => name);
	return contracts
		.filter(({ name }) => !described.includes(name))
		.map(({ name }) => defectAt({ file: 'sources.json' }, undescribedFinding(name)));
}

function undescribedFinding(name: string): Finding {
	return {
		rule: 'source_undescribed',
		severity: 'block',
		message: {
			zh: `没有写明来源“${name}”由谁提供、以何种许可使用`,
			en: `source "${name}" is not described: who made it, under which licence`,
		},
		fix: {
			zh: '在该地区的 sources.json 中补充 name、title、producer、licence、kind、period、obtain',
			en: 'add name, title, producer, licence, kind, period and obtain to sources.json of the region',
		},
	};
}
