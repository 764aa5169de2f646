import { expect, it } from 'vitest'
import { readDocument } from '../reading/read-document.ts'
import { applyEdit } from './apply-edit.ts'
import { draftFromReading } from './draft-from-reading.ts'
import { openDoubts } from './settle-doubts.ts'

const text = `KẾ HOẠCH
Dân vận khéo năm 2026
I. NHIỆM VỤ
1. Đề nghị UBND các xã, phường báo cáo kết quả./.
Nơi nhận:
- Như trên;
Xe Hi , 8:
- BND các xã, phường;
- Lưu: VT.`

it('a line of the recipients that could not be read is asked about, at its place, until the list is corrected', () => {
  const verdict = readDocument(text)
  if (!verdict.ok) throw new Error('the document says nothing')
  const draft = draftFromReading(verdict.outcome)
  const asked = openDoubts(draft).filter(({ kind }) => kind.startsWith('recipient'))
  expect(asked.map(({ kind, span }) => [kind, text.slice(span?.start, span?.end)])).toEqual([
    ['recipient-unread', 'Xe Hi , 8:'],
    ['recipient-inferred', 'BND các xã, phường'],
  ])
  const corrected = applyEdit(draft, { op: 'set-recipients', recipients: '- Như trên;\n- Các sở;\n- Lưu: VT.' }, text)
  if (!corrected.ok) throw new Error('refused')
  expect(openDoubts(corrected.outcome).filter(({ kind }) => kind.startsWith('recipient'))).toEqual([])
})
