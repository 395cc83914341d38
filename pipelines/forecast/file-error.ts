/** The file as a whole cannot be read as a list of series; the message says where and what to do. */
export class ForecastFileError extends Error {
	override readonly name = 'ForecastFileError';
}
