import * as fc from 'fast-check'
import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { displayImage } from './display-image.ts'
import { cleanFileName } from './file-name.ts'
import type { FileStore } from './file-store.ts'
import { makeLocalFileStore } from './local-file-store.ts'
import { dispositionFor, isEvidenceType, mediaTypeOf } from './media-type.ts'
import { signReceipt, verifyReceipt } from './receipt.ts'

let home: string
let folder: string
let store: FileStore
const limits = { name: 'biên bản.txt', maxBytes: 1024 * 1024 }

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'kheo-files-'))
})
afterAll(async () => await rm(home, { recursive: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(home, 'store-'))
  store = makeLocalFileStore(folder)
})

function placeOf(hash: string): string {
  return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function* inChunks(...chunks: string[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk))
}

describe('the file store', () => {
  it('keeps a file under its hash, once, and gives it back', async () => {
    const first = await store.put(Buffer.from('nội dung'), limits)
    const second = await store.put(inChunks('nội ', 'dung'), { ...limits, name: 'khác.csv' })

    expect(first).toMatchObject({ size: 10, mediaType: 'text/plain', name: 'biên bản.txt' })
    expect(second).toMatchObject({ hash: first.hash, mediaType: 'text/csv', name: 'khác.csv' })
    expect((await store.read(first.hash)).toString()).toBe('nội dung')
    expect(await collect(await store.open(first.hash))).toBe('nội dung')
    expect(await readdir(join(folder, 'incoming'))).toEqual([])
  })

  it('refuses what is empty or too large, and leaves nothing behind', async () => {
    await expect(store.put(new Uint8Array(), limits)).rejects.toMatchObject({ reason: 'file-empty' })
    const large = store.put(inChunks('a'.repeat(600_000), 'b'.repeat(600_000)), limits)
    await expect(large).rejects.toMatchObject({
      reason: 'file-too-large',
      words: { vi: expect.stringContaining('1 MB') },
    })
    expect(await readdir(folder, { recursive: true })).toEqual(['incoming'])
  })

  it('keeps the same file once when it is sent many times at once', async () => {
    const kept = await Promise.all(Array.from({ length: 10 }, () => store.put(Buffer.from('cùng lúc'), limits)))
    expect(new Set(kept.map(({ hash }) => hash)).size).toBe(1)
    expect(await store.verify()).toEqual([])
  })

  it('opens nothing but hashes', async () => {
    for (const name of ['../../etc/passwd', '', 'a'.repeat(64)]) {
      await expect(store.open(name)).rejects.toMatchObject({ reason: 'file-not-found' })
      await expect(store.read(name)).rejects.toMatchObject({ reason: 'file-not-found' })
    }
  })

  it('finds the missing and the damaged, and is healed by sending the file again', async () => {
    const [sound, cut, changed, gone] = await Promise.all(
      ['một', 'hai', 'ba', 'bốn'].map(async (text) => (await store.put(Buffer.from(text), limits)).hash),
    )
    await truncate(placeOf(cut ?? ''), 1)
    await writeFile(placeOf(changed ?? ''), 'xy')
    await rm(placeOf(gone ?? ''))

    const all = [sound, cut, changed, gone].map((hash) => hash ?? '')
    expect(await store.verify(all)).toEqual([
      { hash: cut, fault: 'damaged' },
      { hash: changed, fault: 'damaged' },
      { hash: gone, fault: 'missing' },
    ])
    expect(await store.verify()).toHaveLength(2)
    for (const text of ['hai', 'ba', 'bốn']) await store.put(Buffer.from(text), limits)
    expect(await store.verify(all)).toEqual([])
  })
})

describe('a display copy', () => {
  it('is small and tells neither place nor camera; the original stays', async () => {
    const original = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Make: 'MayAnhMau' } })
      .jpeg()
      .toBuffer()
    const { hash } = await store.put(original, limits)
    const options = { store, cacheFolder: join(home, 'cache') }

    const shown = await displayImage(hash, options)
    const again = await displayImage(hash, options)

    expect(original.includes('MayAnhMau')).toBe(true)
    expect(Buffer.from(shown?.bytes ?? []).includes('MayAnhMau')).toBe(false)
    expect(await sharp(shown?.bytes).metadata()).toMatchObject({ format: 'webp', width: 1600, height: 800 })
    expect(again).toEqual(shown)
    expect(await store.verify([hash])).toEqual([])
  })

  it('is not made of anything that is no picture of pixels', async () => {
    const options = { store, cacheFolder: join(home, 'cache') }
    const svg = await store.put(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), limits)
    const text = await store.put(Buffer.from('chữ'), limits)
    expect(await displayImage(svg.hash, options)).toBeUndefined()
    expect(await displayImage(text.hash, options)).toBeUndefined()
    expect(await displayImage('0'.repeat(64), options)).toBeUndefined()
  })
})

describe('a file name', () => {
  it('loses what is dangerous and keeps its Vietnamese', () => {
    expect(cleanFileName('C:\\Users\\an\\Kế hoạch năm 2025.docx')).toBe('Kế hoạch năm 2025.docx')
    expect(cleanFileName('../../etc/passwd')).toBe('passwd')
    expect(cleanFileName('Kế hoạch.pdf'.normalize('NFD'))).toBe('Kế hoạch.pdf')
    expect(cleanFileName('ảnh\u202egpj.exe')).toBe('ảnhgpj.exe')
    expect(cleanFileName('CON.txt')).toBe('_CON.txt')
    expect(cleanFileName('a\r\nSet-Cookie: x?.txt')).toBe('aSet-Cookie- x-.txt')
    expect(cleanFileName(' . ')).toBe('tep')
    expect(cleanFileName(`${'ệ'.repeat(300)}.docx`)).toMatch(/^ệ{145}\.docx$/)
  })

  it('is always short, clean and the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const cleaned = cleanFileName(name)
        expect(cleaned).not.toMatch(/[/\\<>:"|?*\p{C}]|^\.|^$/u)
        expect(cleaned.length).toBeLessThanOrEqual(150)
        expect(cleanFileName(cleaned)).toBe(cleaned)
      }),
    )
  })
})

describe('a media type', () => {
  it('is told from the content', async () => {
    const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    expect(await mediaTypeOf(png, 'x.txt')).toBe('image/png')
    expect(await mediaTypeOf(Buffer.from('%PDF-1.7\n'), 'x.docx')).toBe('application/pdf')
    expect(await mediaTypeOf(Buffer.from('  <!DOCTYPE html>'), 'x.png')).toBe('text/html')
    expect(await mediaTypeOf(Buffer.from('<?xml version="1.0"?><svg xmlns="x"/>'), 'x.png')).toBe('image/svg+xml')
    expect(await mediaTypeOf(Buffer.from('a,b\n1,2'), 'x.csv')).toBe('text/csv')
    expect(await mediaTypeOf(Buffer.from([0, 1, 2, 3]), 'x.csv')).toBe('application/octet-stream')
  })

  it('decides what a browser may show in place', () => {
    expect(dispositionFor('application/pdf', 'Đơn "mẫu".pdf').headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="Don _mau_.pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%22m%E1%BA%ABu%22.pdf`,
      'x-content-type-options': 'nosniff',
    })
    for (const type of [
      'text/html',
      'image/svg+xml',
      'application/x-msdownload',
      'application/xml',
      'text/javascript',
    ]) {
      expect(dispositionFor(type)).toMatchObject({ disposition: 'attachment', contentType: 'application/octet-stream' })
      expect(isEvidenceType(type)).toBe(false)
    }
    expect(dispositionFor('application/msword')).toMatchObject({
      disposition: 'attachment',
      contentType: 'application/msword',
    })
  })
})

describe('a receipt', () => {
  const file = { hash: 'a'.repeat(64), name: 'biên bản.pdf', mediaType: 'application/pdf', size: 10 }
  const uploader = { agencyId: 1, personId: 'an' }
  const receipt = signReceipt(file, uploader, 'bí mật')

  it('holds for this file, this person and this agency only', () => {
    expect(verifyReceipt({ ...file, receipt }, uploader, 'bí mật')).toBe(true)
    expect(verifyReceipt({ ...file, receipt, hash: 'b'.repeat(64) }, uploader, 'bí mật')).toBe(false)
    expect(verifyReceipt({ ...file, receipt, mediaType: 'text/html' }, uploader, 'bí mật')).toBe(false)
    expect(verifyReceipt({ ...file, receipt, size: 11 }, uploader, 'bí mật')).toBe(false)
    expect(verifyReceipt({ ...file, receipt }, { ...uploader, personId: 'bình' }, 'bí mật')).toBe(false)
    expect(verifyReceipt({ ...file, receipt }, { ...uploader, agencyId: 2 }, 'bí mật')).toBe(false)
    expect(verifyReceipt({ ...file, receipt }, uploader, 'khác')).toBe(false)
    expect(verifyReceipt({ ...file, receipt: '' }, uploader, 'bí mật')).toBe(false)
  })
})
