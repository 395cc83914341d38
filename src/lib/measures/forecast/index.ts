import { conformal } from './conformal.ts';
import { drift } from './drift.ts';
import { pointForecast } from './point-forecast.ts';

export const forecastMeasures = [pointForecast, conformal, drift] as const;
