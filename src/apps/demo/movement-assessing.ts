import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import { idIn, type Movement, versionOf, worker } from './movement.ts'
import type { DemoInitiative, DemoSeason } from './movement-data.ts'
import { getAssessorVersion, getRecognitionListVersion, listRecognitionLines } from './queries.ts'
import { personAs } from './world.ts'

const handedIn = ['scoring', 'scored', 'proposed', 'not_recognised', 'recognised']
const concluded = ['proposed', 'not_recognised', 'recognised']
const proofs = [
  'Nhật ký có ảnh, sổ ký nhận kèm theo',
  'Biên bản họp thôn, danh sách hộ',
  'Ảnh trước và sau, có ngày',
  'Bà con xác nhận khi đi xem tại chỗ',
]

/** From own scores to the decision, for all of a season that come so far. */
export function assessSeason(movement: Movement, season: DemoSeason): void {
  const all = movement.data.initiatives.filter((each) => each.season === season.year)
  const on = (date: PlainDate, stages: readonly string[], act: (initiative: DemoInitiative) => Promise<void>) =>
    movement.on(date, 'handingIn', async () => {
      for (const initiative of all) if (stages.includes(initiative.stage)) await act(initiative)
    })
  on(season.selfOn, handedIn, (initiative) => assessOneself(movement, initiative))
  on(season.panelOn, handedIn, (initiative) => appoint(movement, initiative, season))
  on(season.scoredOn, handedIn, (initiative) => score(movement, initiative))
  on(season.concludedOn, concluded, async (initiative) => {
    const file = { initiativeId: idIn(movement, initiative.key), version: await versionOf(movement, initiative) }
    await office(movement, 'conclude-assessment', { ...file, remark: initiative.scores?.summary ?? '' })
  })
  movement.on(season.proposedOn, 'answering', () => propose(movement, season, all))
  const { decidedOn } = season
  if (decidedOn !== null) movement.on(decidedOn, 'answering', () => decide(movement, season, decidedOn))
}

function office({ world }: Movement, command: string, input: object) {
  return world.hand.perform(personAs(world, 'chanh-vp'), `initiatives.${command}`, input)
}

interface Shown {
  readonly set?: {
    readonly content: {
      readonly groups: readonly { readonly criteria: readonly { readonly id: string; readonly most: number }[] }[]
      readonly vetoes: readonly { readonly id: string }[]
    }
  }
}

/** A whole sheet: each criterion gets about this share of its points, in quarters. */
async function sheetOf(movement: Movement, initiative: DemoInitiative, share: number): Promise<object> {
  const { hand } = movement.world
  const asked = { initiativeId: idIn(movement, initiative.key) }
  const { set } = await hand.ask<Shown>(worker(movement, initiative), 'initiatives.assessment', asked)
  const criteria = set?.content.groups.flatMap((group) => group.criteria) ?? []
  return {
    scores: criteria.map(({ id, most }, at) => ({
      id,
      points: Math.min(most, Math.round((most * share - (at % 3 === 1 ? 0.25 : 0)) * 4) / 4),
      note: proofs[at % proofs.length],
    })),
    vetoes: set?.content.vetoes.map(({ id }) => ({ id, hit: 'no', note: '' })) ?? [],
  }
}

async function assessOneself(movement: Movement, initiative: DemoInitiative): Promise<void> {
  const { scores, key } = initiative
  const sheet = await sheetOf(movement, initiative, scores?.self ?? 0)
  const handing = { initiativeId: idIn(movement, key), version: 0, ...sheet, summary: scores?.summary ?? '' }
  await movement.world.hand.perform(worker(movement, initiative), 'initiatives.hand-in-self-assessment', handing)
}

async function appoint(movement: Movement, { key }: DemoInitiative, season: DemoSeason): Promise<void> {
  const { world, data } = movement
  const initiativeId = idIn(movement, key)
  const assessors = data.assessors.map((person) => personAs(world, person))
  const personIds = assessors.map(({ personId }) => personId)
  await office(movement, 'appoint-assessors', { initiativeId, personIds, dueOn: formatDate(season.assessmentTo) })
  for (const by of assessors) {
    await world.hand.perform(by, 'initiatives.declare-interest', { initiativeId, interest: 'none' })
  }
}

/** All assessors hand in; of what is still being scored, only the first has. */
async function score(movement: Movement, initiative: DemoInitiative): Promise<void> {
  const { world, data } = movement
  const { key, stage, scores } = initiative
  const initiativeId = idIn(movement, key)
  const assessors = stage === 'scoring' ? data.assessors.slice(0, 1) : data.assessors
  for (const [at, person] of assessors.entries()) {
    const by = personAs(world, person)
    const sheet = await sheetOf(movement, initiative, scores?.panel[at] ?? 0)
    const version = await world.hand.read((db) => getAssessorVersion(db, { initiativeId, personId: by.personId }))
    const remark = 'Đã đi xem tại chỗ và hỏi chuyện bà con.'
    await world.hand.perform(by, 'initiatives.hand-in-scores', { initiativeId, version, ...sheet, remark })
  }
}

async function propose(movement: Movement, season: DemoSeason, all: readonly DemoInitiative[]): Promise<void> {
  const chosen = all.filter(({ stage }) => concluded.includes(stage))
  if (chosen.length === 0) return
  const { listId } = await office(movement, 'propose-recognition', {
    seasonId: idIn(movement, `season ${season.year}`),
    level: 'base',
    name: season.listName,
    initiativeIds: chosen.map(({ key }) => idIn(movement, key)),
  })
  movement.made.set(`list ${season.year}`, String(listId))
  for (const { key, stage, reason } of chosen) {
    if (stage === 'not_recognised')
      await leaveOut(movement, String(listId), { initiativeId: idIn(movement, key), reason })
  }
}

async function leaveOut(
  movement: Movement,
  listId: string,
  { initiativeId, reason }: { initiativeId: string; reason: string },
): Promise<void> {
  const { hand } = movement.world
  const lines = await hand.read((db) => listRecognitionLines(db, listId))
  const lineId = lines.find((line) => line.initiativeId === initiativeId)?.id
  const version = await hand.read((db) => getRecognitionListVersion(db, listId))
  await office(movement, 'set-recognition-line', { listId, lineId, version, outcome: 'not_recognised', reason })
}

async function decide(movement: Movement, season: DemoSeason, decidedOn: PlainDate): Promise<void> {
  const { world } = movement
  const listId = idIn(movement, `list ${season.year}`)
  const leader = personAs(world, 'truong-ban')
  await world.hand.perform(leader, 'initiatives.decide-recognition', {
    listId,
    version: await world.hand.read((db) => getRecognitionListVersion(db, listId)),
    serial: '212',
    symbol: 'QĐ-BDT',
    decidedOn: formatDate(decidedOn),
    signerId: leader.personId,
    bases: 'Căn cứ kết quả thẩm định các mô hình, điển hình đã đăng ký.\nTheo đề nghị của Chánh Văn phòng.',
  })
}
