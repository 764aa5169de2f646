import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { OcrEngine } from './ocr-engine.ts'
import { greyFile, language } from './ocr-engine.ts'

const require = createRequire(import.meta.url)

/** The folder with the packed data of the language, which came with the packages. */
export function packagedDataFolder(): string {
  return join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int')
}

/** The tesseract that came with the packages, compiled for any machine. It loads nothing from anywhere else. */
export async function packagedEngine(): Promise<OcrEngine> {
  const { createWorker, OEM, PSM } = await import('tesseract.js')
  const worker = await createWorker(language, OEM.LSTM_ONLY, {
    langPath: packagedDataFolder(),
    gzip: true,
    cacheMethod: 'none',
  })
  const { version } = require('tesseract.js/package.json') as { version: string }
  return {
    name: `tesseract.js ${version}`,
    read: async (pictures, dotsPerInch) => {
      const settings = { tessedit_pageseg_mode: PSM.SINGLE_COLUMN, user_defined_dpi: String(Math.round(dotsPerInch)) }
      await worker.setParameters(settings)
      const tables: string[] = []
      for (const [index, picture] of pictures.entries()) {
        const file = Buffer.from(greyFile(picture))
        const { data } = await worker.recognize(file, {}, { tsv: true, text: false, blocks: false })
        // Each table begins anew at its first page.
        tables.push((data.tsv ?? '').replace(/^(\d+)\t1\t/gm, `$1\t${index + 1}\t`))
      }
      return tables.join('\n')
    },
    close: async () => {
      await worker.terminate()
    },
  }
}
