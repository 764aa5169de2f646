import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { anchorOf } from '../src/apps/web/handbook.ts'
import { spokenTexts } from './support/spoken-words.ts'

const files = { vi: 'docs/handbook.vi.md', en: 'docs/handbook.md' } as const
const handbooks = { vi: readFileSync(files.vi, 'utf8'), en: readFileSync(files.en, 'utf8') }
const languages = ['vi', 'en'] as const

describe('the handbooks', () => {
  it('have the same chapters and sections in both languages', () => {
    expect(levelsIn(handbooks.en)).toEqual(levelsIn(handbooks.vi))
    expect(levelsIn(handbooks.en).filter((level) => level === 2).length).toBeGreaterThan(10)
  })

  it('show the same pictures in the same order', () => {
    expect(picturesIn(handbooks.en)).toEqual(picturesIn(handbooks.vi))
    expect(picturesIn(handbooks.en).length).toBeGreaterThan(15)
  })

  it.each(languages)('lead to places that are there (%s)', (language) => {
    const headings = new Set(headingsIn(handbooks[language]).map(({ text }) => anchorOf(text)))
    const dead = linksIn(handbooks[language]).filter((link) =>
      link.startsWith('#') ? !headings.has(link.slice(1)) : !existsSync(`docs/${link}`),
    )
    expect(dead).toEqual([])
  })

  it.each(languages)('quote nothing that the program does not say (%s)', async (language) => {
    const said = [...(await spokenTexts(language))].map(plain)
    const quoted = quotesIn(handbooks[language])

    expect(quoted.length).toBeGreaterThan(150)
    expect(quoted.filter((quote) => !isSaid(quote, said))).toEqual([])
  })
})

interface Heading {
  readonly level: number
  readonly text: string
}

function headingsIn(handbook: string): Heading[] {
  return [...handbook.matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', text = '']) => ({ level: marks.length, text }))
}

function levelsIn(handbook: string): number[] {
  return headingsIn(handbook).map(({ level }) => level)
}

function picturesIn(handbook: string): string[] {
  return [...handbook.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path)
}

function linksIn(handbook: string): string[] {
  return [...handbook.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^https?:/.test(link))
}

/** What stands in quotation marks, each once, on one line. */
function quotesIn(handbook: string): string[] {
  return [...new Set([...handbook.matchAll(/“([^”]+)”/g)].map(([, quote = '']) => quote.replace(/\s+/g, ' ')))]
}

/** A quote is a whole text, or where it ends with `. …` the beginning of a longer one. */
function isSaid(quote: string, said: readonly string[]): boolean {
  const text = plain(quote)
  return said.includes(text) || (text.endsWith('. …') && said.some((each) => each.startsWith(text.slice(0, -1))))
}

function plain(text: string): string {
  return text.replace(/[“”]/g, '').trim()
}
