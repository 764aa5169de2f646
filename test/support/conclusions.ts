import type { Initiative } from '../../src/contexts/initiatives/rules/initiative.ts'
import { emptyContent } from '../../src/contexts/initiatives/criteria/rules/criteria.ts'
import { day } from '../../src/kernel/plain-date.ts'
import { writeAs } from '../../src/platform/database/as-agency.ts'
import type { GivenAgency } from './organization.ts'
import { newId, type Scenario } from './scenario.ts'

const thresholds = [
  { level: 'province', vi: 'Cấp tỉnh', en: 'Provincial level', least: 80 },
  { level: 'base', vi: 'Cấp cơ sở', en: 'Base level', least: 50 },
]
const concludedOn = day('2026-12-20')

/** An assessment that was concluded with so many of 100 points; 50 are asked for the base level, 80 for the province's. */
export async function withConclusion(
  { connection }: Scenario,
  { agencyId }: GivenAgency,
  { initiative: { id: initiativeId }, total }: { readonly initiative: Initiative; readonly total: number },
): Promise<void> {
  const criteriaId = newId()
  const levelByPoints = thresholds.find(({ least }) => total >= least)?.level ?? null
  await writeAs(connection.db, [agencyId], async (db) => {
    await db
      .insertInto('criteriaSet')
      .values({
        agencyId,
        id: criteriaId,
        setId: newId(),
        versionNumber: 1,
        name: 'Bộ tiêu chí',
        kind: null,
        state: 'published',
        sample: false,
        source: '',
        confirmed: true,
        madeBy: null,
        version: 1,
        content: JSON.stringify({
          ...emptyContent,
          thresholds,
        }),
        madeAt: new Date('2026-01-05T02:00:00Z'),
      })
      .execute()
    await db
      .insertInto('selfAssessment')
      .values({
        agencyId,
        id: newId(),
        initiativeId,
        round: 1,
        criteriaAgencyId: agencyId,
        criteriaId,
        scores: '[]',
        vetoes: '[]',
        summary: '',
        state: 'handed_in',
        handedInBy: null,
        extendedTo: null,
        handedInOn: day('2026-12-10'),
        version: 1,
      })
      .execute()
    await db
      .insertInto('assessmentResult')
      .values({
        agencyId,
        id: newId(),
        initiativeId,
        round: 1,
        rule: 'mean',
        total,
        most: 100,
        levelByPoints,
        remark: '',
        concludedOn,
        concludedBy: null,
        version: 1,
      })
      .execute()
  })
}

/** A council that voted on it. */
export async function withCouncilDecision(
  { connection }: Scenario,
  { agencyId, actors: { leader, office } }: GivenAgency,
  given: {
    readonly initiative: Initiative
    readonly state: 'passed' | 'failed'
    readonly votes: readonly ('for' | 'against' | 'abstain')[]
  },
): Promise<void> {
  const sessionId = newId()
  await writeAs(connection.db, [agencyId], async (db) => {
    await db
      .insertInto('councilSession')
      .values({
        agencyId,
        id: sessionId,
        code: sessionId.slice(-8),
        title: 'Họp',
        heldOn: concludedOn,
        place: 'Phòng họp',
        chairId: leader.personId,
        secretaryId: office.personId,
        members: '[]',
        quorumPercent: 66,
        passPercent: 50,
        state: 'planned',
        serial: null,
        year: 2026,
        minutes: '',
        closedOn: null,
        document: null,
        version: 1,
      })
      .execute()
    await db
      .insertInto('councilCase')
      .values({
        agencyId,
        id: newId(),
        sessionId,
        initiativeId: given.initiative.id,
        round: 1,
        position: 1,
        level: 'base',
        state: given.state,
        remark: '',
        decidedOn: concludedOn,
        version: 2,
        votes: JSON.stringify(
          given.votes.map((vote) => ({
            personId: newId(),
            vote,
          })),
        ),
      })
      .execute()
  })
}
