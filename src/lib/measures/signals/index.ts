import { causeAndLever } from './cause.ts';
import { expectedFalseAlarms } from './expected-false-alarms.ts';
import { hitRate } from './hit-rate.ts';
import { listProposal } from './list-proposal.ts';
import { shortageScore } from './shortage-score.ts';
import { signal } from './signal.ts';

export const signalMeasures = [
	signal,
	expectedFalseAlarms,
	hitRate,
	causeAndLever,
	listProposal,
	shortageScore,
] as const;
