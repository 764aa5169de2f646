import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import type { Reading } from './reading.ts'

const BODY =
  'ỦY BAN NHÂN DÂN\nXÃ SUỐI BẠC\nSố: 12/KH-UBND\nSuối Bạc, ngày 3 tháng 3 năm 2026\nKẾ HOẠCH\nTrồng cây đầu năm\nI. NHIỆM VỤ\n1. Văn phòng báo cáo kết quả./.\n'

function read(foot: string): Reading {
  const verdict = readDocument(`${BODY}${foot}`)
  if (!verdict.ok) throw new Error('the document says nothing')
  return verdict.outcome
}

const recipients = (foot: string): string[] => read(foot).recipients.map(({ text }) => text)

describe('what the signature’s column left behind a recipient', () => {
  it.each([
    ['an office with a letter lost', '- Đảng ủy xã; PHÓCH TỊCH', 'Đảng ủy xã'],
    ['an office without marks', '- Ban Dân vận Tỉnh ủy; PHO CHU TỊCH', 'Ban Dân vận Tỉnh ủy'],
    [
      'an office torn apart, without a mark before it',
      '- Các đảng ủy trực thuộc PHÓ TRƯỞ NG BAN',
      'Các đảng ủy trực thuộc',
    ],
    ['strokes of a pen', '- Các đoàn thể xã; ụ', 'Các đoàn thể xã'],
    ['a stamp', '- Trạm Y tế xã; Sindisd', 'Trạm Y tế xã'],
    ['signs', '- Công an xã (b/c); ^ “', 'Công an xã (b/c)'],
    ['a name', '- Phòng: KT, VX; Giàng Thị Mỷ', 'Phòng: KT, VX'],
    ['a name whose first letter was misread', '- Trạm Y tế xã; Irần Công Sáu', 'Trạm Y tế xã'],
  ])('%s is no part of it', (_, line, expected) => {
    expect(recipients(`Nơi nhận:\n- Như trên;\n${line}\n- Lưu: VT.`)).toEqual(['Như trên', expected, 'Lưu: VT'])
  })

  it('is read as the signer’s', () => {
    const { document } = read(
      'Nơi nhận: KT. CHỦ TỊCH\n- Đảng ủy xã; PHÓCH TỊCH\n- Công an xã; Giàng Thị Mỷ\n- Lưu: VT.',
    )
    expect(document.signer).toMatchObject({
      authority: [{ value: 'KT. CHỦ TỊCH' }, { value: 'PHÓCH TỊCH' }],
      name: { value: 'Giàng Thị Mỷ' },
    })
  })

  it.each([
    ['two bodies on a line', '- TT. Đảng ủy; TT. HĐND xã (b/c);', ['TT. Đảng ủy; TT. HĐND xã (b/c)']],
    ['a second body that goes on in the next line', '- TT. Đảng ủy; UBND\ncác xã, phường;', ['TT. Đảng ủy; UBND các xã, phường']],
    ['a body of large initials', '- Đảng ủy xã; Ban Tổ chức Tỉnh ủy;', ['Đảng ủy xã; Ban Tổ chức Tỉnh ủy']],
    ['abbreviations', '- VPUB: CVP, PCVP\n- Phòng: KT, TH', ['VPUB: CVP, PCVP', 'Phòng: KT, TH']],
  ])('leaves %s alone', (_, lines, expected) => {
    expect(recipients(`Nơi nhận:\n- Như trên;\n${lines}\n- Lưu: VT.`)).toEqual(['Như trên', ...expected, 'Lưu: VT'])
  }) // prettier-ignore
})

describe('a clean list', () => {
  it.each([
    ['foreign names', '- Vinacomin, Viettel;\n- Website;', ['Vinacomin, Viettel', 'Website']],
    ['people', '- Ông Lê A, bà Vì Thị B;\n- Đ/c Bí thư (để b/c);', ['Ông Lê A, bà Vì Thị B', 'Đ/c Bí thư (để b/c)']],
    ['several on a line', '- Đảng ủy xã; - Công an xã;', ['Đảng ủy xã', 'Công an xã']],
    ['commas at the ends', '- Đảng ủy xã,\n- Công an xã,', ['Đảng ủy xã', 'Công an xã']],
  ])('keeps %s', (_, lines, expected) => {
    expect(recipients(`Nơi nhận:\n- Như trên;\n${lines}\n- Lưu: VT.\nCHỦ TỊCH\n(Đã ký)\nLò Văn Pháo`)).toEqual(['Như trên', ...expected, 'Lưu: VT'])
  }) // prettier-ignore

  it('of one line is parted', () => {
    expect(recipients('Nơi nhận: - Như trên; - Các phòng; - Lưu: VT.')).toEqual(['Như trên', 'Các phòng', 'Lưu: VT'])
  })
})

describe('a body that resembles a well-known one', () => {
  it.each([
    'Các PCT UBND tỉnh',
    'PCT UBND tỉnh',
    'P. Chủ tịch UBND tỉnh',
    'HĐND, UBND tỉnh',
    'Tỉnh ủy; HĐND tỉnh',
    'Đảng ủy, HĐND xã',
    'MTTQ Việt Nam tỉnh',
    'Cấp trên',
    'Nêu trên',
    'Như TP',
    'Cá nhân: ông Nguyễn Văn An',
    'Tư nhân: Hòa Bình',
    'Thu nhận: kho',
  ])('stays what it is, without a question: %s', (line) => {
    const { recipients: found, doubts } = read(`Nơi nhận:\n- Sở Nội vụ;\n- ${line};\n- Lưu: VT.`)

    expect(found.map(({ text }) => text)).toEqual(['Sở Nội vụ', line, 'Lưu: VT'])
    expect(doubts.filter(({ kind }) => kind.startsWith('recipient'))).toEqual([])
  })

  it.each([
    ['BND các xã, phường', 'UBND các xã, phường'],
    ['Iử trên', 'Như trên'],
  ])('is taken for it where letters were lost, and asked about: %s', (line, expected) => {
    const { recipients: found, doubts } = read(`Nơi nhận:\n- Sở Nội vụ;\n- ${line};\n- Lưu: VT.`)

    expect(found.map(({ text }) => text)).toEqual(['Sở Nội vụ', expected, 'Lưu: VT'])
    expect(doubts.map(({ kind }) => kind)).toContain('recipient-inferred')
  })
})

describe('bullets and labels that were misread', () => {
  it.each([':+ ', '„ ', '¬', '* ', '~', '«', '—', '· '])('%s', (bullet) => {
    expect(recipients(`Nơi nhận:\n- Như trên;\n${bullet}Trạm Y tế xã;\n${bullet}Lưu: VT.`)).toEqual([
      'Như trên',
      'Trạm Y tế xã',
      'Lưu: VT',
    ])
  })

  it('a recipient whose bullet was lost still begins anew', () => {
    expect(recipients('Nơi nhận:\n- Như trên;\nTrạm Y tế xã;\n- Lưu: VT.')).toEqual([
      'Như trên',
      'Trạm Y tế xã',
      'Lưu: VT',
    ])
  })

  it.each(['~1Lưdu: VT.', '- kưu: VT.', '-1,ưu: VT.', '- Lữu: VT.', '~L@u: VT.'])(
    'the file copy ends the list: %s',
    (copy) => {
      expect(recipients(`Nơi nhận:\n- Như trên;\n${copy}\nLò Văn Pháo`)).toEqual(['Như trên', 'Lưu: VT'])
    },
  )

  it('the list begins behind the end of the text where its label was lost', () => {
    expect(recipients('bhg nbận thư uictukeed\n- Đảng ủy xã; PHÓCH TỊCH\n~ Trạm Y tế xã;\n:+ Lưu: VT.')).toEqual([
      'Đảng ủy xã',
      'Trạm Y tế xã',
      'Lưu: VT',
    ])
  })

  it('lines that say nothing are no recipients', () => {
    expect(recipients('Nơi nhận:\n# tr h *\n- Như trên;\ns % c]: Ử\n“SN nö\n- Lưu: VT.')).toEqual([
      'Như trên',
      'Lưu: VT',
    ])
  })
})

it('an abbreviation is read as the same list has it elsewhere', () => {
  const foot = 'Nơi nhận:\n- Lãnh đạo Ban KT&IDL HU;\n- Các phòng thuộc Ban KT&DLHU;\n- Sở VHTT&DL;\n- Lưu: VT.'
  expect(recipients(foot)).toEqual(['Lãnh đạo Ban KT&DLHU', 'Các phòng thuộc Ban KT&DLHU', 'Sở VHTT&DL', 'Lưu: VT'])
})
