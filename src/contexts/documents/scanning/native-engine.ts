import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EngineChoice, OcrEngine } from './ocr-engine.ts'
import { greyFile, language, neuralOnly, pageSegmentation } from './ocr-engine.ts'

/** A page's table is some hundred kilobytes; more is no page. */
const mostTableBytes = 20_000_000

/** The tesseract of this machine, a process for each page: one core each, since pages are read side by side. */
export function nativeEngine({ program, version, dataFolder }: Extract<EngineChoice, { kind: 'native' }>): OcrEngine {
  return {
    name: `tesseract ${version}`,
    read: async (pictures, dotsPerInch) => {
      // Inside the reader's own folder: that one goes, too, when this process is killed in the middle of a page.
      const folder = await mkdtemp(join(dataFolder, 'page-'))
      try {
        const paths = pictures.map((_, index) => join(folder, `${index + 1}.pgm`))
        await Promise.all(pictures.map((picture, index) => writeFile(paths[index] ?? '', greyFile(picture))))
        const list = join(folder, 'list.txt')
        await writeFile(list, paths.join('\n'))
        const settings = ['--tessdata-dir', dataFolder, '-l', language, '--oem', neuralOnly, '--psm', pageSegmentation]
        const wanted = ['--dpi', String(Math.round(dotsPerInch)), '-c', 'tessedit_create_tsv=1']
        return await run(program, [list, 'stdout', ...settings, ...wanted])
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    close: async () => undefined,
  }
}

function run(program: string, words: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    const parts: Buffer[] = []
    let size = 0
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size > mostTableBytes) child.kill('SIGKILL')
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(parts).toString('utf8'))
      else reject(new Error(`${program} ended with ${code}`))
    })
  })
}
