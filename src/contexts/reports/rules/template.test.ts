import { describe, expect, it } from 'vitest'
import type { Figure } from './figures.ts'
import { differenceText, numberText, percentText } from './numbers.ts'
import { figureNames, figureSpeech, unitFigureName } from './figure-names.ts'
import { filled, textBlocks, unknownFigures, withKeys, withNames } from './template.ts'

const figure = (key: string, value: number): [string, Figure] => [
  key,
  { key, name: { vi: key, en: key }, value, rowIds: [] },
]
const known = new Map([figure('due', 12), figure('on-time', 9), figure('unit:a-1:due', 1234.5)])
const figures = { find: (key: string) => known.get(key), href: (key: string) => `/${key}` }

describe('text with figures in it', () => {
  it('puts numbers and shares in their place', () => {
    expect(filled('Có {due} việc, đúng hạn {on-time} ({on-time%due}).', figures)).toEqual([
      'Có ',
      { kind: 'figure', value: '12', href: '/due', key: 'due' },
      ' việc, đúng hạn ',
      { kind: 'figure', value: '9', href: '/on-time', key: 'on-time' },
      ' (',
      { kind: 'figure', value: '75%', href: '/on-time', key: 'on-time' },
      ').',
    ])
    expect(filled('{unit:a-1:due}', figures)).toMatchObject([{ value: '1.234,5' }])
  })

  it('names what no figure has, and leaves it as typed', () => {
    expect(unknownFigures('{due} {x} {on-time%y} {Hoa} {}', figures)).toEqual(['{x}', '{on-time%y}', '{Hoa}'])
    expect(filled('{x} và {on-time%y}', figures)).toEqual(['{x} và {on-time%y}'])
  })

  it('understands Vietnamese names, with or without marks, and keeps keys', () => {
    const speech = figureSpeech([
      { key: 'due', name: figureNames.due },
      { key: 'on-time', name: figureNames['on-time'] },
      { key: 'unit:a-1:on-time', name: unitFigureName('Phòng {Chính sách}', 'on-time') },
      { key: 'figure:f1', name: { vi: 'Số hộ (hộ)', en: 'Households' } },
      { key: 'figure:f2', name: { vi: 'Số buổi', en: 'Meetings' } },
      { key: 'figure:f3', name: { vi: 'Số buổi', en: 'Meetings' } },
    ])
    const typed =
      '{Đúng hạn}/{den han}, {đúng hạn % đến hạn}, {on-time%due}, {Phòng Chính sách: đúng hạn}, {số hộ (hộ)}'
    const kept = '{on-time}/{due}, {on-time%due}, {on-time%due}, {unit:a-1:on-time}, {figure:f1}'

    expect(withKeys(typed, speech)).toBe(kept)
    expect(withKeys(withNames(kept, speech), speech)).toBe(kept)
    expect(withNames('{on-time%due} {unit:a-1:on-time} {x}', speech)).toBe(
      '{đúng hạn%đến hạn} {Phòng Chính sách: đúng hạn} {x}',
    )
    // Two figures of one name: neither is guessed.
    expect(withKeys('{Số buổi} {đúng han%lạ}', speech)).toBe('{Số buổi} {đúng han%lạ}')
    expect(withNames('{figure:f2}', speech)).toBe('{figure:f2}')
  })

  it('makes paragraphs of lines and lists of lines with a dash', () => {
    expect(textBlocks('Một\n\n- hai\n– ba\nbốn', figures)).toEqual([
      { kind: 'paragraph', text: ['Một'] },
      { kind: 'list', items: [['hai'], ['ba']] },
      { kind: 'paragraph', text: ['bốn'] },
    ])
    expect(textBlocks(' \n', figures)).toEqual([])
  })
})

describe('numbers in a document', () => {
  it('are written the Vietnamese way and never round to all or nothing', () => {
    expect([numberText(1234567.5), differenceText(3), differenceText(-2.5), differenceText(0)]).toEqual([
      '1.234.567,5',
      '+ 3',
      '– 2,5',
      '0',
    ])
    expect([
      percentText(0, 0),
      percentText(0, 5),
      percentText(5, 5),
      percentText(999, 1000),
      percentText(1, 1000),
    ]).toEqual(['–', '0%', '100%', '99%', '1%'])
  })
})
