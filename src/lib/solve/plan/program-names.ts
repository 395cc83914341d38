/** Names of the variables of a plan as a program. */
export const placesName = (cell: number, intake: number): string => `places ${cell} ${intake}`;
export const classesName = (cell: number, intake: number): string => `classes ${cell} ${intake}`;
export const openName = (cell: number, intake: number): string => `open ${cell} ${intake}`;
export const startersName = (part: number): string => `starters ${part}`;
export const meanName = (target: number): string => `mean ${target}`;
export const excessName = (draw: number): string => `excess ${draw}`;
export const quantileName = 'quantile';
