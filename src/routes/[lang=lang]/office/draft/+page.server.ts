import { error, fail, redirect } from '@sveltejs/kit';
import { results } from '#lib/domain/office/case.ts';
import { caseLine } from '#lib/domain/office/inbox.ts';
import { readCases, takeStep } from '#lib/state/cases.ts';
import { readForm, textField } from '#lib/server/office/forms.ts';
import { requireRole, requireState } from '#lib/server/office/guard.ts';
import { computedProposals } from '#lib/server/office/proposals.ts';
import { onlooker } from '#lib/server/office/reading.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const user = requireRole(event, 'planner');
	const proposals = await computedProposals();
	const underWay = readCases(requireState())
		.map(({ id, case: each }) => caseLine(id, each, onlooker(user)))
		.filter((line) => line !== null && line.stage !== 'withdrawn')
		.map((line) => `${line?.intakeYear ?? ''} ${JSON.stringify(line?.subject)}`);
	return {
		proposals: proposals.map((proposal) => ({
			...proposal,
			isUnderWay: underWay.includes(
				`${String(proposal.intakeYear)} ${JSON.stringify(proposal.subject)}`,
			),
		})),
		chosen: proposals.find(({ key }) => key === event.url.searchParams.get('from')) ?? null,
	};
};

export const actions: Actions = {
	default: async (event) => {
		const user = requireRole(event, 'planner');
		const form = await readForm(event);
		const key = textField(form, 'from');
		const proposal = (await computedProposals()).find((each) => each.key === key);
		const result = results.find((each) => each === textField(form, 'result'));
		if (proposal === undefined || result === undefined) error(400, 'no such proposal');
		const { intakeYear, subject, snapshot } = proposal;
		const reason = textField(form, 'reason');
		const step = { action: 'draft', intakeYear, subject, result, reason, snapshot } as const;
		const taking = { caseId: null, seen: 0, step };
		const taken = takeStep(requireState(), user, taking, new Date());
		if (taken.refused !== null) return fail(400, { refused: taken.refused });
		redirect(303, `/${event.locals.language}/office/cases/${taken.id}?done`);
	},
};
