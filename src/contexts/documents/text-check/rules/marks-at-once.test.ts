import { describe, expect, it } from 'vitest'
import { groupMarks } from './marks-at-once.ts'
import type { TextMark } from './text-layer.ts'

/** Ten places a page: every second one is open, the others were set right by the program. */
function marksOf(pages: number, decided: readonly string[] = []): readonly TextMark[] {
  return Array.from({ length: pages * 10 }, (_, at): TextMark => {
    const page = Math.floor(at / 10) + 1
    const id = `c${page}-${at % 10}`
    const isOpen = at % 2 === 0
    return {
      id,
      page,
      kind: 'mark',
      before: 'ke',
      after: 'kế',
      confidence: isOpen ? 0.6 : 0.98,
      applied: true,
      decided: decided.includes(id) ? 'accept' : null,
      shown: 'kế',
      start: at * 10,
      end: at * 10 + 2,
      rawStart: at * 10,
      rawEnd: at * 10 + 2,
      isOwnLine: false,
    }
  })
}

describe('the places that a screen shows at once', () => {
  it('are all of them where there are few, and counted over the whole document', () => {
    const { open, openHere, repaired, decided } = groupMarks(marksOf(2, ['c1-0']), { mark: null, page: 1 })
    expect([open.length, repaired.length, decided.length]).toEqual([9, 10, 1])
    expect(openHere.shown).toEqual(open)
    expect([openHere.before, openHere.behind]).toEqual([undefined, undefined])
  })

  it('follow the place where one is, with some before it, to the very end', () => {
    const marks = marksOf(40)
    const { openHere, repairedHere } = groupMarks(marks, { mark: 'c30-4', page: 1 })
    expect(openHere.shown).toHaveLength(20)
    expect(openHere.shown[3]?.id).toBe('c30-4')
    expect([openHere.before?.id, openHere.countBefore]).toEqual(['c29-6', 144])
    expect([openHere.behind?.id, openHere.countBehind]).toEqual(['c33-8', 36])
    expect(repairedHere.shown[3]?.id).toBe('c30-5')
    const last = groupMarks(marks, { mark: 'c40-8', page: 1 })
    expect(last.openHere.shown.at(-1)?.id).toBe('c40-8')
    expect([last.openHere.shown.length, last.openHere.behind]).toEqual([20, undefined])
  })

  it('go on at the next one when the place asked for was decided meanwhile', () => {
    const { openHere } = groupMarks(marksOf(40, ['c30-4']), { mark: 'c30-4', page: 1 })
    expect(openHere.shown[3]?.id).toBe('c30-6')
  })

  it('begin on the page that is asked for, and leave none out when there are none behind it', () => {
    expect(groupMarks(marksOf(40), { mark: null, page: 12 }).openHere.shown[3]?.id).toBe('c12-0')
    expect(groupMarks(marksOf(3), { mark: 'c99-1', page: 200 }).openHere.shown).toHaveLength(15)
  })
})
