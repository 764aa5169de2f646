/** Who is told of a step: the next in line, or whoever waits for the answer. */
import type { Role } from '../../../../commands/actor.ts'
import type { Words } from '../../../../kernel/words.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import type { Initiative } from '../../rules/initiative.ts'
import type { InitiativeState } from '../../rules/states.ts'
import type { ReviewAct, Reviewed } from './review.ts'

/** Somebody of the agency, with the roles held today; `unitId` null is the whole agency. */
export interface Colleague {
  readonly id: string
  readonly roles: readonly { readonly role: Role; readonly unitId: string | null }[]
}

export interface StepNotice {
  readonly personId: string
  readonly kind: 'request' | 'answer' | 'change'
  readonly words: Words
  readonly href: string
  readonly about?: { readonly kind: string; readonly id: string }
}

/** Above this many at once, a person gets one notice that counts them. */
const MOST_SINGLE = 3
const MOST_NAME = 120

/** One notice for each initiative and person told, or one for many; whoever acted is not told. */
export function noticesOf(
  reviewed: readonly Reviewed[],
  { people, by }: { readonly people: readonly Colleague[]; readonly by: string | null },
): readonly StepNotice[] {
  const told = new Map<string, Reviewed[]>()
  for (const one of reviewed) {
    for (const personId of new Set(toldOf(one, people))) {
      if (personId === by) continue
      const list = told.get(personId)
      if (list === undefined) told.set(personId, [one])
      else list.push(one)
    }
  }
  return [...told].flatMap(([personId, ones]) =>
    ones.length > MOST_SINGLE ? [manyOf(personId, ones)] : ones.map((one) => singleOf(personId, one)),
  )
}

function toldOf({ initiative, review }: Reviewed, people: readonly Colleague[]): readonly string[] {
  const own = [initiative.personId, ...(initiative.createdBy === null ? [] : [initiative.createdBy])]
  switch (review.act) {
    case 'register':
    case 'endorse':
    case 'check':
      return nextInLine(initiative, people)
    case 'withdraw':
      return [...own, ...nextInLine({ ...initiative, state: review.fromState }, people)]
    default:
      return own
  }
}

/** At whose step an initiative stands: the head of its unit, the Office, the leaders. A unit without a head has the leaders. */
function nextInLine(
  { state, unitId }: Pick<Initiative, 'state' | 'unitId'>,
  people: readonly Colleague[],
): readonly string[] {
  const holding = (role: Role, unit?: string) =>
    people
      .filter(({ roles }) => roles.some((held) => held.role === role && (unit === undefined || held.unitId === unit)))
      .map(({ id }) => id)
  const next: Partial<Record<InitiativeState, () => readonly string[]>> = {
    registered: () => {
      const heads = holding('unit_head', unitId)
      return heads.length > 0 ? heads : holding('leader')
    },
    endorsed: () => holding('office'),
    checked: () => holding('leader'),
  }
  return next[state]?.() ?? []
}

const kinds: Readonly<Record<ReviewAct, StepNotice['kind']>> = {
  register: 'request',
  endorse: 'request',
  check: 'request',
  approve: 'answer',
  return: 'answer',
  reject: 'answer',
  withdraw: 'change',
}

const said: Readonly<Record<ReviewAct, (name: string, reason: string) => Words>> = {
  register: (name) => ({
    vi: `Có đăng ký mới chờ trưởng đơn vị xem: ${name}`,
    en: `A registration waits for the head of unit: ${name}`,
  }),
  endorse: (name) => ({
    vi: `Đăng ký chờ Văn phòng thẩm định hồ sơ: ${name}`,
    en: `A registration waits for the Office: ${name}`,
  }),
  check: (name) => ({ vi: `Đăng ký chờ lãnh đạo duyệt: ${name}`, en: `A registration waits for approval: ${name}` }),
  approve: (name) => ({ vi: `Đã được duyệt: ${name}`, en: `Approved: ${name}` }),
  return: (name, reason) => ({
    vi: `Trả lại để bổ sung: ${name}${reason === '' ? '' : `. ${reason}`}`,
    en: `Returned to be put right: ${name}${reason === '' ? '' : `. ${reason}`}`,
  }),
  reject: (name, reason) => ({ vi: `Không duyệt: ${name}. ${reason}`, en: `Not approved: ${name}. ${reason}` }),
  withdraw: (name, reason) => ({
    vi: `Đã rút đăng ký: ${name}${reason === '' ? '' : `. ${reason}`}`,
    en: `Withdrawn: ${name}${reason === '' ? '' : `. ${reason}`}`,
  }),
}

function singleOf(personId: string, { initiative, review }: Reviewed): StepNotice {
  const name = shortName(initiative)
  const waits = kinds[review.act] === 'request'
  return {
    personId,
    kind: kinds[review.act],
    words: said[review.act](name, initiative.stateReason.slice(0, 300)),
    href: waits ? `${initiativeHref(initiative.id)}/xem-xet` : hrefOf(initiative, review.act),
    about: { kind: 'initiative', id: initiative.id },
  }
}

function hrefOf({ id }: Initiative, act: ReviewAct): string {
  return act === 'return' ? initiativeHref(id, 'edit') : initiativeHref(id)
}

function shortName({ code, name }: Initiative): string {
  const text = `${code ?? ''} ${name}`.trim()
  return text.length > MOST_NAME ? `${text.slice(0, MOST_NAME - 1).trimEnd()}…` : text
}

const manyWords: Readonly<Record<StepNotice['kind'], (count: number) => Words>> = {
  request: (count) => ({
    vi: `${count} đăng ký mô hình, điển hình đang chờ anh/chị xem`,
    en: `${count} registrations wait for you`,
  }),
  answer: (count) => ({
    vi: `${count} đăng ký mô hình, điển hình đã có trả lời`,
    en: `${count} registrations have been answered`,
  }),
  change: (count) => ({
    vi: `${count} đăng ký mô hình, điển hình đã rút`,
    en: `${count} registrations were withdrawn`,
  }),
}

function manyOf(personId: string, ones: readonly Reviewed[]): StepNotice {
  const kind = kinds[ones[0]?.review.act ?? 'register']
  return {
    personId,
    kind,
    words: manyWords[kind](ones.length),
    href: kind === 'request' ? reviewQueueHref : '/mo-hinh',
  }
}

/** Where registrations wait for somebody. */
export const reviewQueueHref = '/mo-hinh/cho-duyet'
