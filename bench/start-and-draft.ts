import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/**
 * `node bench/start-and-draft.ts [HOME]`: how long from the start of the program with data in place to its first page, how
 * long from sending a typed plan to its draft, and how heavy the first load is. Runs the built program on an installation
 * filled by `npm run demo`; without HOME it fills one first.
 */
const runs = 7
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
const port = 8790
const base = `http://127.0.0.1:${port}`
const person = { email: 'vanphong@example.vn', password: process.env['DEMO_PASSWORD'] ?? '' }

const given = process.argv[2]
const home = given ?? mkdtempSync(join(tmpdir(), 'kheo-bench-'))
if (!given) await runToEnd(['demo'])

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, embedded database`)
const starts: number[] = []
const drafts: number[] = []
for (let run = 0; run <= runs; run += 1) {
  const startedAt = performance.now()
  const server = startServer()
  await firstPage()
  const startMs = performance.now() - startedAt
  const draftMs = await draftOnce()
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  if (run === 0) continue // The first fills the caches of the machine.
  starts.push(startMs)
  drafts.push(draftMs)
}
report('start with data in place → first page', starts)
report('typed plan sent → draft shown (after start)', drafts)
weighAssets()
if (!given) rmSync(home, { recursive: true, force: true })

function startServer() {
  return spawn(process.execPath, ['bin/kheo.mjs', 'serve'], {
    env: { ...process.env, KHEO_HOME: home, PORT: String(port), LOG_LEVEL: 'error', DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function firstPage(): Promise<void> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const page = await fetch(`${base}/dang-nhap`).catch(() => undefined)
    if (page?.ok && (await page.text()).includes('</html>')) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('the server did not answer')
}

/** Signs in, sends the sample plan as a text file and waits for the whole draft page. */
async function draftOnce(): Promise<number> {
  const cookie = await signIn()
  const form = new FormData()
  form.set('commandId', crypto.randomUUID())
  form.set('file', new File([readFileSync('data/sample/ninh-thuan.txt')], 'ke-hoach.txt', { type: 'text/plain' }))
  const startedAt = performance.now()
  const headers = { cookie, origin: base }
  const sent = await fetch(`${base}/doc-ke-hoach`, { method: 'POST', body: form, headers, redirect: 'manual' })
  const address = sent.headers.get('location')
  if (!address) throw new Error(`no draft: ${sent.status} ${(await sent.text()).slice(0, 500)}`)
  const draft = await fetch(`${base}${address}`, { headers })
  if (!(await draft.text()).includes('5584/KH-UBND')) throw new Error('the draft does not show what was read')
  return performance.now() - startedAt
}

async function signIn(): Promise<string> {
  const body = new URLSearchParams(person)
  const answer = await fetch(`${base}/dang-nhap`, {
    method: 'POST',
    body,
    headers: { origin: base },
    redirect: 'manual',
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  if (answer.status !== 303 || cookies.length === 0) throw new Error(`could not sign in: ${answer.status}`)
  return cookies.join('; ')
}

function weighAssets(): void {
  const manifest = JSON.parse(readFileSync('dist/public/manifest.json', 'utf8')) as Record<string, { file: string }>
  for (const { file } of Object.values(manifest)) {
    const bytes = readFileSync(join('dist/public', file))
    console.log(
      `${file.replace(/-[\w-]{8}\./, '.')}: ${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes).length)} gzipped`,
    )
  }
}

function report(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  console.log(
    `${what}: ${[least, middle, most].map((ms) => ms?.toFixed(0)).join(' / ')} ms (least / median / most of ${times.length})`,
  )
}

function runToEnd(words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, KHEO_HOME: home, DATABASE_URL: '' }
    const child = spawn(process.execPath, ['bin/kheo.mjs', ...words], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`kheo ${words.join(' ')} ended with ${code}`)),
    )
  })
}
