import { describe, expect, it } from 'vitest'
import type { Figure } from './figures.ts'
import { differenceText, numberText, percentText } from './numbers.ts'
import { filled, textBlocks, unknownFigures } from './template.ts'

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
    expect(unknownFigures('{due} {x} {on-time%y} {Hoa} {}', figures)).toEqual(['{x}', '{on-time%y}'])
    expect(filled('{x} và {on-time%y}', figures)).toEqual(['{x} và {on-time%y}'])
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
