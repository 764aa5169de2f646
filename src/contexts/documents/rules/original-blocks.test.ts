import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '../../../platform/package-root.ts'
import type { Draft } from './correction/draft.ts'
import { draftFromReading } from './correction/draft-from-reading.ts'
import { anchorAt, originalBlocks } from './original-blocks.ts'
import { readDocument } from './reading/read-document.ts'

const folder = join(packageRoot, 'test', 'fixtures', 'plans')
const sample = join(packageRoot, 'data', 'sample', 'ninh-thuan.txt')
const texts = [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(folder, name)),
  sample,
]

function draftOf(text: string): Draft {
  const verdict = readDocument(text)
  if (!verdict.ok) throw new Error(`read the text: ${verdict.reason}`)
  return draftFromReading(verdict.outcome)
}

describe('the original beside what was understood', () => {
  it.each(texts.map((path) => [path.split('/').at(-1) ?? '', path]))('shows every letter once: %s', (_name, path) => {
    const text = readFileSync(path, 'utf8')

    const blocks = originalBlocks({ text, draft: draftOf(text) }, [text.length])

    const shown = blocks.flatMap(({ segments }) => segments.map((segment) => segment.text)).join('')
    expect(shown.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
    expect(new Set(blocks.map(({ anchor }) => anchor)).size).toBe(blocks.length)
  })

  it('leads from each finding to the block that holds it', () => {
    const text = readFileSync(sample, 'utf8')
    const draft = draftOf(text)
    const blocks = originalBlocks({ text, draft }, [text.length])
    const item = draft.items.find(({ path }) => path === 'II/5')

    const block = blocks.find(({ id }) => id === item?.id)

    expect(anchorAt(blocks, item?.spans[0]?.start ?? -1)).toBe(block?.anchor)
    expect(block).toMatchObject({ kind: 'item', label: 'II/5', page: 1, firstLine: 78, lastLine: 86 })
  })

  it('counts lines anew on each page', () => {
    const [first, second] = ['1. Một\nhai', '2. Ba\nbốn\nnăm']
    const text = `${first}\n${second}`

    const blocks = originalBlocks({ text, draft: draftOf(text) }, [first.length, second.length])

    expect(blocks.at(-1)).toMatchObject({ page: 2, firstLine: 1, lastLine: 3 })
  })

  it('marks doubts where they begin', () => {
    const text = readFileSync(sample, 'utf8')
    const draft = draftOf(text)
    const starts = originalBlocks({ text, draft }, [text.length]).flatMap(({ segments }) =>
      segments.flatMap((segment) => segment.starts),
    )

    expect(starts).toEqual(draft.doubts.filter(({ span }) => span !== null).map(({ id }) => id))
  })
})
