import { mkdtempSync, readdirSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { type BodyRules, boundedBodies, openSpool } from './bounded-bodies.ts'

const megabyte = 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'kheo-bodies-'))
const onFault = (error: unknown) => {
  throw error
}
const rules: BodyRules = {
  mostOfOne: 3 * megabyte,
  mostInMemory: 2 * megabyte,
  mostOnDisk: 20 * megabyte,
  folder,
  onFault,
}

/** An application whose page ends when it is told to, and says how large the file was that it got. */
function openApp(own: Partial<BodyRules> = {}) {
  const app = new Hono()
  const inside: (() => void)[] = []
  app.use(boundedBodies({ ...rules, ...own }))
  app.post('/', async (context) => {
    const form = await context.req.formData()
    const file = form.get('file')
    await new Promise<void>((resolve) => inside.push(resolve))
    return context.text(file instanceof File ? `${file.name} ${file.size}` : 'none')
  })
  return { app, inside }
}

function send(app: Hono, bytes: number, name = 'a.jpg', extra: RequestInit = {}) {
  const body = new FormData()
  body.set('file', new File([new Uint8Array(bytes)], name))
  return app.request('http://localhost/', { method: 'POST', body, ...extra })
}

/** A server tells the length; a request made by hand does not. */
async function sendKnown(app: Hono, bytes: number) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'a.jpg'))
  const made = new Request('http://localhost/', { method: 'POST', body: form })
  const body = await made.arrayBuffer()
  const headers = {
    'content-type': made.headers.get('content-type') ?? '',
    'content-length': String(body.byteLength),
  }
  return app.request('http://localhost/', { method: 'POST', body, headers })
}

const fullDisk = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })

/** The same file, which writes in another way. */
function withWrite(spool: FileHandle, write: (piece: Uint8Array) => Promise<unknown>): FileHandle {
  return Object.assign(spool, { write: write as FileHandle['write'] })
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5))
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 60))

describe('what is sent in large pieces', () => {
  it('arrives whole, and nothing of it stays on disk', async () => {
    const { app, inside } = openApp()
    const sent = send(app, megabyte, 'trang 1.jpg')
    await until(() => inside.length === 1)
    inside[0]?.()

    expect(await (await sent).text()).toBe(`trang 1.jpg ${megabyte}`)
    expect(readdirSync(folder)).toEqual([])
  })

  it('waits for its turn, in order, while memory is taken', async () => {
    const { app, inside } = openApp()
    const sent = [1, 2, 3].map(() => sendKnown(app, megabyte * 0.9))
    await until(() => inside.length === 2)
    await pause()
    expect(inside).toHaveLength(2)

    inside[0]?.()
    await until(() => inside.length === 3)
    inside[1]?.()
    inside[2]?.()
    const answers = await Promise.all(sent)

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('lets small forms pass meanwhile', async () => {
    const { app, inside } = openApp()
    const large = [sendKnown(app, megabyte * 0.9), sendKnown(app, megabyte * 0.9), sendKnown(app, megabyte * 0.9)]
    await until(() => inside.length === 2)
    const small = sendKnown(app, 1_000)
    await until(() => inside.length === 3)
    inside[2]?.()
    expect((await small).status).toBe(200)

    inside[0]?.()
    await until(() => inside.length === 4)
    for (const end of inside) end()
    await Promise.all(large)
  })

  it('is given up when the sender goes away while it waits; the next one gets the turn', async () => {
    const { app, inside } = openApp({ mostInMemory: megabyte })
    const gone = new AbortController()
    const first = send(app, megabyte * 0.9)
    await until(() => inside.length === 1)
    const second = send(app, megabyte * 0.9, 'b.jpg', { signal: gone.signal })
    await pause()
    const third = send(app, megabyte * 0.9, 'c.jpg')
    await pause()
    gone.abort()
    inside[0]?.()
    await until(() => inside.length === 2)
    inside[1]?.()

    expect((await second).status).toBe(422)
    expect(await (await third).text()).toContain('c.jpg')
    expect((await first).status).toBe(200)
  })

  it('is refused when it is larger than allowed, told or untold', async () => {
    const { app } = openApp()

    expect((await sendKnown(app, 4 * megabyte)).status).toBe(413)
    expect((await send(app, 4 * megabyte)).status).toBe(413)
  })

  it('is answered as busy and told to the log when it cannot be written down', async () => {
    const failed: unknown[] = []
    const { app } = openApp({
      openSpool: async (at) => withWrite(await openSpool(at), () => Promise.reject(fullDisk)),
      onFault: (error) => failed.push(error),
    })

    expect((await send(app, megabyte)).status).toBe(503)
    expect(failed).toEqual([fullDisk])
  })

  it('and there is no place to write it down: the same', async () => {
    const failed: unknown[] = []
    const { app } = openApp({ openSpool: () => Promise.reject(fullDisk), onFault: (error) => failed.push(error) })

    expect((await send(app, megabyte)).status).toBe(503)
    expect(failed).toEqual([fullDisk])
  })

  it('arrives whole when the system writes less at once than it is given', async () => {
    const { app, inside } = openApp({
      openSpool: async (at) => {
        const spool = await openSpool(at)
        const write = spool.write.bind(spool)
        return withWrite(spool, (piece) => write(piece.subarray(0, Math.ceil(piece.length / 2))))
      },
    })
    const sent = send(app, megabyte, 'trang 1.jpg')
    await until(() => inside.length === 1)
    inside[0]?.()

    expect(await (await sent).text()).toBe(`trang 1.jpg ${megabyte}`)
  })

  it('is no fault of ours when its sender breaks off', async () => {
    const failed: unknown[] = []
    const { app } = openApp({ onFault: (error) => failed.push(error) })
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('gone')),
    })
    const broken = { method: 'POST', body, duplex: 'half' } as RequestInit

    expect((await app.request('http://localhost/', broken)).status).toBe(422)
    expect(failed).toEqual([])
  })

  it('is refused when the disk has its share, and taken again later', async () => {
    const { app, inside } = openApp({ mostOnDisk: 2 * megabyte })
    const first = sendKnown(app, megabyte * 1.5)
    await until(() => inside.length === 1)

    expect((await sendKnown(app, megabyte)).status).toBe(503)

    inside[0]?.()
    await first
    const again = sendKnown(app, megabyte)
    await until(() => inside.length === 2)
    inside[1]?.()
    expect((await again).status).toBe(200)
  })
})
