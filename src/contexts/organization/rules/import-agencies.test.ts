import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/plain-date.ts'
import { importAgencies, previewAgencies } from './import-agencies.ts'
import type { Tree } from './tree.ts'

const today = day('2026-11-23')
const options = { template: 'commune', today } as const
const kept = { shortName: '', validFrom: day('2020-01-01'), validTo: null, version: 1 }
const tree: Tree = {
  ownId: 1,
  levelsAbove: 0,
  agencies: [
    { ...kept, id: 1, parentId: null, name: 'Ban Dân tộc tỉnh Ví Dụ' },
    { ...kept, id: 2, parentId: 1, name: 'Ủy ban nhân dân xã Một', shortName: 'UBND xã Một' },
  ],
}
const head = 'Tên cơ quan\tKý hiệu\tĐịa danh\tTrực thuộc\tKhối\tTừ ngày\tNgười quản trị\tThư điện tử'
const list = (...rows: string[][]) => [head, ...rows.map((cells) => cells.join('\t'))].join('\n')
const row = (name: string, superior = '', more: Partial<Record<'style' | 'from' | 'email', string>> = {}) => [
  name,
  'UBND',
  'Nơi',
  superior,
  more.style ?? '',
  more.from ?? '',
  'Nguyễn Văn A',
  more.email ?? 'a@b.example',
]
const told = (text: string) =>
  previewAgencies(text, tree, options).problems.map(({ line, column, message }) => `${line} ${column}: ${message.vi}`)

describe('a list of agencies', () => {
  it('is understood, with superiors by name or short name, here or in the list', () => {
    const text = list(row('Trạm Y tế', 'Xã Hai'), row('Xã Hai'), row('Trường học', 'ubnd xa mot', { style: 'Đảng' }))

    const verdict = importAgencies(text, tree, options)

    expect(told(text)).toEqual([])
    expect(verdict).toMatchObject({
      ok: true,
      outcome: [
        { agency: { name: 'Xã Hai' }, parentId: 1, validFrom: today },
        { agency: { name: 'Trường học', style: 'party' }, parentId: 2 },
        { agency: { name: 'Trạm Y tế' }, parentId: { newAt: 0 } },
      ],
    })
  })

  it('is told what is wrong with it, by row and column, and founds nothing', () => {
    const text = list(
      row('Xã Ba', 'Tỉnh Lạ'),
      row('', '', { email: 'không' }),
      row('Xã Bốn', '', { style: 'Công ty', from: '31/02/2026' }),
      row('Xã Bốn'),
      row('ủy ban nhân dân xã một'),
    )

    expect(told(text)).toEqual([
      expect.stringMatching(/^2 superior: Không có cơ quan “Tỉnh Lạ”/),
      expect.stringMatching(/^3 name: Thiếu/),
      expect.stringMatching(/^3 email: “không” không phải/),
      expect.stringMatching(/^4 style: Không có khối “Công ty”/),
      expect.stringMatching(/^4 validFrom: Không có ngày “31\/02\/2026”/),
      expect.stringMatching(/^5 name: Cơ quan này đã có ở dòng 4/),
      expect.stringMatching(/^6 name: Ngay dưới cơ quan cấp trên này đã có/),
    ])
    expect(importAgencies(text, tree, options)).toEqual({ ok: false, reason: 'agency-import-has-problems' })
    expect(told('')).toEqual([expect.stringMatching(/^null null: Danh sách trống/)])
  })

  it('goes round in no circle', () => {
    expect(told(list(row('Xã A', 'Xã B'), row('Xã B', 'Xã A'), row('Xã C', 'Xã C')))).toEqual([
      expect.stringMatching(/^2 superior: .*vòng quanh/),
      expect.stringMatching(/^3 superior: .*vòng quanh/),
      expect.stringMatching(/^4 superior: .*vòng quanh/),
    ])
  })

  it('puts superiors first, however it is ordered, and survives any text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), fc.nat(), (parents, turn) => {
        const rows = parents.map((parent, index) => row(`Xã số ${index}`, index === 0 ? '' : `Xã số ${parent % index}`))
        const turned = [...rows.slice(turn % (rows.length + 1)), ...rows.slice(0, turn % (rows.length + 1))]
        const verdict = importAgencies(list(...turned), tree, options)
        if (rows.length === 0) return
        expect(verdict.ok && verdict.outcome.length).toBe(rows.length)
        if (!verdict.ok) return
        for (const [at, { parentId }] of verdict.outcome.entries()) {
          expect(typeof parentId === 'number' ? -1 : parentId.newAt).toBeLessThan(at)
        }
      }),
    )
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void previewAgencies(text, tree, options)))
  })
})
