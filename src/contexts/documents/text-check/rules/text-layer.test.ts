import { describe, expect, it } from 'vitest'
import { type LayerPage, rawPlaces, textLayer } from './text-layer.ts'

const rawText = 'dòng một\ndòng hai'
const page: LayerPage = {
  number: 1,
  rawText,
  changes: [],
  unsure: [],
  leftOut: [
    { index: 0, text: 'giữa', at: 8, joins: 'line', confidence: 30 },
    { index: 1, text: 'thêm', at: 8, joins: 'line', confidence: 30 },
  ],
}

describe('lines taken in that the raw text has nothing of', () => {
  const layer = textLayer(
    [page],
    [{ op: 'decide-changes', changeIds: ['l1-0', 'l1-1'], decision: 'accept', text: null }],
  )
  const placeOf = rawPlaces(
    layer.pages.map(({ length }) => length),
    layer.marks,
  )

  it('come in at a place of the raw text', () => {
    expect(layer.text).toBe('dòng một\ngiữa\nthêm\ndòng hai')
    expect(layer.marks.map(({ rawStart, rawEnd, isOwnLine }) => [rawStart, rawEnd, isOwnLine])).toEqual([
      [8, 8, true],
      [8, 8, true],
    ])
  })

  it('are told from one another and from what stands in the raw text there', () => {
    const at = (words: string) => placeOf(layer.text.indexOf(words))
    expect(at('giữa')).toEqual({ page: 1, at: 8, ownLine: 'l1-0' })
    expect(at('thêm')).toEqual({ page: 1, at: 8, ownLine: 'l1-1' })
    expect(at('dòng hai')).toEqual({ page: 1, at: rawText.indexOf('dòng hai') })
  })
})
