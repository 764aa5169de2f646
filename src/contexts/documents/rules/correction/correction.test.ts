import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../../../platform/package-root.ts'
import { readDocument } from '../reading/read-document.ts'
import { acceptedReading } from './acceptance.ts'
import { applyEdit, replayEdits } from './apply-edit.ts'
import type { Draft } from './draft.ts'
import { draftFromReading } from './draft-from-reading.ts'
import type { Edit } from './edit.ts'
import { openDoubts } from './settle-doubts.ts'
import { cutPlaces } from './split-spans.ts'
import { subtreeOf } from './tree.ts'
import { type KnownUnit, unitsNamed } from './unit-proposals.ts'

const plan = `ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
BAN DÂN TỘC
Số: 12/KH-BDT
Ví Dụ, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Thực hiện phong trào thi đua “Dân vận khéo” năm 2026

Thực hiện Kế hoạch số 5584/KH-ƯBND ngày 23/12/2022 của Ủy ban nhân dân tỉnh; Ban Dân tộc ban hành kế hoạch như sau:

I. MỤC ĐÍCH
1. Nâng cao nhận thức của cán bộ, công chức.

II. NHIỆM VỤ
1. Tổ chức quán triệt Kế hoạch số 5584/KH-UBND đến toàn thể công chức. Văn phòng chủ trì, phối hợp với các phòng chuyên môn hoàn thành trước ngày 31/3/2026.
2. Tuyên truyền ở thôn, xã; đối thoại với Nhân dân; giải quyết đơn thư.
a) Phát thanh bằng tiếng dân tộc.
b) Họp thôn.
3. Đăng ký mô hình (đ/c Trần Thị B phụ trách).

III. TỔ CHỨC THỰC HIỆN
- Giao Văn phòng theo dõi, đôn đốc.

Nơi nhận:
- Sở Nội vụ;
- Lưu: VT.`

function draftOf(text: string): Draft {
  const verdict = readDocument(text)
  if (!verdict.ok) throw new Error(`read the text: ${verdict.reason}`)
  return draftFromReading(verdict.outcome)
}

const first = draftOf(plan)

interface Pick {
  readonly a: number
  readonly b: number
  readonly c: number
}

/** Any edit, mostly about parts that are there. */
function anyEdit(draft: Draft, pick: Pick): Edit {
  const all = [...itemEdits(draft, pick), ...otherEdits(draft, pick)]
  return all[pick.c % all.length] ?? { op: 'join-item', itemId: 'i999' }
}

function idAt(all: readonly { readonly id: string }[], index: number): string {
  return all[index % Math.max(1, all.length)]?.id ?? 'x999'
}

function itemEdits(draft: Draft, { a, b, c }: Pick): readonly Edit[] {
  const itemId = idAt(draft.items, a)
  const item = draft.items.find(({ id }) => id === itemId)
  const places = [...cutPlaces(item?.text ?? ''), b % 60]
  const to = (['up', 'down', 'in', 'out'] as const)[b % 4] ?? 'up'
  const sectionId = item?.sectionId ?? idAt(draft.sections, b)
  return [
    { op: 'set-item', itemId, label: String(b), text: `Nội dung ${c}. Tiếp theo.` },
    { op: 'split-item', itemId, at: places[b % places.length] ?? 0 },
    { op: 'join-item', itemId },
    { op: 'drop-item', itemId },
    { op: 'restore-item', itemId },
    { op: 'add-item', sectionId, afterId: b % 3 === 0 ? null : itemId, inside: a % 2 === 0, text: 'Việc thêm.' },
    { op: 'move-item', itemId, to },
    { op: 'take-item', itemId, taken: b % 2 === 0 },
    { op: 'take-children', itemId, taken: b % 2 === 0 },
  ]
}

function otherEdits(draft: Draft, { b, c }: Pick): readonly Edit[] {
  const referenceId = idAt(draft.references, b)
  const officerId = idAt(
    draft.items.flatMap(({ officers }) => officers),
    b,
  )
  const nothing = { type: null, number: null, issuer: null, issuedOn: null, about: null }
  return [
    { op: 'set-officer', officerId, name: `Lê Thị ${c}`, title: null, role: 'lead' },
    { op: b % 2 === 0 ? 'drop-officer' : 'restore-officer', officerId },
    { op: 'set-head', field: 'issuedOn', value: b % 2 === 0 ? '31/2/2026' : '05/01/2026' },
    { op: 'drop-reference', referenceId },
    { op: 'set-reference', referenceId, ...nothing, number: '1/KH-UBND' },
    { op: 'add-reference', role: 'body', ...nothing, number: '9-CT/TU' },
    { op: 'set-recipients', recipients: `- Sở ${c};\n- Lưu: VT.` },
    { op: 'set-model', modelId: null, name: `Mô hình ${c}`, registeredBy: null },
    { op: 'settle-doubt', doubtId: idAt(draft.doubts, b) },
  ]
}

const nat = fc.nat(1_000)
const picks = fc.array(fc.record({ a: nat, b: nat, c: nat }), { maxLength: 40 })

/** Everything about a draft that must never be: empty when all is well. */
function faultsOf(draft: Draft): string[] {
  const ids = draft.items.map(({ id }) => id)
  const sections = draft.sections.map(({ id }) => id)
  const order = draft.items.map(({ sectionId }) => sections.indexOf(sectionId))
  return [
    ...(new Set(ids).size === ids.length ? [] : ['an id occurs twice']),
    ...(order.every((section, index) => section >= (order[index - 1] ?? 0)) ? [] : ['sections are out of order']),
    ...draft.items.flatMap((item, index) => parentFaults(draft, item, index)),
    ...spanFaults(draft),
  ]
}

function parentFaults(draft: Draft, item: Draft['items'][number], index: number): string[] {
  if (item.parentId === null) return []
  const place = subtreeOf(draft.items, item.parentId)
  const parent = draft.items.find(({ id }) => id === item.parentId)
  if (!place || !parent) return [`${item.id} has no parent`]
  return [
    ...(place.from < index && index < place.to ? [] : [`${item.id} is not below its parent`]),
    ...(parent.sectionId === item.sectionId ? [] : [`${item.id} is in another section`]),
    ...(parent.dropped && !item.dropped ? [`${item.id} stands under a dropped item`] : []),
  ]
}

function spanFaults(draft: Draft): string[] {
  const spans = draft.items.flatMap((item) => item.spans).toSorted((one, other) => one.start - other.start)
  return spans.flatMap(({ start, end }, index) => [
    ...(start >= (spans[index - 1]?.end ?? 0) ? [] : [`places overlap at ${start}`]),
    ...(end > start && end <= plan.length ? [] : [`a place ends at ${end}`]),
  ])
}

function covered(draft: Draft): number {
  return draft.items.flatMap(({ spans }) => spans).reduce((sum, { start, end }) => sum + end - start, 0)
}

function itemAt(path: string): Draft['items'][number] {
  const item = first.items.find((each) => each.path === path)
  if (!item) throw new Error(`find "${path}": expected a provision there`)
  return item
}

function after(edit: Edit): Draft {
  const verdict = applyEdit(first, edit, plan)
  if (!verdict.ok) throw new Error(`apply "${edit.op}": ${verdict.reason}`)
  return verdict.outcome
}

/** A new item before a dropped one, and the one after it joined: the dropped one stands between. */
function draftOfThree(): readonly [Edit, Edit, Edit] {
  const { sectionId } = itemAt('II/1')
  return [
    { op: 'add-item', sectionId, afterId: null, inside: false, text: 'Việc thêm.' },
    { op: 'drop-item', itemId: 'i2' },
    { op: 'join-item', itemId: 'i3' },
  ]
}

describe('correcting a reading', () => {
  it('keeps order, places and parents whatever is done, and loses no place in the original', () => {
    fc.assert(
      fc.property(picks, (all) => {
        let draft = first
        for (const pick of all) {
          const verdict = applyEdit(draft, anyEdit(draft, pick), plan)
          if (verdict.ok) draft = verdict.outcome
          expect(faultsOf(draft)).toEqual([])
        }
        expect(covered(draft)).toBe(covered(first))
      }),
      { numRuns: 150 },
    )
  })

  it('joins across an item that was dropped, and takes along what stands below', () => {
    const [before, dropped, item] = draftOfThree()
    let draft = first
    for (const edit of [before, dropped, item] satisfies Edit[]) {
      const verdict = applyEdit(draft, edit, plan)
      if (verdict.ok) draft = verdict.outcome
    }

    expect(faultsOf(draft)).toEqual([])
    expect(draft.items.find(({ id }) => id === 'i4')?.parentId).toBe(`n${first.added + 1}`)
  })

  it('gives back exactly the former state when steps are taken back', () => {
    fc.assert(
      fc.property(picks, (all) => {
        const made: Edit[] = []
        const states: Draft[] = [first]
        for (const pick of all) {
          const draft = states.at(-1) ?? first
          const edit = anyEdit(draft, pick)
          const verdict = applyEdit(draft, edit, plan)
          if (!verdict.ok) continue
          made.push(edit)
          states.push(verdict.outcome)
        }
        for (let count = made.length; count >= 0; count--) {
          expect(replayEdits(first, made.slice(0, count), plan)).toEqual(states[count])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('splits a provision where a person says, and each part knows its place in the original', () => {
    const item = itemAt('II/2')
    const draft = after({ op: 'split-item', itemId: item.id, at: cutPlaces(item.text)[0] ?? 0 })
    const parts = draft.items.filter(({ path }) => /^II\/2(?: |$)/.test(path))

    expect(parts.map(({ text }) => text)).toEqual([
      'Tuyên truyền ở thôn, xã;',
      'đối thoại với Nhân dân; giải quyết đơn thư.',
    ])
    const [span] = parts[1]?.spans ?? []
    expect(plan.slice(span?.start, span?.end)).toMatch(/^đối thoại với Nhân dân; giải quyết đơn thư/)
  })

  it('refuses a day that does not exist', () => {
    const edit: Edit = { op: 'set-head', field: 'issuedOn', value: '31/2/2026' }

    expect(applyEdit(first, edit, plan)).toEqual({ ok: false, reason: 'day-not-real' })
  })

  it('counts a doubt as settled once what it is about is corrected', () => {
    const bare = draftOf('KẾ HOẠCH\nDân vận khéo\n\nII. NHIỆM VỤ\n1. Tuyên truyền.')
    const kinds = (draft: Draft) => openDoubts(draft).map(({ kind }) => kind)
    const verdict = applyEdit(bare, { op: 'set-head', field: 'number', value: '7/KH-BDT' }, '')

    expect(kinds(bare)).toContain('number-missing')
    expect(verdict.ok && kinds(verdict.outcome)).not.toContain('number-missing')
  })
})

const units: readonly KnownUnit[] = [
  { id: 'u0', name: 'Lãnh đạo Ban', shortName: '', kind: 'leadership' },
  { id: 'u1', name: 'Văn phòng', shortName: 'VP', kind: 'office' },
  { id: 'u2', name: 'Phòng Chính sách', shortName: 'CS', kind: 'department' },
  { id: 'u3', name: 'Phòng Tuyên truyền và Địa bàn', shortName: 'TTĐB', kind: 'department' },
]
const directory = { units, people: [] }

describe('which units a plan means', () => {
  it.each([
    ['Văn phòng', ['u1']],
    ['Văn phòng Ban', ['u1']],
    ['VP', ['u1']],
    ['phòng chính sach', ['u2']],
    ['Chính sách', ['u2']],
    ['TTĐB', ['u3']],
    ['các phòng chuyên môn', ['u2', 'u3']],
    ['Các Phòng thuộc Ban', ['u2', 'u3']],
    ['các phòng, đơn vị liên quan', ['u2', 'u3']],
    ['Lãnh đạo Ban', ['u0']],
    ['Sở Nội vụ', []],
    ['Ủy ban nhân dân các xã', []],
    ['Trưởng phòng Chính sách', ['u2']],
    ['Chi nhánh Ngân hàng Chính sách xã hội', []],
    ['Văn phòng - Thống kê', []],
    ['Văn phòng Tỉnh ủy', []],
  ])('%s', (wording, expected) => {
    expect(unitsNamed(wording, units)).toEqual(expected)
  })
})

describe('accepting a reading', () => {
  it('turns the chosen provisions into tasks with the owners and days the plan names', () => {
    const verdict = acceptedReading(first, { directory, readingId: 'x' })
    const accepted = verdict.ok ? verdict.outcome : undefined

    expect(accepted?.tasks.map(({ path, parentId }) => [path, parentId])).toEqual([
      ['II/1', null],
      ['II/2', null],
      ['II/3', null],
      ['III/-1', null],
    ])
    expect(accepted?.tasks[0]?.assignment).toMatchObject({
      leadUnitId: 'u1',
      supportUnitIds: ['u2', 'u3'],
      endsOn: '2026-03-31',
    })
    expect(accepted?.entry).toMatchObject({ number: '12/KH-BDT', type: 'kế hoạch', issuedOn: '2026-01-05' })
    expect(accepted?.citations.map(({ entry }) => entry.number)).toEqual(['5584/KH-UBND'])
    expect(accepted?.recipients).toEqual(['Sở Nội vụ', 'Lưu: VT'])
  })

  it('refuses a reading that has no task at all', () => {
    const draft = draftOf('KẾ HOẠCH\nDân vận khéo năm 2026\n\nCơ quan thực hiện tốt.')

    expect(acceptedReading(draft, { directory, readingId: 'x' })).toMatchObject({ ok: false })
  })

  it('reads the sample plan into ten tasks under its two working sections', () => {
    const text = readFileSync(`${packageRoot}/data/sample/ninh-thuan.txt`, 'utf8')
    const verdict = acceptedReading(draftOf(text), { directory, readingId: 'x' })

    expect(verdict.ok && verdict.outcome.tasks.map(({ path }) => path)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `II/${number}`),
      'IV/-1',
      'IV/-2',
    ])
  })
})
