export * from './capitalised.ts';
export * from './coverage-range.ts';
export * from './fill.ts';
export * from './list.ts';
export * from './missing.ts';
export * from './number.ts';
export * from './time.ts';
export * from './value.ts';
