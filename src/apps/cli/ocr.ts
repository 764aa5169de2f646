import type { Command } from 'commander'
import type { RawPage } from '../../contexts/documents/index.ts'
import { rawPagesOf } from './read.ts'

export function addOcrCommand(program: Command): void {
  program
    .command('ocr')
    .description(
      'nhận dạng chữ trên bản chụp (PDF, JPEG, PNG, TIFF) và in ra chữ thô, chưa sửa / recognise the text of scans and print it raw, uncorrected',
    )
    .argument(
      '<file...>',
      'các tệp là các trang của một văn bản, theo thứ tự / the files are pages of one document, in order',
    )
    .option('--json', 'các trang kèm từng chữ, vị trí và độ tin cậy / pages with every word, its place and confidence')
    .action(async (paths: readonly string[], { json }: { json?: boolean }) => {
      const { pages } = await rawPagesOf(paths)
      process.stdout.write(json ? `${JSON.stringify(pages.map(pageJson), null, 1)}\n` : `${textOf(pages)}\n`)
    })
}

function textOf(pages: readonly RawPage[]): string {
  return pages.map(({ text }) => text).join('\n\f')
}

/** Lengths are in points (1/72 inch) from the upper left corner of the level page. */
function pageJson({ number, text, origin, seen, width, height }: RawPage): unknown {
  const known = { number, source: origin === 'engine' ? 'ocr' : 'text-layer', width, height, text }
  if (seen === undefined) return known
  const { words, regions, engine, seconds, engineSeconds } = seen
  return { ...known, words, regions, engine, seconds, engineSeconds }
}
