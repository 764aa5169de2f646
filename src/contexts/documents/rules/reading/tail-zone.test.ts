import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import { normalise } from './normalise.ts'
import { findTail } from './tail-zone.ts'

const tailOf = (text: string, from: number) => findTail(linesOf(normalise(text)).lines, from)

describe('the foot whose label cannot be read', () => {
  const foot = 'Xqk Ztkfh wqr\n- Sở Nội vụ;\n- Lưu: VT.'

  it('begins behind the last sentence, also close to the top of the text', () => {
    expect(tailOf(`Đề nghị báo cáo.\n${foot}`, 0)).toBe(1)
    expect(tailOf(`Một.\nHai.\nBa.\nĐề nghị báo cáo.\n${foot}`, 0)).toBe(4)
  })

  it('begins no earlier than the body does', () => {
    expect(tailOf(`Đề nghị báo cáo.\n${foot}`, 2)).toBe(2)
  })
})
