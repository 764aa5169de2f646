import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { chooseEngine } from '../src/contexts/documents/scanning/choose-engine.ts'
import { correctPages } from '../src/contexts/documents/scanning/correct-pages.ts'
import { type EngineChoice, language, neuralOnly } from '../src/contexts/documents/scanning/ocr-engine.ts'
import { packagedDataFolder } from '../src/contexts/documents/scanning/packaged-engine.ts'
import { readFiles } from '../src/contexts/documents/scanning/read-files.ts'
import { understandPages } from '../src/contexts/documents/scanning/rules/understand-pages.ts'

/**
 * `node bench/page-speed.ts [ROUNDS] PICTURE…`: what a document costs from its pictures to a draft with owners and dates, against the
 * OCR engine alone on the same files, both with a page on each core: by the clock and in processor time (of all processes, so that
 * other work on the machine hardly counts). Each round runs the one and then the other; the ratios are least / median / most.
 */
const [first = '', ...rest] = process.argv.slice(2)
const rounds = /^\d+$/.test(first) ? Number(first) : 3
const pictures = /^\d+$/.test(first) ? rest : [first, ...rest]
if (pictures.join('') === '') throw new Error('name the pictures of some pages')
const sideBySide = availableParallelism()
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${pictures.length} pages, ${rounds} rounds`,
)

interface Cost {
  readonly clock: number
  readonly processor: number
}

const folder = mkdtempSync(join(tmpdir(), 'kheo-speed-'))
try {
  for (const program of ['tesseract', 'off']) await compare(program, await chooseEngine(folder, program))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function compare(program: string, choice: EngineChoice): Promise<void> {
  const costs: { readonly alone: Cost; readonly draft: Cost }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const alone = await costOf(() => (choice.kind === 'native' ? nativeAlone(choice) : packagedAlone()))
    costs.push({ alone, draft: await costOf(() => draftOf(program)) })
  }
  for (const unit of ['clock', 'processor'] as const) {
    const more = costs.map(({ alone, draft }) => draft[unit] / alone[unit] - 1).toSorted((a, b) => a - b)
    const [least, most] = [more[0] ?? 0, more.at(-1) ?? 0]
    const perPage = (part: 'alone' | 'draft') =>
      (costs.reduce((sum, cost) => sum + cost[part][unit], 0) / rounds / pictures.length).toFixed(2)
    const shares = [least, more[Math.floor(more.length / 2)] ?? 0, most].map((share) => `${(100 * share).toFixed(1)}%`)
    console.log(
      `${choice.kind} engine, ${unit}: alone ${perPage('alone')} s a page, to the draft ${perPage('draft')} s: ${shares.join(' / ')} more`,
    )
  }
}

/** As somebody would run it who wants the words of these files: nothing said but the language, a process for each page. */
async function nativeAlone({ program, dataFolder }: Extract<EngineChoice, { kind: 'native' }>): Promise<void> {
  const settings = ['--tessdata-dir', dataFolder, '-l', language, '--oem', neuralOnly, '-c', 'tessedit_create_tsv=1']
  await onEachCore(async (path) => {
    const child = spawn(program, [path, 'stdout', ...settings], {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    const code = await new Promise((resolve) => void child.once('close', resolve))
    if (code !== 0) throw new Error(`${program} ended with ${String(code)}`)
  })
}

async function packagedAlone(): Promise<void> {
  const { createScheduler, createWorker, OEM, PSM } = await import('tesseract.js')
  const scheduler = createScheduler()
  for (let core = 0; core < sideBySide; core += 1) {
    const worker = await createWorker(language, OEM.LSTM_ONLY, { langPath: packagedDataFolder(), cacheMethod: 'none' })
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO })
    scheduler.addWorker(worker)
  }
  await Promise.all(
    pictures.map((path) => scheduler.addJob('recognize', path, {}, { tsv: true, text: false, blocks: false })),
  )
  await scheduler.terminate()
}

/** All that Khéo does, processes started and ended: drawn, straightened, read, corrected, understood. */
async function draftOf(program: string): Promise<void> {
  const files = pictures.map((path) => ({ name: basename(path), path, bytes: new Uint8Array(readFileSync(path)) }))
  const read = await readFiles(files, { program })
  if (!read.ok) throw new Error(read.words.en)
  const corrected = await correctPages(read.outcome.pages)
  const pages = read.outcome.pages.map((page, index) => ({ ...page, text: corrected[index]?.text ?? page.text }))
  if (!understandPages(pages, 10_000_000).ok) throw new Error('no draft was made of these pages')
}

async function onEachCore(work: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...pictures]
  const go = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await work(path)
  }
  await Promise.all(Array.from({ length: sideBySide }, go))
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const [clock, processor] = [performance.now(), processorSeconds()]
  await work()
  return { clock: (performance.now() - clock) / 1000, processor: processorSeconds() - processor }
}

/** Of this process with all its threads, and of the programs it has run to their end. */
function processorSeconds(): number {
  const ticks = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  const programs = (Number(ticks[13]) + Number(ticks[14])) / 100
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + programs
}
