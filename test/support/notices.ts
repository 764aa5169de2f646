import type { Connection } from '../../src/platform/database/connect.ts'
import { writeAs } from '../../src/platform/database/as-agency.ts'
import { postNotices } from '../../src/contexts/messages/index.ts'
import type { GivenAgency } from './organization.ts'
import { newId } from './scenario.ts'

/** Tells everybody of the agency something, as the program does from the `save` of a command. */
export async function insertNotices({ db }: Connection, agency: GivenAgency, text: string): Promise<void> {
  const facts = {
    at: new Date('2026-11-23T01:00:00Z'),
    today: '2026-11-23',
    actor: { kind: 'system', agencyId: agency.agencyId },
    newId,
  } as const
  const notices = Object.values(agency.actors).map(({ personId }) => ({
    personId,
    kind: 'reminder' as const,
    words: { vi: `Nhắc ${text}`, en: `Reminder ${text}` },
    href: '/viec-cua-toi',
  }))
  await writeAs(db, [agency.agencyId], (own) => postNotices(own, notices, { ...facts, today: facts.today as never }))
}
