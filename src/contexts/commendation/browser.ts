/** The pure part of commendation that rules of other contexts may use. */
export type { CommendationGranted } from './indicators.ts'
