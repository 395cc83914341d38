/** Loaded into the server by `--import`: its clock runs WENHE_TEST_DAYS days ahead. */
const ahead = Number(process.env.WENHE_TEST_DAYS ?? 0) * 86_400_000;
const RealDate = Date;

class ShiftedDate extends RealDate {
	/** @param {[] | [number | string | Date]} given */
	constructor(...given) {
		if (given.length === 0) super(RealDate.now() + ahead);
		else super(...given);
	}

	static now() {
		return RealDate.now() + ahead;
	}
}

globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (ShiftedDate));
