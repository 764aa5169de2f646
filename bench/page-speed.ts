import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseEngine } from '../src/contexts/documents/scanning/choose-engine.ts'
import { nativeEngine } from '../src/contexts/documents/scanning/native-engine.ts'
import type { OcrEngine } from '../src/contexts/documents/scanning/ocr-engine.ts'
import { packagedEngine } from '../src/contexts/documents/scanning/packaged-engine.ts'
import { readPage } from '../src/contexts/documents/scanning/read-page.ts'

/**
 * `node bench/page-speed.ts PICTURE…`: processor time that a page takes in the engine and beside it, from its file to its words
 * and the picture that people see, with both engines. Other work on the machine does not count in it.
 */
const pictures = process.argv.slice(2)
if (pictures.length === 0) throw new Error('name the pictures of some pages')
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${pictures.length} pages`)

const folder = mkdtempSync(join(tmpdir(), 'kheo-speed-'))
try {
  for (const program of ['tesseract', 'off']) {
    const choice = await chooseEngine(folder, program)
    const engine = choice.kind === 'native' ? nativeEngine(choice) : await packagedEngine()
    await measure(engine)
    await engine.close()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(engine: OcrEngine): Promise<void> {
  const inside = { processor: 0, clock: 0 }
  const timed: OcrEngine = {
    ...engine,
    read: async (zones, dotsPerInch) => {
      const [processor, clock] = [processorSeconds(), performance.now()]
      const table = await engine.read(zones, dotsPerInch)
      inside.processor += processorSeconds() - processor
      inside.clock += (performance.now() - clock) / 1000
      return table
    },
  }
  const read = async (path: string) => await readPage({ path, format: 'picture', page: 1 }, timed)
  // The first page pays for loading what the others find loaded.
  await read(pictures[0] ?? '')
  Object.assign(inside, { processor: 0, clock: 0 })
  const [processor, clock] = [processorSeconds(), performance.now()]
  for (const path of pictures) await read(path)
  const beside = {
    processor: processorSeconds() - processor - inside.processor,
    clock: (performance.now() - clock) / 1000 - inside.clock,
  }
  for (const unit of ['processor', 'clock'] as const) {
    const a = inside[unit] / pictures.length
    const b = beside[unit] / pictures.length
    console.log(
      `${engine.name}, ${unit}: engine ${a.toFixed(2)} s a page, beside it ${b.toFixed(3)} s, ${((100 * b) / a).toFixed(1)}%`,
    )
  }
}

/** Of this process with all its threads, and of the programs it has run. */
function processorSeconds(): number {
  const ticks = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  const programs = (Number(ticks[13]) + Number(ticks[14])) / 100
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + programs
}
