export { openSolver } from './highs.ts';
