/** Who runs the year: makes lists, takes minutes. */
export const runningTheYear = { office: 'agency', leader: 'agency' } as const
