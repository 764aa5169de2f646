import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { filePlace } from './file-place.ts'
import type { FileStore } from './file-store.ts'
import { makeLocalFileStore } from './local-file-store.ts'
import { clearUnusedFiles, unusedFileDays } from './unused-files.ts'

const now = new Date()
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const limits = { name: 'biên bản.txt', maxBytes: 1_000 }

describe('clearing away what nobody refers to', () => {
  let home: string
  let folder: string
  let store: FileStore
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'kheo-unused-'))
  })
  afterAll(() => rm(home, { recursive: true }))
  beforeEach(async () => {
    folder = await mkdtemp(join(home, 'store-'))
    store = makeLocalFileStore(folder)
  })

  async function received(text: string, days: number): Promise<string> {
    const { hash } = await store.put(Buffer.from(text), limits)
    await utimes(filePlace(folder, hash), daysAgo(days), daysAgo(days))
    return hash
  }
  const clear = (kept: readonly string[] = [], at = now) =>
    clearUnusedFiles(folder, { at, listKept: async (hashes) => new Set(hashes.filter((hash) => kept.includes(hash))) })
  const inPlace = (hash: string) =>
    stat(filePlace(folder, hash)).then(
      () => true,
      () => false,
    )

  it('sets aside what is old and unknown; what is known, or new, stays', async () => {
    const known = await received('hồ sơ', 400)
    const forgotten = await received('tệp không ai dùng', unusedFileDays.inPlace + 1)
    const recent = await received('vừa tải lên', unusedFileDays.inPlace - 1)

    expect(await clear([known])).toEqual({ setAside: 1, removed: 0 })

    expect([await inPlace(known), await inPlace(forgotten), await inPlace(recent)]).toEqual([true, false, true])
    expect(await clear([known])).toEqual({ setAside: 0, removed: 0 })
    expect(await store.verify()).toEqual([])
  })

  it('gives back what was set aside when it is asked for, and keeps it', async () => {
    const read = await received('một', 40)
    const opened = await received('hai', 40)
    const checked = await received('ba', 40)
    await clear()
    expect(await inPlace(read)).toBe(false)

    expect((await store.read(read)).toString()).toBe('một')
    const stream = await store.open(opened)
    stream.destroy()
    expect(await store.verify([checked])).toEqual([])

    expect([await inPlace(read), await inPlace(opened), await inPlace(checked)]).toEqual([true, true, true])
    expect(await clear()).toEqual({ setAside: 0, removed: 0 })
    await expect(store.read('0'.repeat(64))).rejects.toMatchObject({ reason: 'file-not-found' })
  })

  it('removes it for good after its time, and half-received files after a day', async () => {
    const hash = await received('bỏ', 40)
    await clear()
    await writeFile(join(folder, 'incoming', 'x'), 'nửa chừng')
    await utimes(join(folder, 'incoming', 'x'), daysAgo(2), daysAgo(2))

    expect(await clear()).toEqual({ setAside: 0, removed: 0 })
    const later = new Date(now.getTime() + (unusedFileDays.setAside + 1) * 86_400_000)
    expect(await clear([], later)).toEqual({ setAside: 0, removed: 1 })

    await expect(store.read(hash)).rejects.toMatchObject({ reason: 'file-not-found' })
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('lets stay what is received once more, also in the very moment of clearing', async () => {
    const again = await received('gửi lại', 40)
    await store.put(Buffer.from('gửi lại'), limits)
    expect(await clear()).toEqual({ setAside: 0, removed: 0 })

    const meanwhile = await received('gửi giữa chừng', 40)
    const listKept = async () => {
      await store.put(Buffer.from('gửi giữa chừng'), limits)
      return new Set<string>()
    }
    expect(await clearUnusedFiles(folder, { at: now, listKept })).toEqual({ setAside: 0, removed: 0 })
    expect([await inPlace(again), await inPlace(meanwhile)]).toEqual([true, true])
  })

  it('does nothing where there are no files yet', async () => {
    expect(await clearUnusedFiles(join(home, 'none'), { at: now, listKept: async () => new Set() })).toEqual({
      setAside: 0,
      removed: 0,
    })
  })
})
