/** Who is told what when a step of the rule has come. */
import { formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import { type Calendar, distanceWords, howFar } from '../../../calendar/browser.ts'
import { type DatedTurn, type EscalationRule, type EscalationStep, type Rung, stepsDue } from './escalation.ts'
import { bothLanguages } from './words.ts'

/** An open turn with all that is said about it. */
export interface WaitingTurn extends DatedTurn {
  readonly turnId: string
  readonly taskId: string
  readonly code: string
  readonly title: string
  readonly label: Words
  readonly isOnce: boolean
  readonly leadUnitId: string | null
  readonly unitName: string
  /** Null also when whoever it was has left. */
  readonly officerId: string | null
  readonly officerName: string
}

export interface RoleOnDay {
  readonly personId: string
  readonly role: string
  readonly unitId: string | null
}

export interface Reminding {
  readonly rule: EscalationRule
  readonly turns: readonly WaitingTurn[]
  readonly roles: readonly RoleOnDay[]
  readonly calendar: Calendar
}

export interface DueReminder {
  readonly turnId: string
  readonly taskId: string
  readonly step: string
  readonly dueOn: PlainDate
  readonly kind: 'reminder' | 'urging'
  readonly to: readonly string[]
  readonly words: Words
}

/** What has to be said today about these turns, in their order; a step for which nobody can be found is left for later. */
export function remindersDue({ rule, turns, roles, calendar }: Reminding, today: PlainDate): DueReminder[] {
  return turns.flatMap((turn) =>
    stepsDue(rule, turn, { today, calendar }).flatMap((step) => {
      const to = peopleOn(step.to, turn, roles)
      return to.length === 0 ? [] : [reminderOf(turn, step, { to, today, calendar })]
    }),
  )
}

function reminderOf(
  turn: WaitingTurn,
  { key, to: rung }: EscalationStep,
  { to, today, calendar }: { to: readonly string[]; today: PlainDate; calendar: Calendar },
): DueReminder {
  const { turnId, taskId, dueOn } = turn
  const kind = dueOn < today ? 'urging' : 'reminder'
  return { turnId, taskId, step: key, dueOn, kind, to, words: reminderWords(turn, { rung, today, calendar }) }
}

/** "KH43-NV08 Nắm bắt tâm tư, nguyện vọng (tháng 11/2026): hạn 04/12/2026, còn 3 ngày làm việc." */
function reminderWords(
  turn: WaitingTurn,
  { rung, today, calendar }: { rung: Rung; today: PlainDate; calendar: Calendar },
): Words {
  const distance = distanceWords(howFar(today, turn.dueOn, calendar))
  return bothLanguages((say, language) => {
    const label = turn.isOnce ? '' : ` (${turn.label[language]})`
    const who = rung === 'officer' ? '' : say.whoWorks(turn.unitName, turn.officerName)
    return `${turn.code} ${turn.title}${label}: ${say.due(formatDate(turn.dueOn))}, ${distance[language]}.${who}`
  })
}

/** The people on a rung; where there are none, those on the next one up, so that nothing is said to nobody. */
export function peopleOn(
  rung: Rung,
  turn: Pick<WaitingTurn, 'officerId' | 'leadUnitId'>,
  roles: readonly RoleOnDay[],
): readonly string[] {
  const idsOf = (held: readonly RoleOnDay[]) => [...new Set(held.map(({ personId }) => personId))].toSorted()
  const heads = idsOf(
    roles.filter(({ role, unitId }) => role === 'unit_head' && unitId !== null && unitId === turn.leadUnitId),
  )
  const office = idsOf(roles.filter(({ role }) => role === 'office'))
  const leaders = idsOf(roles.filter(({ role }) => role === 'leader'))
  const officer = turn.officerId === null ? [] : [turn.officerId]
  const chain = { officer: [officer, heads, office], unit_head: [heads, office], office: [office], leader: [leaders] }
  return chain[rung].find((people) => people.length > 0) ?? []
}
