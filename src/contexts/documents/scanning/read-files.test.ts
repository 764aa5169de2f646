import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planPicture, tasksPicture } from '../../../../test/support/scans.ts'
import { closeReader } from '../intake/reader-processes.ts'
import { type FileToRead, readFiles } from './read-files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kheo-files-'))
})
afterAll(async () => {
  await closeReader()
  await rm(folder, { recursive: true, force: true })
})

async function file(name: string, content: Uint8Array): Promise<FileToRead> {
  const path = join(folder, name)
  await writeFile(path, content)
  return { name, path, bytes: new Uint8Array(content) }
}

const note = new TextEncoder().encode('PHỤ LỤC\nDanh sách các mô hình “Dân vận khéo” năm 2026\n')
/** The packaged engine: what a bare machine has. */
const program = 'off'

describe('reading several files as one document', () => {
  it('keeps the order of the files, whichever page is read first', async () => {
    const files = [await file('1.jpg', planPicture), await file('2.jpg', tasksPicture), await file('3.txt', note)]
    const told: string[] = []
    const words: number[] = []
    const read = await readFiles(files, {
      program,
      onPage: (done, of) => told.push(`${done}/${of}`),
      onLastPage: (pages) => words.push(...pages.map(({ text }) => text.length)),
    })
    const pages = read.ok ? read.outcome.pages : []
    expect(pages.map(({ number, origin }) => [number, origin])).toEqual([
      [1, 'engine'],
      [2, 'engine'],
      [3, 'file'],
    ])
    expect(pages[0]?.text).toContain('KẾ HOẠCH')
    expect(pages[2]?.text).toContain('PHỤ LỤC')
    expect(told).toEqual(['1/2', '2/2'])
    expect(words).toHaveLength(1)
  })

  it('refuses the whole and names the file when a later one is no document', async () => {
    const files = [
      await file('1.jpg', planPicture),
      await file('2.jpg', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1])),
    ]
    expect(await readFiles(files, { program })).toMatchObject({ ok: false, file: '2.jpg' })
  })

  it('refuses a picture of which the end is missing', async () => {
    const files = [await file('1.jpg', planPicture.subarray(0, planPicture.length / 2)), await file('2.txt', note)]
    expect(await readFiles(files, { program })).toMatchObject({ ok: false, file: '1.jpg', reason: 'picture-damaged' })
  })
})
