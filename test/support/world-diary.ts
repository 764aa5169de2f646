import { storedFile } from './documents.ts'
import type { InitiativesMaking } from './world-making.ts'

/** The diary of the initiative under way: `made['diaryEntry']`, `made['diaryOutput']`, `made['openMilestone']`. */
export async function keepDiary({ scenario, agency, marker, made, done }: InitiativesMaking): Promise<void> {
  const initiativeId = made['initiative-running']
  const { officerOfPolicy, office } = agency.actors
  await done('initiatives.set-outputs', officerOfPolicy, {
    initiativeId,
    version: 1,
    milestones: [
      { name: `Mốc đầu ${marker}`, dueOn: '30/04/2026' },
      { name: `Mốc sau ${marker}`, dueOn: '30/11/2026' },
    ],
    outputs: [{ name: `Số buổi ${marker}`, measure: 'buổi', target: '38', reckoned: 'sum' }],
  })
  const idOf = async (table: 'initiative_output' | 'initiative_milestone') => {
    const { rows } = await scenario.connection.query(
      `select id from ${table} where initiative_id = $1 order by position`,
      [initiativeId],
    )
    return rows.map(({ id }) => String(id))
  }
  const [outputId] = await idOf('initiative_output')
  const [first, open] = await idOf('initiative_milestone')
  made['diaryOutput'] = outputId ?? ''
  made['openMilestone'] = open ?? ''
  const proof = {
    files: [storedFile(`Biên bản ${marker}`, `bien-ban-${marker}.txt`)],
    links: `https://example.org/${encodeURIComponent(marker)}`,
    documents: `Biên bản ${marker}`,
  }
  const write = async (name: string, input: object) =>
    (await done(name, officerOfPolicy, { initiativeId, files: [], ...input }))?.['entryId']
  const session = { happenedOn: '12/11/2026', place: `Thôn ${marker}`, attendances: 96, text: `Đã làm ${marker}` }
  made['diaryEntry'] = String(
    await write('initiatives.record-session', { ...session, ...proof, values: [{ outputId, value: '1' }] }),
  )
  await write('initiatives.record-reach', { happenedOn: '31/10/2026', people: 120, households: 40, text: marker })
  await write('initiatives.record-contribution', {
    happenedOn: '01/11/2026',
    source: 'people',
    amount: 3_000_000,
    inKind: `30 ngày công ${marker}`,
  })
  await write('initiatives.reach-milestone', { milestoneId: first, happenedOn: '28/04/2026', text: marker })
  const review = { initiativeId, happenedOn: '30/06/2026', standing: 'slow', text: `Chậm ${marker}`, files: [] }
  await done('initiatives.review-interim', office, review)
}
