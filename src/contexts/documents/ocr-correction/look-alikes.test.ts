import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '../../../platform/package-root.ts'
import { type Corrector, loadCorrector } from './corrector.ts'
import { prepare } from './look-alikes.ts'

let corrector: Corrector

beforeAll(async () => {
  corrector = await loadCorrector()
})

const badPage = readFileSync(join(packageRoot, 'test', 'fixtures', 'ocr-pairs', 'ninh-thuan', 'ocr.real.txt'), 'utf8')
const afterBadPage = (text: string): string =>
  corrector.correct(`${badPage}\n\n${text}`).text.split('\n\n').at(-1) ?? ''

describe('letters that other programs put for Vietnamese ones', () => {
  test.each([
    ['of old fonts', 'Ủy ban nhân dân phƣờng thực hiện', 'Ủy ban nhân dân phường thực hiện'],
    ['eth', 'ðẩy mạnh công tác ðối ngoại', 'đẩy mạnh công tác đối ngoại'],
    ['Cyrillic', 'kế hоạсh năm nay của сhi bộ', 'kế hoạch năm nay của chi bộ'],
    ['Greek', 'Βộ Nội vụ hướng dẫn', 'Bộ Nội vụ hướng dẫn'],
    ['signs without width', 'kế ho\u200bạch và ph\u00adương án', 'kế hoạch và phương án'],
    ['horns beside their letters', "cơ sở và co' quan đu'ợc giao", 'cơ sở và cơ quan được giao'],
    ['accents beside their letters', "câ'p ủy, chính quyền các câ'p", 'cấp ủy, chính quyền các cấp'],
    ['a euro', '€ác cơ quan và €T, PCT', 'Các cơ quan và CT, PCT'],
    ['a dagger, a section sign and a bar', '†ỉnh ủy, §ở Nội vụ |ập kế hoạch', 'tỉnh ủy, Sở Nội vụ lập kế hoạch'],
    ['a hyphen of the engine', 'tổ chức thực¬\nhiện', 'tổ chức thực\nhiện'],
  ])('%s', (_, read, printed) => {
    expect(afterBadPage(read)).toBe(printed)
  })

  test.each([
    ['other alphabets', 'Москва, Πλάτων, α và β'],
    ['quotations', "phong trào 'Dân vận khéo' và ‘học tập suốt đời’"],
    ['sums of money and legal signs', 'giá 5 €, 7 $/người, § 3, © 2026 Tỉnh ủy'],
    ['tables', 'Có|Không|Ghi chú'],
    ['foreign names', "Côte d'Ivoire, Xi'an, O'Brien"],
  ])('%s stay', (_, text) => {
    expect(afterBadPage(text)).toBe(text)
  })

  test('a text in pieces stays in pieces where nothing is wrong, and is put right in pieces', () => {
    const scan = `${badPage}\nỦy ban nhân dân tổ chức thực hiện Ke hoạch này.`.normalize('NFD')
    const { text } = corrector.correct(scan)
    expect(text.normalize('NFC')).toBe(corrector.correct(scan.normalize('NFC')).text)
    expect(text).toBe(text.normalize('NFD'))
  })

  test('a typed text with the Icelandic letter is left as it is', () => {
    const typed = 'QUYẾT ÐỊNH số 12/QÐ-UBND về việc ban hành Kế hoạch trồng cây của Ủy ban nhân dân xã.'
    expect(corrector.correct(typed).text).toBe(typed)
  })
})

test('the places of a prepared text follow those of the text it was made of', () => {
  const piece = fc.constantFrom('ƣ', 'a', 'ô\u0323', "u'", 'ợc', '\u200b', 'ﬁ', '€', 'T', ' ', '\n', 'о', 'ð', '|', 'ập', '\ud83d')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const source = parts.join('')
      const prepared = prepare(source)
      if (!prepared) return
      const whole = prepared.toSource({ start: 0, end: prepared.text.length, after: '', kind: 'noise', confidence: 1, applied: true })
      expect([whole.start, whole.end]).toEqual([0, source.length])
      let last = 0
      for (let at = 0; at < prepared.text.length; at += 1) {
        const { start, end } = prepared.toSource({ ...whole, start: at, end: at + 1 })
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThanOrEqual(start)
        last = start
      }
    }),
  )
}) // prettier-ignore
