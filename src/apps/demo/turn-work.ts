import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import type { Work } from './assigning.ts'
import { type Chance, makeChance } from './chance.ts'
import type { DemoWork } from './demo-data.ts'
import { giveEvidence } from './evidence.ts'
import { momentOn, type PartOfDay, workingDaysLater } from './moments.ts'
import { findAskedExtension, getTask, getTurn, type TurnNow } from './queries.ts'
import { type Course, type CourseKind, type Ending, planCourse } from './turn-course.ts'
import { composeRecord, resultOf } from './wording.ts'
import { headOf, workerOf, type World } from './world.ts'

/** One turn on its way: what was noted so far is what its result tells. */
interface TurnAtWork {
  readonly world: World
  readonly work: Work
  readonly texts: DemoWork
  readonly turnId: string
  readonly chance: Chance
  readonly course: Course
  readonly sums: Map<string, number>
  recorded: number
}

const courseOfEnding: Partial<Record<Ending, CourseKind>> = {
  'waiting-for-confirmation': 'on-time',
  returned: 'on-time',
  'handed-in-early': 'on-time',
  'extension-asked': 'extended',
}

/** Puts everything on the agenda that will happen with a turn. */
export function scheduleTurn(world: World, work: Work, { turn, ending }: { turn: TurnNow; ending?: Ending }): void {
  if (turn.dueOn === null) return
  const chance = makeChance(`${work.key} ${turn.periodFrom}`)
  const texts = world.data.work[work.key] ?? world.data.work['*']
  if (!texts) throw new Error(`find the words for "${work.key}": expected them in work.json`)
  const [few, many] = texts.perTurn
  const today = world.hand.door.dayOf(world.hand.door.clock())
  const from = turn.periodFrom < today ? today : turn.periodFrom
  const dueOn = ending === 'handed-in-early' ? workingDaysLater(world.until, -1, world.calendar) : turn.dueOn
  const span = { from, dueOn, records: chance.integer(few, many) }
  const course = planCourse(span, { chance, calendar: world.calendar }, ending && (courseOfEnding[ending] ?? 'late'))
  const turnAtWork = { world, work, texts, turnId: turn.id, chance, course, sums: new Map(), recorded: 0 }
  scheduleCourse(turnAtWork, ending)
}

function scheduleCourse(turn: TurnAtWork, ending: Ending | undefined): void {
  const { course, chance } = turn
  const order = chance.shuffle(turn.texts.records.map((_record, index) => index))
  for (const [index, on] of course.recordOn.entries()) {
    add(turn, { on, part: 'noting' }, () => record(turn, order[index % order.length] ?? 0))
  }
  scheduleExtension(turn, ending)
  if (ending === 'never-handed-in' || ending === 'late' || ending === 'extension-asked') return
  add(turn, { on: course.handInOn, part: 'handingIn' }, () => handIn(turn, course.handInOn))
  if (ending === 'waiting-for-confirmation' || ending === 'handed-in-early') return
  const isReturned = course.again !== undefined || ending === 'returned'
  add(turn, { on: course.answerOn, part: 'answering' }, () => (isReturned ? sendBack(turn) : confirm(turn)))
  const { again } = course
  if (!again) return
  add(turn, { on: again.handInOn, part: 'noting' }, () => record(turn, order[0] ?? 0))
  add(turn, { on: again.handInOn, part: 'handingIn' }, () => handIn(turn, again.handInOn))
  add(turn, { on: again.answerOn, part: 'answering' }, () => confirm(turn))
}

function scheduleExtension(turn: TurnAtWork, ending: Ending | undefined): void {
  const { course, world } = turn
  if (!course.extension) return
  const waits = ending === 'extension-asked'
  const on = waits ? workingDaysLater(world.until, -2, world.calendar) : course.extension.askOn
  add(turn, { on, part: 'noting' }, () => askExtension(turn))
  if (!waits) add(turn, { on: course.extension.answerOn, part: 'answering' }, () => answerExtension(turn))
}

function add(
  { world, chance }: TurnAtWork,
  { on, part }: { on: PlainDate; part: PartOfDay },
  act: () => Promise<void>,
): void {
  world.agenda.add(momentOn(on, part, chance), act)
}

/** Whether the turn still waits to be worked on: its task may have been suspended or dropped meanwhile. */
async function standing({ world, work, turnId }: TurnAtWork) {
  const { hand } = world
  const turn = await hand.read((db) => getTurn(db, turnId))
  const task = await hand.read((db) => getTask(db, work.taskId))
  return { turn, worker: workerOf(world, work, task.officerId), isOpen: task.state === 'open' && turn.state === 'open' }
}

async function record(turn: TurnAtWork, index: number): Promise<void> {
  const { world, work, texts, chance } = turn
  const { isOpen, worker } = await standing(turn)
  const shape = texts.records[index]
  if (!isOpen || !shape) return
  const { hand, data } = world
  const noted = composeRecord(shape, { words: data.words, pools: texts.pools, chance })
  const at = hand.door.clock()
  const on = hand.door.dayOf(at)
  const giving = { hand, data, person: worker.person, chance }
  const evidence = await giveEvidence(giving, shape, { noted, on, at, secretary: worker })
  const values = [...noted.values].map(([key, value]) => ({ figureId: work.figureIds.get(key), value }))
  await hand.perform(worker.person, 'plans.record-progress', {
    turnId: turn.turnId,
    text: noted.text,
    doneOn: formatDate(on),
    ...evidence,
    values: values.filter(({ figureId }) => figureId !== undefined),
  })
  turn.recorded += 1
  for (const [key, value] of noted.values) turn.sums.set(key, (turn.sums.get(key) ?? 0) + value)
}

async function handIn(turn: TurnAtWork, dueHandIn: PlainDate): Promise<void> {
  if (turn.recorded === 0) await record(turn, 0)
  const { turn: now, worker, isOpen } = await standing(turn)
  if (!isOpen || turn.recorded === 0) return
  const { world, work, texts, chance } = turn
  const { words } = world.data
  const isLate = now.dueOn !== null && dueHandIn > now.dueOn
  const told = isLate ? words.lateObstacles : words.obstacles
  const keys = work.shape.figures.map(({ key }) => key)
  await world.hand.perform(worker.person, 'plans.hand-in', {
    turnId: now.id,
    version: now.version,
    result: resultOf(chance.pick(texts.results), turn.sums, keys),
    obstacles: isLate || chance.happens(0.4) ? chance.pick(told) : '',
    proposals: chance.happens(0.3) ? chance.pick(words.proposals) : '',
  })
}

async function confirm({ world, work, turnId }: TurnAtWork): Promise<void> {
  const turn = await world.hand.read((db) => getTurn(db, turnId))
  if (turn.state !== 'handed_in') return
  await world.hand.perform(headOf(world, work.lead), 'plans.confirm-turn', { turnId, version: turn.version })
}

async function sendBack({ world, work, turnId, chance }: TurnAtWork): Promise<void> {
  const turn = await world.hand.read((db) => getTurn(db, turnId))
  if (turn.state !== 'handed_in') return
  const reason = chance.pick(world.data.words.returnReasons)
  await world.hand.perform(headOf(world, work.lead), 'plans.return-turn', { turnId, version: turn.version, reason })
}

async function askExtension(turn: TurnAtWork): Promise<void> {
  const { turn: now, worker, isOpen } = await standing(turn)
  const { world, course } = turn
  if (!isOpen || !course.extension) return
  const { reason } = askedOf(turn)
  await world.hand.perform(worker.person, 'plans.ask-extension', {
    turnId: now.id,
    version: now.version,
    toDueOn: formatDate(course.extension.toDueOn),
    reason,
  })
}

async function answerExtension(turn: TurnAtWork): Promise<void> {
  const { world, work, turnId, course } = turn
  const extensionId = await world.hand.read((db) => findAskedExtension(db, turnId))
  const { isOpen } = await standing(turn)
  if (!isOpen || extensionId === undefined || !course.extension) return
  const decision = course.extension.grants ? 'grant' : 'refuse'
  const { answer } = askedOf(turn)
  await world.hand.perform(headOf(world, work.lead), 'plans.decide-extension', {
    extensionId,
    turnId,
    decision,
    answer,
  })
}

/** Request and answer belong together; which pair it is hangs on the turn alone. */
function askedOf({ world, work, course }: TurnAtWork) {
  const { extensions, extensionRefusals } = world.data.words
  const pairs = course.extension?.grants ? extensions : extensionRefusals
  return makeChance(`${work.key} ${course.handInOn}`).pick(pairs)
}
