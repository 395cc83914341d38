import { type CauseInput, diagnose, type Diagnosis } from '#lib/measures/signals/cause.ts';
import type { Direction } from '#lib/domain/direction.ts';
import type { Row } from '../../engine/model.ts';
import { ratio } from './rates.ts';
import { numberOrNull } from './rows.ts';

/** What is known about one major beside its coverage; each part may be missing. */
export interface MajorContext {
	readonly target: Row | undefined;
	readonly market: Row | undefined;
	readonly outcome: Row | undefined;
	readonly major: Row | undefined;
	/** Mean posted pay over all occupations of the area. */
	readonly areaPay: number | null;
}

/** Coverage below which a major counts as short now. */
const shortNow = 0.8;

export function causeInput(context: MajorContext, direction: Direction): CauseInput {
	const { target, market, outcome, major, areaPay } = context;
	const coverageNow = read(target, 'coverage_now');
	return {
		isShortAtTarget: target ? direction === 'short' : null,
		isShortNow: coverageNow === null ? null : coverageNow < shortNow,
		isOver: target ? direction === 'over' : null,
		tightness: ratio(read(market, 'vacancy_count'), read(market, 'seeker_count')),
		trainingMonths: read(major, 'training_months'),
		inFieldRate: read(outcome, 'in_field_rate'),
		stayRate: read(outcome, 'local_rate'),
		payRatio: ratio(ratio(read(market, 'posted_pay'), read(market, 'paid_vacancy_count')), areaPay),
		employmentGrowth: ratio(read(market, 'expansion_count'), read(market, 'employee_count')),
	};
}

/** Only a signal has a cause. */
export function causeOf(input: CauseInput, isFired: boolean): Diagnosis | null {
	return isFired ? diagnose(input) : null;
}

function read(row: Row | undefined, column: string): number | null {
	return row ? numberOrNull(row, column) : null;
}
