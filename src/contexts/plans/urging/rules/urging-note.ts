/**
 * A printed urging note (phiếu đôn đốc) to one lead unit. It is a paper: what it says is fixed the day it is issued, in
 * Vietnamese and in the layout of Decree 30/2020/NĐ-CP.
 */
import { formatDate, type PlainDate, yearOf } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Words } from '../../../../kernel/words.ts'
import { addWorkingDays, type Calendar, distanceWords, howFar } from '../../../calendar/browser.ts'
import {
  type Block,
  documentNumber,
  type OfficialDocument,
  paragraphsOf,
  signatureOf,
} from '../../../documents/browser.ts'
import type { AgencyHead, Signer } from '../../../organization/browser.ts'
import { peopleOn, type RoleOnDay } from './reminding.ts'

/** A turn that is to be urged, as it stands. */
export interface UrgedTurn {
  readonly turnId: string
  readonly code: string
  readonly title: string
  readonly label: Words
  readonly isOnce: boolean
  readonly dueOn: PlainDate | null
  readonly isOpen: boolean
  readonly leadUnitId: string | null
  readonly unitName: string
  readonly officerId: string | null
  readonly officerName: string
}

export interface NoteFile {
  readonly agency: AgencyHead
  readonly turns: readonly UrgedTurn[]
  /** People who may sign: leaders first, then the Office. */
  readonly signers: readonly Signer[]
  readonly roles: readonly RoleOnDay[]
  /** The greatest number given this year. */
  readonly lastSerial: number
  readonly calendar: Calendar
}

/** What was typed; empty parts get the default wording. */
export interface NoteTyped {
  readonly text: string | null
  readonly answerBy: PlainDate | null
  readonly signer: string | null
}

export interface UrgingNote {
  readonly id: string
  readonly serial: number
  readonly year: number
  readonly number: string
  readonly unitId: string
  readonly turnIds: readonly string[]
  readonly officerIds: readonly string[]
  readonly text: string
  readonly answerBy: PlainDate
  readonly signedBy: string | null
  readonly issuedOn: PlainDate
  readonly document: OfficialDocument
  /** Told at once: heads and officers of the unit. */
  readonly to: readonly string[]
}

export type NoteRefusal =
  | 'turns-missing'
  | 'turn-not-open'
  | 'turn-without-unit'
  | 'turn-without-due-date'
  | 'answer-in-the-past'
  | 'signer-not-in-office'

/** Turns that can be urged at once. */
export const MOST_TURNS = 200
/** Working days a unit has to answer when nothing else is said. */
const ANSWER_WORKING_DAYS = 3

export const defaultNoteText =
  'Qua theo dõi việc thực hiện kế hoạch, các nhiệm vụ do đơn vị chủ trì nêu dưới đây đã quá hạn hoặc sắp đến hạn nhưng chưa có kết quả.\n' +
  'Đề nghị đơn vị khẩn trương thực hiện, nộp kết quả kèm minh chứng; nhiệm vụ không kịp hạn phải nêu rõ lý do và đề xuất thời hạn mới.'

export function defaultAnswerBy(today: PlainDate, calendar: Calendar): PlainDate {
  return addWorkingDays(today, ANSWER_WORKING_DAYS, calendar)
}

export interface NoteNow {
  readonly today: PlainDate
  readonly newId: () => string
}

/** A turn that can be urged: open, with a unit to urge and a date to hold it to. */
interface ReadyTurn extends UrgedTurn {
  readonly dueOn: PlainDate
  readonly leadUnitId: string
}

/** One note for each lead unit of the turns chosen, numbered on from the last of the year. */
export function issueNotes(
  file: NoteFile,
  typed: NoteTyped,
  now: NoteNow,
): Verdict<readonly UrgingNote[], NoteRefusal> {
  const ready = readyTurns(file.turns)
  if (!ready.ok) return ready
  if (typed.answerBy !== null && typed.answerBy < now.today) return refuse('answer-in-the-past')
  const signer =
    typed.signer === null ? file.signers[0] : file.signers.find(({ personId }) => personId === typed.signer)
  if (signer === undefined && typed.signer !== null) return refuse('signer-not-in-office')
  const answerBy = typed.answerBy ?? defaultAnswerBy(now.today, file.calendar)
  const text = typed.text ?? defaultNoteText
  const byUnit = [...Map.groupBy(ready.outcome, ({ leadUnitId }) => leadUnitId)]
  return accept(
    byUnit.map(([unitId, turns], index) => {
      const [{ unitName }] = turns as [ReadyTurn, ...ReadyTurn[]]
      const serial = file.lastSerial + 1 + index
      return noteOf(file, { unitId, unitName, turns, serial, signer, answerBy, text }, now)
    }),
  )
}

function readyTurns(turns: readonly UrgedTurn[]): Verdict<readonly ReadyTurn[], NoteRefusal> {
  if (turns.length === 0) return refuse('turns-missing')
  if (turns.some(({ isOpen }) => !isOpen)) return refuse('turn-not-open')
  const led = turns.flatMap(({ leadUnitId, ...turn }) => (leadUnitId === null ? [] : [{ ...turn, leadUnitId }]))
  if (led.length < turns.length) return refuse('turn-without-unit')
  const dated = led.flatMap(({ dueOn, ...turn }) => (dueOn === null ? [] : [{ ...turn, dueOn }]))
  return dated.length < led.length ? refuse('turn-without-due-date') : accept(dated)
}

interface OneNote {
  readonly unitId: string
  readonly unitName: string
  readonly turns: readonly ReadyTurn[]
  readonly serial: number
  readonly signer: Signer | undefined
  readonly answerBy: PlainDate
  readonly text: string
}

function noteOf(file: NoteFile, one: OneNote, { today, newId }: NoteNow): UrgingNote {
  const { unitId, turns, serial, signer, answerBy, text } = one
  const officerIds = [...new Set(turns.flatMap(({ officerId }) => officerId ?? []))]
  const heads = peopleOn('unit_head', { officerId: null, leadUnitId: unitId }, file.roles)
  const document = documentOf(file, one, today)
  return {
    id: newId(),
    serial,
    year: yearOf(today),
    number: documentNumber(document),
    unitId,
    turnIds: turns.map(({ turnId }) => turnId),
    officerIds,
    text,
    answerBy,
    signedBy: signer?.personId ?? null,
    issuedOn: today,
    document,
    to: [...new Set([...heads, ...officerIds])],
  }
}

function documentOf({ agency, signers, calendar }: NoteFile, one: OneNote, today: PlainDate): OfficialDocument {
  const { unitName, turns, serial, signer, answerBy, text } = one
  return {
    style: agency.style,
    ...(agency.superiorName !== '' && { superior: agency.superiorName }),
    issuer: agency.name,
    number: { serial: String(serial), symbol: `PĐĐ-${agency.symbol}` },
    place: agency.place,
    date: today,
    type: 'phiếu đôn đốc',
    abstract: 'Về việc thực hiện nhiệm vụ quá hạn, sắp đến hạn',
    addressees: [unitName],
    bases: [],
    blocks: [
      ...paragraphsOf(text),
      tableOf(turns, today, calendar),
      {
        kind: 'paragraph',
        text: [
          'Kết quả thực hiện hoặc ý kiến trả lời gửi về Văn phòng trước ngày ',
          { kind: 'strong', text: formatDate(answerBy) },
        ],
      },
    ],
    signature: signatureOf(signer, signers),
    recipients: ['Như trên', 'Lãnh đạo cơ quan (để báo cáo)', 'Lưu: VT, VP'],
  }
}

function tableOf(turns: readonly ReadyTurn[], today: PlainDate, calendar: Calendar): Block {
  const sorted = turns.toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.code, b.code))
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Nhiệm vụ', width: 4 },
      { title: 'Người thực hiện', width: 1.7 },
      { title: 'Hạn', width: 1.3, align: 'center' },
      { title: 'Tình trạng', width: 1.7 },
    ],
    rows: sorted.map((turn, index) => [
      String(index + 1),
      `${turn.code}: ${turn.title}${turn.isOnce ? '' : ` (${turn.label.vi})`}`,
      turn.officerName === '' ? 'chưa giao' : turn.officerName,
      formatDate(turn.dueOn),
      distanceWords(howFar(today, turn.dueOn, calendar)).vi,
    ]),
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
