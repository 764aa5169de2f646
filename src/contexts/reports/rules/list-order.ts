/** How the list of reports is parted and ordered. */
export const reportsOnPage = 50

/** Rows of an export. */
export const mostReports = 100_000

export const reportSorts = ['period', 'plan', 'state', 'submitted'] as const
export type ReportSort = (typeof reportSorts)[number]
