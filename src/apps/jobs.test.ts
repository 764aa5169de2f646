import { expect, it } from 'vitest'
import { givenAgency, givenAgencyBelow } from '../../test/support/organization.ts'
import { newId, startScenario } from '../../test/support/scenario.ts'
import { listAgenciesToTell } from '../contexts/initiatives/index.ts'
import { handOutEverywhere } from './jobs.ts'

it('hands out what agencies told each other once, and asks no more of those that have ended', async () => {
  const scenario = await startScenario('2026-11-23')
  const above = await givenAgency(scenario)
  const ended = await givenAgencyBelow(scenario, above)
  for (const [from, to] of [
    [ended, above],
    [above, ended],
  ] as const) {
    await scenario.connection.query(
      `insert into agency_notice (agency_id, id, to_agency_id, kind, text_vi, text_en, href, about_kind, about_id, at)
        values ($1, $2, $3, 'change', 'Đã thu hồi', 'Withdrawn', '/cong-nhan', 'initiative', $4, '2026-11-20T02:00:00Z')`,
      [from.agencyId, newId(), to.agencyId, newId()],
    )
  }
  await scenario.connection.query(`update agency set valid_to = '2026-11-20' where id = $1`, [ended.agencyId])

  await handOutEverywhere(scenario.door)

  const waiting = await listAgenciesToTell(scenario.connection.db)
  expect(waiting.filter((id) => [above.agencyId, ended.agencyId].includes(id))).toEqual([])
  const notices = await scenario.connection.db
    .selectFrom('notice')
    .select('agencyId')
    .where('agencyId', 'in', [above.agencyId, ended.agencyId])
    .execute()
  expect(new Set(notices.map(({ agencyId }) => agencyId))).toEqual(new Set([above.agencyId]))
})
