import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/**
 * `node bench/fifty-scans.ts [MEGABYTES]`: sends fifty scans at once (each as large as is said, all different) and tells how
 * quick pages stay while they are read, how large the program becomes, and how long it all takes. It runs what `npm run build` built.
 */
const megabytes = Number(process.argv[2] ?? 0)
const port = 8791
const base = `http://127.0.0.1:${port}`
const program = ['bin/kheo.mjs']
const home = mkdtempSync(join(tmpdir(), 'kheo-bench-'))
const environment = { ...process.env, KHEO_HOME: home, PORT: String(port), LOG_LEVEL: 'error', DATABASE_URL: '' }
const uploads = 50
const picture = readFileSync('test/fixtures/scans/ke-hoach.jpg')

const server = run('serve')
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`)
  const cookie = await setUp()
  const peak = watchMemory()
  console.log(`before: ${quantiles(await watch(cookie, 5_000))}, ${memory()}`)
  const startedAt = performance.now()
  const sending = Promise.all(Array.from({ length: uploads }, (_, index) => send(cookie, index)))
  const whileSent = watch(cookie, 10_000)
  const statuses = await sending
  const sent = (performance.now() - startedAt) / 1000
  console.log(`${statuses.filter((status) => status === 303).length} of ${uploads} taken in ${sent.toFixed(1)} s`)
  console.log(`while they were sent: ${quantiles(await whileSent)}, ${memory()}`)
  console.log(`while they were read: ${quantiles(await watch(cookie, 20_000))}, ${memory()}`)
  while ((await left(cookie)) > 0) await pause(2_000)
  console.log(`all read after ${((performance.now() - startedAt) / 1000).toFixed(0)} s, at most ${peak()}`)
} finally {
  server.kill('SIGTERM')
  rmSync(home, { recursive: true, force: true })
}

function run(word: string) {
  return spawn(process.execPath, [...program, word], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Founds an agency as its first visitor does; the administrator may do the Office's work, too. */
async function setUp(): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const page = await fetch(`${base}/thiet-lap`).catch(() => undefined)
    if (page?.ok) break
    await pause(100)
  }
  const headers = { origin: base }
  const answer = await fetch(`${base}/thiet-lap`, { method: 'POST', body: form(), headers, redirect: 'manual' })
  if (answer.status !== 303)
    throw new Error(`could not set up: ${answer.status} ${(await answer.text()).slice(0, 2_000)}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

function form(): URLSearchParams {
  const password = `ruộng lúa ${crypto.randomUUID()}`
  return new URLSearchParams({
    commandId: crypto.randomUUID(),
    name: 'Ban Dân tộc tỉnh Ví Dụ',
    shortName: 'Ban Dân tộc',
    superiorName: 'Ủy ban nhân dân tỉnh Ví Dụ',
    symbol: 'BDT',
    place: 'Ví Dụ',
    style: 'state',
    personName: 'Lê Thị Hạnh',
    jobTitle: 'Chánh Văn phòng',
    email: 'hanh@bdt.example',
    newPassword: password,
    newPasswordAgain: password,
  })
}

async function send(cookie: string, index: number): Promise<number> {
  const body = new FormData()
  body.set('commandId', crypto.randomUUID())
  // What follows the end of a JPEG is part of the file and of no interest to those who draw it.
  const rest = new Uint8Array(Math.max(0, megabytes * 1024 * 1024 - picture.length)).fill(index + 1)
  body.set('file', new File([picture, rest], `trang-${index}.jpg`))
  const headers = { cookie, origin: base }
  const answer = await fetch(`${base}/doc-ke-hoach`, { method: 'POST', body, headers, redirect: 'manual' })
  return answer.status
}

/** Milliseconds of a page asked for every fifth of a second. */
async function watch(cookie: string, forMs: number): Promise<readonly number[]> {
  const words = ['bench/page-watch.ts', `${base}/viec-cua-toi`, cookie, String(forMs)]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  return JSON.parse(stdout) as readonly number[]
}

async function left(cookie: string): Promise<number> {
  const page = await (await fetch(`${base}/doc-ke-hoach`, { headers: { cookie } })).text()
  return page.match(/\/ban-chup\//g)?.length ?? 0
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(0)
  return `a page takes ${at(0)} / ${at(0.5)} / ${at(0.95)} / ${at(1)} ms (least / median / p95 / most of ${times.length})`
}

/** Looks four times a second; gives the most there was. */
function watchMemory(): () => string {
  const most = { server: 0, readers: 0 }
  const look = () => {
    const now = megabytesNow()
    most.server = Math.max(most.server, now.server)
    most.readers = Math.max(most.readers, now.readers)
  }
  const timer = setInterval(look, 250)
  return () => {
    clearInterval(timer)
    return said(most)
  }
}

function memory(): string {
  return said(megabytesNow())
}

function said({ server: own, readers }: ReturnType<typeof megabytesNow>): string {
  return `server ${own.toFixed(0)} MB, with its readers ${readers.toFixed(0)} MB`
}

/** Of the program and everything it started. */
function megabytesNow(): { server: number; readers: number } {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(processes.map((pid) => [pid, field(pid, /^PPid:\s+(\d+)/m)]))
  const isOurs = (pid: string | undefined): boolean =>
    pid === String(server.pid) || (pid !== undefined && pid !== '0' && isOurs(parents.get(pid)))
  const sizes = processes.filter(isOurs).map((pid) => Number(field(pid, /^VmRSS:\s+(\d+)/m) ?? 0) / 1024)
  const own = Number(field(String(server.pid), /^VmRSS:\s+(\d+)/m) ?? 0) / 1024
  return { server: own, readers: sizes.reduce((sum, size) => sum + size, 0) }
}

function field(pid: string, pattern: RegExp): string | undefined {
  try {
    return pattern.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
