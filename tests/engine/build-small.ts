import { buildProject, smallReturns } from './project.ts';

/**
 * A process to be killed: builds the small project again and again, every time with another number,
 * so that every build publishes a release of its own. `node --import tsx build-small.ts FOLDER START`.
 */
const [folder = '', start = '1', rounds = '1000000'] = process.argv.slice(2);

for (let round = Number(start); round < Number(start) + Number(rounds); round += 1) {
	await buildProject(
		folder,
		{},
		{
			returns: smallReturns.replace('66', String(round)),
			waitMilliseconds: 20_000,
		},
	);
}
