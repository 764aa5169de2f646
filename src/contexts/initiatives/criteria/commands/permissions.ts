/** Who looks after seasons and criteria. */
export const runsSeasons = { office: 'agency', leader: 'agency' } as const
