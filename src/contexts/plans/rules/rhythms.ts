/** How often a task has to be done. */
export const rhythms = ['once', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const
export type Rhythm = (typeof rhythms)[number]
