import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseEngine } from '../src/contexts/documents/scanning/choose-engine.ts'
import { type EngineChoice, language, neuralOnly } from '../src/contexts/documents/scanning/ocr-engine.ts'
import { openPageReader, type PageReader } from '../src/contexts/documents/scanning/page-reader.ts'
import { packagedDataFolder } from '../src/contexts/documents/scanning/packaged-engine.ts'
import type { ScannedPage } from '../src/contexts/documents/scanning/read-page.ts'
import { understandPages } from '../src/contexts/documents/scanning/rules/understand-pages.ts'

/**
 * `node bench/page-speed.ts [ROUNDS] PICTURE…`: what a document costs from its pictures to what is understood of it (`npm run build` first), against the
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
  const running = await openPageReader(program)
  // What a server has loaded long ago is not counted in its documents.
  await draftIn(running)
  const costs: Record<'alone' | 'fromStart' | 'inServer', Cost>[] = []
  for (let round = 0; round < rounds; round += 1) {
    costs.push({
      alone: await costOf(() => (choice.kind === 'native' ? nativeAlone(choice) : packagedAlone())),
      fromStart: await costOf(() => draftByProgram(program)),
      inServer: await costOf(() => draftIn(running)),
    })
  }
  await running.close()
  for (const unit of ['clock', 'processor'] as const) {
    const alone = costs.reduce((sum, cost) => sum + cost.alone[unit], 0) / rounds / pictures.length
    console.log(`${choice.kind} engine, ${unit}: alone ${alone.toFixed(2)} s a page`)
    for (const way of ['fromStart', 'inServer'] as const) {
      const more = costs.map((cost) => cost[way][unit] / cost.alone[unit] - 1).toSorted((one, other) => one - other)
      const shown = [more[0], more[Math.floor(more.length / 2)], more.at(-1)].map((share = 0) =>
        (100 * share).toFixed(1),
      )
      console.log(
        `  ${way === 'inServer' ? 'in a program that runs' : 'start to end of kheo read'}: ${shown.join(' / ')}% more`,
      )
    }
  }
}

/** As somebody would run it who wants the words of these files: nothing said but the language, a process for each page. */
async function nativeAlone({ program, dataFolder }: Extract<EngineChoice, { kind: 'native' }>): Promise<void> {
  const settings = ['--tessdata-dir', dataFolder, '-l', language, '--oem', neuralOnly, '-c', 'tessedit_create_tsv=1']
  await onEachCore((path) => ran(program, [path, 'stdout', ...settings], { OMP_THREAD_LIMIT: '1' }))
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

/** All that `kheo read` does as it is built: drawn, straightened, read, corrected, understood. */
async function draftByProgram(program: string): Promise<void> {
  await ran(process.execPath, ['bin/kheo.mjs', 'read', '--json', ...pictures], { KHEO_TESSERACT: program })
}

/** The same in a program that has read before, with the pictures that people look at. */
async function draftIn(reader: PageReader): Promise<void> {
  const read = await Promise.all(pictures.map((path) => reader.read({ path, format: 'picture', page: 1 })))
  const seen = read.filter((page): page is ScannedPage => page !== undefined && 'words' in page)
  const corrected = await reader.correct(
    seen.map(({ text }) => ({ text, origin: 'engine' })),
    [],
  )
  if (seen.length !== pictures.length || 'reason' in corrected) throw new Error('not all pages were read')
  const pages = seen.map(({ lines, width, height }, index) => ({
    number: index + 1,
    text: corrected[index]?.text ?? '',
    lines,
    width,
    height,
  }))
  if (!understandPages(pages, 10_000_000).ok) throw new Error('no draft was made of these pages')
}

async function ran(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(program, words, { stdio: 'ignore', env: { ...process.env, ...environment } })
  const code = await new Promise((resolve) => void child.once('close', resolve))
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}`)
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

/** Of this process with all its threads, of the programs that it runs, and of those they have run to their end. */
function processorSeconds(): number {
  const stats = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statOf(name) : []))
  const parents = new Map(stats.map(({ id, parent }) => [id, parent]))
  const isOurs = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (id === process.pid || isOurs(parents.get(id)))
  return stats.filter(({ id }) => isOurs(id)).reduce((sum, { seconds }) => sum + seconds, 0)
}

function statOf(id: string): { readonly id: number; readonly parent: number; readonly seconds: number }[] {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    // Fields 4 and 14 to 17 of proc(5): parent, own time and that of ended children, in hundredths.
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
    return [{ id: Number(id), parent: Number(fields[1]), seconds: ticks / 100 }]
  } catch {
    // It has ended meanwhile.
    return []
  }
}
