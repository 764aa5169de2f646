import { describe, expect, it } from 'vitest'
import { recipientsKnownTo } from './known-recipients.ts'
import { readDocument } from './read-document.ts'
import type { Reading } from './reading.ts'

const BODY =
  'ỦY BAN NHÂN DÂN\nXÃ SUỐI BẠC\nSố: 12/KH-UBND\nSuối Bạc, ngày 3 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây đầu năm\nI. NHIỆM VỤ\n1. Đề nghị UBND các xã, phường báo cáo kết quả./.\n'

function read(foot: string): Reading {
  const verdict = readDocument(`${BODY}${foot}`)
  if (!verdict.ok) throw new Error('the document says nothing')
  return verdict.outcome
}

const recipients = (foot: string): string[] => read(foot).recipients.map(({ text }) => text)
const doubts = (foot: string): string[][] =>
  read(foot)
    .doubts.filter(({ kind }) => kind.startsWith('recipient'))
    .map(({ kind, words }) => [kind, /“(.*)”/.exec(words.vi)?.[1] ?? ''])

describe('a line of which a scan left half the letters', () => {
  it.each([
    ['UEND dế rả nhuận', 'UBND các xã, phường'],
    ['- BND các xã, phường;', 'UBND các xã, phường'],
    ['- Các (d quan Trung ương đồng trên địa bàn tỉnh;', 'Các cơ quan Trung ương đóng trên địa bàn tỉnh'],
    ['- CT và ch t CT UBND Tỉnh;', 'CT và các Phó CT UBND tỉnh'],
    ["- bị 'y ban MTTQ Việt Nam tỉnh;", 'Ủy ban MTTQ Việt Nam tỉnh'],
  ])('%s is read as the one body it resembles, and asked about', (line, body) => {
    const foot = `Nơi nhận:\n- Như trên;\n${line}\n- Lưu: VT.`
    expect(recipients(foot)).toEqual(['Như trên', body, 'Lưu: VT'])
    expect(doubts(foot)).toEqual([['recipient-inferred', body]])
  })

  it.each(['Xe Hi , 8:', 's % c]: Ử kn', '# trực h *'])('%s is left out, and said so', (line) => {
    const foot = `Nơi nhận:\n- Như trên;\n${line}\n- Lưu: VT.`
    expect(recipients(foot)).toEqual(['Như trên', 'Lưu: VT'])
    expect(doubts(foot).map(([kind]) => kind)).toEqual(['recipient-unread'])
  })

  it.each(['Iự trên; “1', 'lũ trên;', 'Nhữ tê): Tay cưới sóni'])('%s is “Như trên”', (line) => {
    expect(recipients(`Nơi nhận: KT. BỘ TRƯỞNG\n- ${line}\n- Bộ Y tế;\n- Lưu: VT.`)).toEqual([
      'Như trên',
      'Bộ Y tế',
      'Lưu: VT',
    ])
  })

  it('two bodies that come as near are not decided between, unless the document names one', () => {
    expect(recipientsKnownTo('không nêu tên cơ quan nào')('UEND dế rả nhuận')).toBeUndefined()
    expect(recipientsKnownTo('đề nghị UBND các xã, phường báo cáo')('UEND dế rả nhuận')).toBe('UBND các xã, phường')
    expect(recipientsKnownTo('')('Văn phòn ín| Ú')).toBeUndefined()
  })

  it('keeps the bracket behind the body', () => {
    expect(recipientsKnownTo('')('Thưng trực Tỉnh ủv (b/c);')).toBe('Thường trực Tỉnh ủy (b/c)')
  })
})

describe('what the author wrote', () => {
  it.each([
    'VPUB: CPV, các PCVP',
    'Báo và Phát thanh, Truyền hình Đắk Lắk',
    'Sở Nội vụ',
    'Công an xã',
    'Phòng: TH, VX, NCPC',
    'UBND xã Ba Chẽ',
    'UBND huyện Krông Pa',
    'Như Điều 3',
    'VP UBĐT: CVP, các PCVP, Các phòng: NNMT, TH',
  ])('%s stays, without a doubt', (line) => {
    const foot = `Nơi nhận:\n- Như trên;\n- ${line};\n- Lưu: VT.`
    expect(recipients(foot)).toEqual(['Như trên', line, 'Lưu: VT'])
    expect(doubts(foot)).toEqual([])
  })
})

describe('a list whose label was lost', () => {
  it('what can be read of its first recipient is one, and asked about', () => {
    const foot =
      'be Khen thưởng Trung ương (b/c) uictukeedLiag\n- TT. Tỉnh ủy; TT. HĐND tỉnh (b/c); PHÓCH TỊCH\n- Lưu: VT.'
    expect(recipients(foot)).toEqual(['Khen thưởng Trung ương (b/c)', 'TT. Tỉnh ủy; TT. HĐND tỉnh (b/c)', 'Lưu: VT'])
    expect(doubts(foot)).toEqual([['recipient-cut', 'Khen thưởng Trung ương (b/c)']])
  })

  it('a recipient that was read twice stands once', () => {
    const foot =
      'sp soi Khen thưởng Trung ương (b/c) KT. CHỦ TỊCH\n- Ban Thi đua - Khen thưởng Trung ương (b/c);\n- Lưu: VT.'
    expect(recipients(foot)).toEqual(['Ban Thi đua - Khen thưởng Trung ương (b/c)', 'Lưu: VT'])
    expect(doubts(foot)).toEqual([])
  })

  it('its first bullet is a recipient also where the office that signs stands beside it', () => {
    const foot = '2mm KT: CHỦ TỊCH\n- Ban TĐ-KT Trung ương; PHÓ CHỦ TỊCH\n- Sở Nội vụ;\n- Lưu: VT.'
    expect(recipients(foot)).toEqual(['Ban TĐ-KT Trung ương', 'Sở Nội vụ', 'Lưu: VT'])
  })

  it('begins with the office beside junk where short lines with bullets lead to the file copy', () => {
    const foot =
      '. HA ĐJẾP KT. CHỦ TỊCH\nchủ: Ú kh\nBộ Nội vụ; Bộ Tài chính; PHÓ CHỦ TỊCH\n- Sở Nội vụ;\n- Đảng ủy xã;\n- Công an xã;\n- Lưu: VT.'
    const verdict = readDocument(`${BODY.replace('./.\n', ' tại địa phương\n')}${foot}`)
    expect(verdict.ok && verdict.outcome.recipients.map(({ text }) => text)).toContain('Bộ Nội vụ; Bộ Tài chính')
  })

  it('a label of which only “nhận:” can be read is one', () => {
    expect(recipients('Sa nhận: KT. BỘ TRƯỞNG\n- Như trên;\n- Lưu: VT.')).toEqual(['Như trên', 'Lưu: VT'])
    expect(recipients('- nhận: KT. BỘ TRƯỞNG\n- Như trên;\n- Lưu: VT.')).toEqual(['Như trên', 'Lưu: VT'])
  })
})

it('what is left of an office in capitals behind a recipient is none of it', () => {
  const foot =
    'Nơi nhận: TL. CHỦ TỊCH\n- Thường trực Thành ủy; KT. s Ầ Min PHÒNG\n- Tổng Giám đốc (để b/c); TT ĐỌNG CƯỆM HỌC\n- TT. Đảng ủy; TT. HĐND xã (b/c); PHÓCH TỊCH\n- Lưu: VT.'
  expect(recipients(foot)).toEqual([
    'Thường trực Thành ủy',
    'Tổng Giám đốc (để b/c)',
    'TT. Đảng ủy; TT. HĐND xã (b/c)',
    'Lưu: VT',
  ])
})
