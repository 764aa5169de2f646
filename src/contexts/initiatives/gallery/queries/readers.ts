import { participants } from '../../../../commands/circles.ts'

/** Initiatives are open to all who work in the agency, like its plans; drafts stay with those who write them. */
export const readers = { ...participants, superior: 'agency', operator: 'agency' } as const
