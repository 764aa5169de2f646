/**
 * A list of approved initiatives sent to an agency above: an official paper with number and date, whose lines the superior
 * approves or returns. What was sent stands as it was sent; a returned line can go up again in another list.
 */
import { formatDate, type PlainDate, yearOf } from '../../../../kernel/plain-date.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { documentNumber, type OfficialDocument, paragraphsOf, signatureOf } from '../../../documents/browser.ts'
import type { AgencyHead, Signer } from '../../../organization/browser.ts'
import type { Holder, Kind } from '../../rules/initiative.ts'
import { namedIn, type Season } from '../../rules/season.ts'
import type { InitiativeState } from '../../rules/states.ts'

/** From approval until it is decided whether to recognise it, an initiative may go up. */
export const sendableStates: readonly InitiativeState[] = ['approved', 'running', 'self_assessed', 'assessed']

export interface Sendable {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: Kind
  readonly holder: Holder
  readonly field: string
  readonly level: string
  readonly unitName: string
  readonly place: string
  readonly gist: string
  /** Whether it may go to this superior: approved, of the season, and not there already without having been returned. */
  readonly isFree: boolean
}

export interface ListFile {
  readonly season: Season
  readonly agency: AgencyHead
  /** The receiver, when it stands above. */
  readonly superior: { readonly id: number; readonly name: string } | undefined
  readonly initiatives: readonly Sendable[]
  readonly signers: readonly Signer[]
  /** Numbers given this year. */
  readonly serials: readonly number[]
}

export interface ListTyped {
  readonly serial: number | null
  readonly sentOn: PlainDate
  readonly note: string | null
  readonly signer: string | null
}

export interface ListNow {
  readonly today: PlainDate
  readonly personId: string | null
  readonly newId: () => string
}

export interface SuperiorList {
  readonly id: string
  readonly toAgencyId: number
  readonly seasonAgencyId: number
  readonly seasonId: string
  readonly year: number
  readonly serial: number
  readonly number: string
  readonly senderName: string
  readonly superiorName: string
  readonly seasonName: string
  readonly note: string
  readonly sentBy: string | null
  readonly sentOn: PlainDate
  readonly document: OfficialDocument
  readonly lines: readonly SentLine[]
}

export interface SentLine extends Omit<Sendable, 'id' | 'isFree'> {
  readonly id: string
  readonly initiativeId: string
  readonly position: number
}

export type ListRefusal =
  | 'list-empty'
  | 'not-to-be-sent'
  | 'not-superior'
  | 'number-taken'
  | 'signer-not-in-office'
  | 'sent-in-the-future'

/** Draws up the list and its paper. */
export function sendList(file: ListFile, typed: ListTyped, now: ListNow): Verdict<SuperiorList, ListRefusal> {
  const { season, agency, superior, initiatives, serials } = file
  if (superior === undefined) return refuse('not-superior')
  const refusal = refusalOf(file, typed, now)
  if (refusal !== undefined) return refuse(refusal)
  const serial = typed.serial ?? Math.max(0, ...serials) + 1
  const document = documentOf(file, { ...typed, serial, superior: superior.name })
  return accept({
    id: now.newId(),
    toAgencyId: superior.id,
    seasonAgencyId: season.agencyId,
    seasonId: season.id,
    year: yearOf(typed.sentOn),
    serial,
    number: documentNumber(document),
    senderName: agency.name,
    superiorName: superior.name,
    seasonName: season.name,
    note: typed.note ?? '',
    sentBy: now.personId,
    sentOn: typed.sentOn,
    document,
    lines: initiatives.map(({ id, isFree: _free, ...line }, index) => ({
      ...line,
      id: now.newId(),
      initiativeId: id,
      position: index + 1,
    })),
  })
}

function refusalOf(
  { initiatives, serials, signers }: ListFile,
  typed: ListTyped,
  now: ListNow,
): ListRefusal | undefined {
  if (initiatives.length === 0) return 'list-empty'
  if (initiatives.some(({ isFree }) => !isFree)) return 'not-to-be-sent'
  if (typed.sentOn > now.today) return 'sent-in-the-future'
  if (typed.serial !== null && serials.includes(typed.serial)) return 'number-taken'
  const isKnown = typed.signer === null || signers.some(({ personId }) => personId === typed.signer)
  return isKnown ? undefined : 'signer-not-in-office'
}

interface Paper extends ListTyped {
  readonly serial: number
  readonly superior: string
}

function documentOf({ season, agency, initiatives, signers }: ListFile, paper: Paper): OfficialDocument {
  const signer = paper.signer === null ? signers[0] : signers.find(({ personId }) => personId === paper.signer)
  const count = initiatives.length
  return {
    style: agency.style,
    ...(agency.superiorName !== '' && { superior: agency.superiorName }),
    issuer: agency.name,
    number: { serial: String(paper.serial), symbol: `DS-${agency.symbol}` },
    place: agency.place,
    date: paper.sentOn,
    type: 'danh sách',
    abstract: `Mô hình, điển hình “${season.movement}” năm ${season.year} đề nghị cấp trên duyệt`,
    addressees: [paper.superior],
    bases: [],
    blocks: [
      ...paragraphsOf(
        paper.note ??
          `${agency.name} gửi danh sách ${count} mô hình, điển hình đã được cơ quan duyệt trong ${season.name}.`,
      ),
      tableOf(initiatives, season),
    ],
    signature: signatureOf(signer, signers),
    recipients: ['Như trên', 'Lãnh đạo cơ quan (để báo cáo)', 'Lưu: VT, VP'],
  }
}

const kindsInPaper: Readonly<Record<Kind, string>> = { model: 'Mô hình', exemplar: 'Điển hình' }
const holdersInPaper: Readonly<Record<Holder, string>> = { collective: 'tập thể', individual: 'cá nhân' }

function tableOf(initiatives: readonly Sendable[], season: Season): OfficialDocument['blocks'][number] {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.5, align: 'center' },
      { title: 'Mã', width: 1.2 },
      { title: 'Tên mô hình, điển hình', width: 3.4 },
      { title: 'Loại', width: 1.1 },
      { title: 'Lĩnh vực', width: 1.4 },
      { title: 'Cấp', width: 1 },
      { title: 'Đơn vị', width: 1.5 },
    ],
    rows: initiatives.map((line, index) => [
      String(index + 1),
      line.code,
      line.name,
      `${kindsInPaper[line.kind]}, ${holdersInPaper[line.holder]}`,
      namedIn(season.fields, line.field).vi,
      namedIn(season.levels, line.level).vi,
      line.unitName,
    ]),
  }
}

/** What the superior says to one line. */
export interface LineAnswer {
  readonly lineId: string
  readonly decision: 'approved' | 'returned'
  readonly reason: string
}

export interface ReceivedList {
  readonly id: string
  readonly senderId: number
  readonly version: number
  /** Taken back by its sender. */
  readonly isRecalled: boolean
  readonly lines: readonly { readonly id: string; readonly decision: 'approved' | 'returned' | null }[]
}

export interface AnswerTyped {
  readonly version: number
  readonly answers: readonly {
    readonly lineId: string
    readonly decision: 'approved' | 'returned' | null
    readonly reason: string
  }[]
  /** Whether every line without an answer is approved. */
  readonly approvesRest: boolean
}

export interface AnsweredList {
  readonly list: ReceivedList
  readonly answers: readonly LineAnswer[]
  /** The day on which nothing is left open; null while something is. */
  readonly answeredOn: PlainDate | null
}

export type AnswerRefusal =
  | 'list-recalled'
  | 'record-changed'
  | 'not-of-this-list'
  | 'line-already-answered'
  | 'answer-missing'
  | 'return-reason-missing'

/** The answers of the superior: each line once, a returned one with its reason. */
export function answerList(
  list: ReceivedList,
  typed: AnswerTyped,
  today: PlainDate,
): Verdict<AnsweredList, AnswerRefusal> {
  if (list.isRecalled) return refuse('list-recalled')
  if (typed.version !== list.version) return refuse('record-changed')
  const open = new Set(list.lines.filter(({ decision }) => decision === null).map(({ id }) => id))
  const given = typed.answers.flatMap(({ decision, ...answer }) => (decision === null ? [] : [{ ...answer, decision }]))
  const refusal = answersRefusal(list, given, open)
  if (refusal !== undefined) return refuse(refusal)
  const answered = new Set(given.map(({ lineId }) => lineId))
  const rest = typed.approvesRest ? [...open].filter((id) => !answered.has(id)) : []
  const answers = [...given, ...rest.map((lineId) => ({ lineId, decision: 'approved' as const, reason: '' }))]
  if (answers.length === 0) return refuse('answer-missing')
  return accept({ list, answers, answeredOn: answers.length === open.size ? today : null })
}

function answersRefusal(
  { lines }: ReceivedList,
  given: readonly LineAnswer[],
  open: ReadonlySet<string>,
): AnswerRefusal | undefined {
  const known = new Set(lines.map(({ id }) => id))
  if (given.some(({ lineId }) => !known.has(lineId))) return 'not-of-this-list'
  if (given.some(({ lineId }) => !open.has(lineId))) return 'line-already-answered'
  if (new Set(given.map(({ lineId }) => lineId)).size < given.length) return 'line-already-answered'
  if (given.some(({ decision, reason }) => decision === 'returned' && reason === '')) return 'return-reason-missing'
  return undefined
}

/** `01/DS-BDT, 20/02/2026`. */
export function listTitle({ number, sentOn }: { readonly number: string; readonly sentOn: PlainDate }): string {
  return `${number}, ${formatDate(sentOn)}`
}
