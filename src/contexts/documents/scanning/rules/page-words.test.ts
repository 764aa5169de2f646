import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../ocr-correction/rules/edits.ts'
import { placeInText, withLeftOutLines } from './left-out.ts'
import { pageText } from './page-text.ts'
import { leaveOutScrawl, linesOfTable, type SeenWord } from './seen-words.ts'
import { splitCorrected } from './split-corrected.ts'

const table = [
  'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
  '5\t1\t1\t1\t1\t1\t10\t20\t40\t18\t96.1\tKẾ',
  '5\t1\t1\t1\t1\t2\t60\t20\t90\t18\t91.9\tHOẠCH',
  '4\t2\t1\t1\t1\t0\t0\t0\t90\t18\t-1\t',
  '5\t2\t1\t1\t1\t1\t5\t7\t30\t18\t88\tđược',
].join('\n')
const zones = [
  { x: 0, y: 0 },
  { x: 100, y: 500 },
]
const word = (text: string, confidence: number, more: Partial<SeenWord> = {}): SeenWord => ({
  text,
  confidence,
  x: 0,
  y: 0,
  width: 40,
  height: 18,
  ...more,
})

describe('the words an engine saw', () => {
  it('lie where their zone lies, and their places in the text are their letters', () => {
    const lines = linesOfTable(table, zones)
    expect(lines.map((line) => line.map(({ text, x, y }) => [text, x, y]))).toEqual([
      [
        ['KẾ', 10, 20],
        ['HOẠCH', 60, 20],
      ],
      [['được', 105, 507]],
    ])
    const { text, words, lines: printed } = pageText(lines, 144)
    expect(text).toBe('KẾ HOẠCH\nđược')
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['KẾ', 'HOẠCH', 'được'])
    expect(words[0]).toMatchObject({ x: 5, y: 10, width: 20, height: 9, confidence: 96 })
    expect(printed[0]).toMatchObject({ text: 'KẾ HOẠCH', x: 5, width: 70 })
  })

  it('are left out where a pen scrawled, and the scrawl is told as a region', () => {
    const print = [word('Nguyễn', 95), word('Văn', 96, { x: 50 }), word('Ví', 94, { x: 100 })]
    const pen = [word('”)A⁄Z', 21, { x: 10, y: 90, width: 200, height: 80 })]
    const { lines, regions } = leaveOutScrawl([print, pen])
    expect(lines).toEqual([print])
    expect(regions).toEqual([{ kind: 'handwriting', x: 10, y: 90, width: 200, height: 80 }])
  })

  it('are told where they belong when what was left out may be print', () => {
    const above = [word('Nơi', 95), word('nhận:', 96, { x: 50 })]
    const odd = [word('SởNội', 22, { x: 10, y: 30 }), word('vỤ;', 25, { x: 60, y: 30 })]
    const below = [word('Lưu:', 96, { x: 60, y: 60 }), word('VT.', 93, { x: 110, y: 60 })]
    const { lines, regions, doubtful } = leaveOutScrawl([above, odd, below])
    expect(lines.map((line) => line.map(({ text }) => text).join(' '))).toEqual(['Nơi nhận:', 'Lưu: VT.'])
    expect(regions).toEqual([])
    expect(doubtful).toEqual([
      { text: 'SởNội vỤ;', confidence: 23.5, line: 1, joins: 'line', x: 10, y: 30, width: 90, height: 18 },
    ])
    const [left] = doubtful.map((each) => placeInText(each, ['Nơi nhận:', 'Lưu: VT.']))
    expect(left).toEqual({ text: 'SởNội vỤ;', at: 9, joins: 'line', confidence: 24 })
  })

  it('are no doubt where nothing in them looks like print', () => {
    const print = [word('Nguyễn', 95), word('Văn', 96, { x: 50 })]
    const strokes = [word('|', 40, { x: 0, y: 90 }), word('”)A⁄Z', 21, { x: 10, y: 90, width: 200, height: 80 })]
    expect(leaveOutScrawl([print, strokes]).doubtful).toEqual([])
  })

  it('were not asked of a coloured region as long and low as a line, so a person is', () => {
    const at = (y: number, text: string) => ({ text, x: 60, y, width: 300, height: 12 })
    const lines = [at(100, 'Căn cứ Luật'), at(120, 'Theo đề nghị'), at(180, 'KẾ HOẠCH'), at(139, ',')]
    const region = (y: number, width: number, height: number) => ({ kind: 'stamp' as const, x: 60, y, width, height })
    const [word1, word2] = [region(140, 60, 16), { ...region(142, 180, 14), x: 140 }]
    const others = [region(300, 110, 110), region(150, 60, 30), region(200, 40, 12)]
    expect(withLeftOutLines([word2, ...others, word1], lines)).toEqual([
      ...others,
      { ...region(140, 260, 16), left: { text: '', at: 24, joins: 'line', confidence: 0 } },
    ])
  })

  it('asks about coloured lines also where nothing else is printed', () => {
    const region = (x: number, y: number, width: number, height: number) => ({
      kind: 'stamp' as const,
      x,
      y,
      width,
      height,
    })
    const round = region(300, 300, 110, 110)
    expect(withLeftOutLines([round, region(60, 140, 260, 16)], [])).toEqual([
      round,
      { ...region(60, 140, 260, 16), left: { text: '', at: 0, joins: 'line', confidence: 0 } },
    ])
  })

  it('stay when they are doubtful but stand in a printed line', () => {
    const line = [
      word('Nguyên', 18),
      word('Văn', 96, { x: 50 }),
      word('1I', 20, { x: 100 }),
      word('năm', 95, { x: 150 }),
    ]
    expect(leaveOutScrawl([line]).lines).toEqual([line])
    const dash = [word('-', 50), word('Lưu:', 96, { x: 20 }), word('VT.', 93, { x: 70 })]
    expect(leaveOutScrawl([dash]).lines).toEqual([dash])
  })
})

describe('a correction of several pages', () => {
  it('is parted into the same pages again, whatever was changed', () => {
    const page = fc.stringMatching(/^[abc \n]{0,30}$/)
    const cut = fc.tuple(fc.nat(200), fc.nat(6), fc.constantFrom('', 'X', 'long text'))
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 5 }), fc.array(cut, { maxLength: 8 }), (pages, cuts) => {
        const source = pages.join('\n')
        const ends = pages.map((_, index) => pages.slice(0, index + 1).join('\n').length)
        const edits = cuts
          .map(([start, length, after]) => ({ start, end: start + length, after }))
          // Corrections do not reach over the end of a page.
          .filter(
            ({ start, end }) =>
              end <= source.length &&
              ends.some((at, index) => start >= (index === 0 ? 0 : (ends[index - 1] ?? 0) + 1) && end <= at),
          )
          .toSorted((a, b) => a.start - b.start)
          .map((edit) => ({ ...edit, kind: 'mark' as const, confidence: 1, applied: true }))
        const corrected = applyEdits(source, edits)
        const parts = splitCorrected(
          corrected,
          pages.map(({ length }) => length),
        )
        expect(parts.map(({ text }) => text).join('\n')).toBe(corrected.text)
        for (const [index, { text, changes }] of parts.entries()) {
          for (const change of changes) {
            expect(text.slice(change.start, change.end)).toBe(change.after)
            expect(pages[index]?.slice(change.sourceStart, change.sourceEnd)).toBe(change.before)
          }
        }
      }),
    )
  })
})
