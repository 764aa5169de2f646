import { describe, expect, it } from 'vitest'
import { shippedCalendar as calendar } from '../../../../../test/support/shipped-calendar.ts'
import { day } from '../../../../kernel/plain-date.ts'
import { plainText } from '../../../documents/browser.ts'
import { signatureOf } from '../../../documents/browser.ts'
import type { Signer } from '../../../organization/browser.ts'
import { issueNotes, type NoteFile, type NoteTyped, type UrgedTurn } from './urging-note.ts'

const leader: Signer = { personId: 'l1', name: 'Kiều Văn Trưởng', jobTitle: 'Trưởng ban', isLeader: true }
const deputy: Signer = { personId: 'l2', name: 'Đạo Văn Thành', jobTitle: 'Phó Trưởng ban', isLeader: true }
const office: Signer = { personId: 'o1', name: 'Nguyễn Thị Văn', jobTitle: 'Chánh Văn phòng', isLeader: false }

const turn: UrgedTurn = {
  turnId: 't1',
  code: 'KH43-NV08',
  title: 'Nắm bắt tâm tư',
  label: { vi: 'Tháng 11/2026', en: 'November 2026' },
  isOnce: false,
  dueOn: day('2026-11-13'),
  isOpen: true,
  leadUnitId: 'u1',
  unitName: 'Phòng Chính sách',
  officerId: 'p1',
  officerName: 'Trần Văn Sách',
}
const file: NoteFile = {
  agency: { name: 'Ban Dân tộc', superiorName: 'UBND tỉnh Ví Dụ', symbol: 'BDT', place: 'Ví Dụ', style: 'state' },
  turns: [turn],
  signers: [leader, deputy, office],
  roles: [{ personId: 'h1', role: 'unit_head', unitId: 'u1' }],
  lastSerial: 6,
  calendar,
}
const typed: NoteTyped = { text: null, answerBy: null, signer: null }
const issue = (changes: Partial<NoteFile> = {}, said: Partial<NoteTyped> = {}) => {
  let made = 0
  const now = { today: day('2026-11-23'), newId: () => `n${(made += 1)}` }
  return issueNotes({ ...file, ...changes }, { ...typed, ...said }, now)
}
const issued = (changes: Partial<NoteFile> = {}, said: Partial<NoteTyped> = {}) => {
  const verdict = issue(changes, said)
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict.outcome
}
const rowsOf = (changes: Partial<NoteFile>) => {
  const table = issued(changes)[0]?.document.blocks.find(({ kind }) => kind === 'table')
  return table?.kind === 'table' ? table.rows.map((row) => row.map(plainText)) : []
}

describe('an urging note', () => {
  it('has the default wording, day and signer when nothing was typed', () => {
    const [note] = issued()

    expect(note).toMatchObject({ serial: 7, year: 2026, number: '07/PĐĐ-BDT', answerBy: '2026-11-27', signedBy: 'l1' })
    expect(note?.to).toEqual(['h1', 'p1'])
    expect(note?.document).toMatchObject({ superior: 'UBND tỉnh Ví Dụ', addressees: ['Phòng Chính sách'] })
    expect(rowsOf({})).toEqual([
      ['1', 'KH43-NV08: Nắm bắt tâm tư (Tháng 11/2026)', 'Trần Văn Sách', '13/11/2026', 'quá hạn 6 ngày làm việc'],
    ])
  })

  it('says what was typed', () => {
    const [note] = issued({}, { text: 'Đề nghị trả lời', answerBy: day('2026-11-23'), signer: 'o1' })

    expect(note).toMatchObject({ text: 'Đề nghị trả lời', answerBy: '2026-11-23', signedBy: 'o1' })
  })

  it('lists tasks by date and code, also without officer, and leaves out a superior that is not named', () => {
    const agency = { ...file.agency, superiorName: '' }
    const turns: UrgedTurn[] = [
      { ...turn, turnId: 't3', code: 'B', officerId: null, officerName: '', isOnce: true },
      { ...turn, turnId: 't2', code: 'A' },
      { ...turn, turnId: 't4', code: 'A' },
      { ...turn, turnId: 't1', code: 'C', dueOn: day('2026-11-10') },
    ]

    for (const given of [turns, turns.toReversed()]) {
      expect(rowsOf({ turns: given }).map((row) => row[1]?.slice(0, 2))).toEqual(['C:', 'A:', 'A:', 'B:'])
    }
    expect(rowsOf({ turns }).at(-1)).toEqual(expect.arrayContaining(['4', 'B: Nắm bắt tâm tư', 'chưa giao']))
    expect(issued({ agency })[0]?.document).not.toHaveProperty('superior')
  })

  it('is one for each unit, numbered on', () => {
    const other = { ...turn, turnId: 't2', leadUnitId: 'u2', unitName: 'Phòng Tuyên truyền' }
    const notes = issued({ turns: [turn, other], signers: [] })

    expect(notes.map(({ serial, unitId }) => [serial, unitId])).toEqual([
      [7, 'u1'],
      [8, 'u2'],
    ])
    expect(notes[0]).toMatchObject({ signedBy: null, document: { signature: { title: 'Thủ trưởng cơ quan' } } })
  })

  it('is refused for turns that are not to be urged, and for an odd day or signer', () => {
    const reason = (changes: Partial<NoteFile>, said: Partial<NoteTyped> = {}) => issue(changes, said)

    expect(reason({ turns: [] })).toMatchObject({ reason: 'turns-missing' })
    expect(reason({ turns: [{ ...turn, isOpen: false }] })).toMatchObject({ reason: 'turn-not-open' })
    expect(reason({ turns: [{ ...turn, leadUnitId: null }] })).toMatchObject({ reason: 'turn-without-unit' })
    expect(reason({ turns: [{ ...turn, dueOn: null }] })).toMatchObject({ reason: 'turn-without-due-date' })
    expect(reason({}, { answerBy: day('2026-11-22') })).toMatchObject({ reason: 'answer-in-the-past' })
    expect(reason({}, { signer: 'x' })).toMatchObject({ reason: 'signer-not-in-office' })
  })
})

describe('who signs', () => {
  it('signs as head, for the head, or by order of the head', () => {
    const all = [deputy, leader, office]
    expect(signatureOf(leader, all)).toEqual({ title: 'Trưởng ban', name: leader.name })
    expect(signatureOf(deputy, all)).toEqual({ deputyOf: 'Trưởng ban', title: 'Phó Trưởng ban', name: deputy.name })
    expect(signatureOf(office, all)).toEqual({ byOrderOf: 'Trưởng ban', title: 'Chánh Văn phòng', name: office.name })
  })

  it('leaves the name open when nobody is there, and finds the head’s office through a deputy', () => {
    expect(signatureOf(undefined, [deputy])).toEqual({ title: 'Trưởng ban' })
    expect(signatureOf(undefined, [office])).toEqual({ title: 'Thủ trưởng cơ quan' })
    expect(signatureOf({ ...leader, jobTitle: '' }, [])).toEqual({ title: 'Thủ trưởng cơ quan', name: leader.name })
  })
})
