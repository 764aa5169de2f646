import type { Person } from '../../commands/actor.ts'
import type { Receipt } from '../../commands/receipt.ts'
import { type DemoAgency, readDemoData } from './demo-data.ts'
import { makeHand, type SampleParts } from './hand.ts'
import { type Administrator, foundSampleAgency, idOf } from './sample-agency.ts'
import { startSampleReading } from './sample-plan.ts'

const agencyId = 1

/**
 * "Try it with the sample plan": founds the sample agency with the visitor as its administrator, who also works in the
 * Office, and hands in the sample plan, so that it waits to be corrected and accepted. The account is made before, as for
 * any set-up. The receipt is that of setting up (refused when there is an agency already); done, its answer names the
 * `personId`, the `readingId` and the `address` to go to.
 */
export async function loadSample(parts: SampleParts, administrator: Administrator): Promise<Receipt> {
  const data = readDemoData()
  const hand = makeHand(parts, agencyId)
  const founded = await foundSampleAgency(hand, withoutOthers(data.agency, administrator), administrator)
  if (!founded.ok) return founded.receipt
  const { agency } = founded
  const { personId } = agency.administrator
  const visitor: Person = {
    ...agency.administrator,
    roles: [...agency.administrator.roles, { role: 'office', unitIds: [idOf(agency.unitIds, 'van-phong')] }],
  }
  const readingId = await startSampleReading(hand, visitor, data.plan)
  return { status: 'done', answer: { personId, readingId, address: `/doc-ke-hoach/${readingId}` } }
}

/** The sample's own administrator gives way to the visitor, and an address that the visitor uses is theirs. */
function withoutOthers(agency: DemoAgency, { email }: Administrator): DemoAgency {
  const people = agency.people.map((person) => ({
    ...person,
    email: person.email === email.trim().toLowerCase() ? null : person.email,
    roles: person.roles.filter(({ role }) => role !== 'admin'),
  }))
  return { ...agency, people }
}
