import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeText, type DecodedText } from './decode-text.ts'
import { repairLegacyText } from './repair-legacy-text.ts'
import { toTcvn3 } from './tcvn3.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'
import { toViscii } from './viscii.ts'
import { toVni } from './vni.ts'

const plan = [
  'ỦY BAN NHÂN DÂN TỈNH',
  'KẾ HOẠCH',
  'Thực hiện phong trào thi đua “Dân vận khéo” trong cơ quan đến năm 2025',
  'I. Mục đích, yêu cầu',
  '1. Quán triệt, tuyên truyền sâu rộng các chủ trương của Đảng, chính sách, pháp luật của Nhà nước.',
  'a) Đẩy mạnh cải cách hành chính; mỗi phòng chuyên môn đăng ký ít nhất một mô hình.',
  'Nguyễn Thị Quỳnh, Phó Trưởng phòng, ghi chép những ý kiến góp ý, giữ gìn đoàn kết.',
].join('\n')
const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ'

function decoded(bytes: Uint8Array): DecodedText {
  const verdict = decodeText(bytes)
  if (!verdict.ok) throw new Error(verdict.reason)
  return verdict.outcome
}

function bytesOf(text: string): Uint8Array {
  const smart: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96 }
  return Uint8Array.from(text, (character) => smart[character] ?? character.charCodeAt(0))
}

/** What Windows Notepad saves as “Tiếng Việt”: the five tones as marks of their own behind the letter. */
function toWindows1258(text: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
  )
  const spelled = Array.from(text.normalize('NFC'), (character) => {
    if (table.has(character)) return character
    const parts = character.normalize('NFD')
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? ''
    return parts.replace(tone, '').normalize('NFC') + tone
  }).join('')
  return Uint8Array.from(spelled, (character) => table.get(character) ?? 0x3f)
}

describe('Unicode text', () => {
  it('is read with and without a byte order mark', () => {
    expect(decoded(new TextEncoder().encode(plan))).toEqual({
      text: plan,
      encoding: 'utf-8',
      converted: false,
      confidence: 1,
    })
    expect(decoded(new TextEncoder().encode(`\ufeff${plan}`)).text).toBe(plan)
  })

  it('is read as UTF-16 of both byte orders, marked or not', () => {
    const little = Buffer.from(plan, 'utf16le')
    const big = Buffer.from(little).swap16()
    expect(decoded(little)).toMatchObject({ text: plan, encoding: 'utf-16le' })
    expect(decoded(big)).toMatchObject({ text: plan, encoding: 'utf-16be' })
    expect(decoded(Buffer.from(`\ufeff${plan}`, 'utf16le'))).toMatchObject({ text: plan, encoding: 'utf-16le' })
    expect(decoded(Buffer.from(`\ufeff${plan}`, 'utf16le').swap16())).toMatchObject({
      text: plan,
      encoding: 'utf-16be',
    })
  })

  it('that was decomposed comes out composed', () => {
    expect(decoded(new TextEncoder().encode(plan.normalize('NFD'))).text).toBe(plan)
  })

  it('cut off inside a letter is still UTF-8', () => {
    const bytes = new TextEncoder().encode(`${plan}ệ`)
    expect(decoded(bytes.subarray(0, -1))).toMatchObject({ encoding: 'utf-8', confidence: 0.7 })
  })

  it('that is clean is never changed', () => {
    const files = ['dev01', 'dev02', 'dev03', 'dev04']
    const samples = files.map((name) => sample(name)).filter((text) => text !== undefined)
    for (const text of [...samples, plan]) {
      expect(repairLegacyText(text)).toEqual({ text, converted: false })
      for (const line of text.split('\n')) expect(repairLegacyText(line)).toEqual({ text: line, converted: false })
    }
  })

  it('of clean words in any mix and order is never changed', () => {
    const words = plan.split(/\s+/)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, '·', '®', '5°C', 'm²', 'café', 'José'), { maxLength: 12 }),
        (chosen) => {
          const text = chosen.join(' ')
          expect(decoded(new TextEncoder().encode(text)).text).toBe(text)
        },
      ),
    )
  })

  it('in another language stays', () => {
    for (const text of [
      'À la carte, déjà vu, très bien',
      'Größe für Übung',
      '«Xin chào» ©2024 §5',
      'São Paulo, Señor Muñoz',
    ]) {
      expect(repairLegacyText(text)).toEqual({ text, converted: false })
    }
  })
})

/** The plans kept in the project, when they are there. */
function sample(name: string): string | undefined {
  try {
    return readFileSync(new URL(`../../../../../data/plans/${name}.txt`, import.meta.url), 'utf8').normalize('NFC')
  } catch {
    return undefined
  }
}

describe('text from before Unicode', () => {
  // TCVN3 has no toned capitals; lines in capitals are restored, a toned capital at the start of a word is not.
  const tcvnPlan = plan.replace('Ủ', 'ủ')

  it('in TCVN3 is recognised and converted', () => {
    expect(decoded(bytesOf(toTcvn3(tcvnPlan)))).toEqual({
      text: plan,
      encoding: 'tcvn3',
      converted: true,
      confidence: 1,
    })
  })

  it('in VNI is recognised and converted', () => {
    expect(decoded(bytesOf(toVni(plan)))).toEqual({ text: plan, encoding: 'vni', converted: true, confidence: 1 })
  })

  it('in Windows-1258 and VISCII is recognised and converted', () => {
    expect(decoded(toWindows1258(plan))).toMatchObject({ text: plan, encoding: 'windows-1258' })
    const plain = plan.replace(/[“”]/g, '"')
    expect(decoded(toViscii(plain))).toMatchObject({ text: plain, encoding: 'viscii' })
  })

  it('arriving as look-alikes in Unicode is repaired', () => {
    expect(repairLegacyText('§¶ng')).toEqual({ text: 'Đảng', converted: true, scheme: 'tcvn3' })
    expect(repairLegacyText('Ñaûng')).toEqual({ text: 'Đảng', converted: true, scheme: 'vni' })
    expect(repairLegacyText(toTcvn3(plan))).toEqual({ text: plan, converted: true, scheme: 'tcvn3' })
    expect(repairLegacyText(toVni(plan))).toEqual({ text: plan, converted: true, scheme: 'vni' })
    expect(decoded(new TextEncoder().encode(toVni(plan)))).toMatchObject({
      text: plan,
      encoding: 'vni',
      converted: true,
    })
  })

  it('beside clean lines is repaired line by line', () => {
    const mixed = `${plan}\n${toTcvn3('Thực hiện tốt công tác dân vận')}`
    expect(repairLegacyText(mixed).text).toBe(`${plan}\nThực hiện tốt công tác dân vận`)
  })

  it('gives back every letter of both tables', () => {
    for (const letter of letters) {
      const text = `${plan}\nch${letter} ch${letter.toUpperCase()} thực hiện phong trào của Đảng và Nhà nước`
      expect(repairLegacyText(toVni(text)).text).toBe(text)
      const small = `${plan}\nch${letter} thực hiện phong trào của Đảng`
      expect(repairLegacyText(toTcvn3(small)).text).toBe(small)
    }
  })

  it('in capitals comes back in capitals', () => {
    expect(repairLegacyText('Céng hßa x· héi chñ nghÜa ViÖt Nam').text).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam')
    expect(repairLegacyText('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM').text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const mixed = 'Ngày hội của nhân dân tỉnh TỈNH ĐẮK LẮK được tổ chức trước, trong và sau tháng bảy'
    expect(repairLegacyText(toTcvn3(mixed)).text).toBe(mixed)
    expect(repairLegacyText('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM').text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  })
})

describe('what is not text', () => {
  it('is refused', () => {
    expect(decodeText(Uint8Array.from({ length: 400 }, (_, index) => index % 256))).toEqual({
      ok: false,
      reason: 'bytes-not-text',
    })
    expect(decodeText(Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 7) % 128))).ok).toBe(false)
  })

  it('never crashes the reader', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const verdict = decodeText(bytes)
        const text = verdict.ok ? verdict.outcome.text : ''
        expect(text).toBe(text.normalize('NFC'))
      }),
    )
  })
})

it('tells syllables from other words', () => {
  for (const word of 'nghĩa Đảng xuyên quốc giêng gìn gì quỳnh khuỷu oẳn yêu ngoằn thuở quyết hoặc ghi kiến uống'.split(
    ' ',
  )) {
    expect([word, isVietnameseSyllable(word)]).toEqual([word, true])
  }
  for (const word of 'café cộg ngiên kà ghá cêng tôp Müller'.split(' '))
    expect([word, isVietnameseSyllable(word)]).toEqual([word, false])
})
