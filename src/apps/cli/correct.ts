import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Command } from 'commander'
import { type CorrectionChange, loadCorrector, repairLegacyText } from '../../contexts/documents/index.ts'
import { CommandLineFault } from './fault.ts'
import { rawPagesOf } from './read.ts'

/** Larger text files are refused before they are read into memory as letters. */
const MOST_BYTES = 50 * 1024 * 1024

export function addCorrectCommand(program: Command): void {
  program
    .command('correct')
    .description(
      'sửa lỗi nhận dạng chữ (OCR) và in ra văn bản đã sửa; số, ngày, ký hiệu và tên riêng chỉ được đề xuất / print the text of a scan with the errors of its OCR corrected; numbers, dates, symbols and names are only proposed',
    )
    .argument('[file]', 'tệp TXT, PDF, DOCX; “-” là đầu vào chuẩn / a TXT, PDF or DOCX file, “-” for standard input')
    .option(
      '--changes [form]',
      'in ra các chỗ sửa và đề xuất thay cho văn bản: tsv (mặc định) hoặc json / print the changes and proposals instead of the text: tsv (default) or json',
    )
    .option(
      '--terms <file>',
      'tên và từ riêng của cơ quan, mỗi dòng một / the agency’s own names and terms, one a line',
    )
    .action(async (file: string | undefined, options: { changes?: string | true; terms?: string }) => {
      const { path, form } = asked(file, options.changes)
      const [text, terms, corrector] = await Promise.all([textOf(path), termsOf(options.terms), loadCorrector()])
      const corrected = corrector.correct(text, { terms })
      process.stdout.write(form === undefined ? corrected.text : forms[form](corrected.changes))
    })
}

type Form = 'tsv' | 'json'

/** The file and the form of the list. In `--changes FILE` what follows the option is the file, not a form. */
function asked(file: string | undefined, changes: string | true | undefined): { path: string; form?: Form } {
  if (changes === 'tsv' || changes === 'json') return { path: given(file), form: changes }
  if (changes === undefined) return { path: given(file) }
  if (changes === true) return { path: given(file), form: 'tsv' }
  if (file === undefined) return { path: changes, form: 'tsv' }
  throw new CommandLineFault(`--changes nhận tsv hoặc json, không nhận "${changes}" / --changes takes tsv or json`)
}

function given(file: string | undefined): string {
  if (file === undefined) throw new CommandLineFault('chưa nêu tệp cần sửa / no file was named')
  return file
}

/**
 * The text as it stands in a UTF-8 file, but for letters typed in fonts from before Unicode, which are converted and said
 * to be on standard error; places of changes then count in the converted text. Any other document is taken as it
 * was read, so that every change is told.
 */
async function textOf(path: string): Promise<string> {
  const bytes = path === '-' ? await buffer(process.stdin) : await bytesOf(path)
  const text = bytes.length <= MOST_BYTES ? plainText(bytes) : undefined
  if (text !== undefined) return inUnicode(text)
  if (path === '-') {
    throw new CommandLineFault('đầu vào chuẩn phải là văn bản UTF-8 / standard input must be text in UTF-8')
  }
  const { pages } = await rawPagesOf([path])
  return `${pages.map((page) => page.text).join('\n')}\n`
}

function inUnicode(text: string): string {
  const { text: converted, scheme } = repairLegacyText(text)
  if (scheme === undefined) return text
  process.stderr.write(
    `chữ gõ bằng bảng mã cũ ${scheme.toUpperCase()}, đã đổi sang Unicode / letters of the old table ${scheme.toUpperCase()} were converted to Unicode\n`,
  )
  return converted
}

async function bytesOf(path: string): Promise<Buffer> {
  return await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandLineFault(`không mở được tệp "${path}" (${error.code ?? error.message}) / cannot open the file`)
  })
}

/** The letters of a UTF-8 text with its byte order mark kept; undefined for anything else. */
function plainText(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 1024).includes(0) || bytes.subarray(0, 5).toString('latin1') === '%PDF-') return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

async function termsOf(path: string | undefined): Promise<string[]> {
  if (path === undefined) return []
  const text = (await bytesOf(path)).toString('utf8')
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const forms: Readonly<Record<Form, (changes: readonly CorrectionChange[]) => string>> = { tsv: asTable, json: asJson }

function asJson(changes: readonly CorrectionChange[]): string {
  return `${JSON.stringify(changes, null, 1)}\n`
}

const columns = [
  'start',
  'end',
  'sourceStart',
  'sourceEnd',
  'before',
  'after',
  'kind',
  'confidence',
  'applied',
] as const

function asTable(changes: readonly CorrectionChange[]): string {
  const rows = changes.map((change) => columns.map((column) => cell(String(change[column]))).join('\t'))
  return `${[columns.join('\t'), ...rows].join('\n')}\n`
}

/** A tab or a line's end inside a cell would break the table. */
function cell(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\r/g, '\\r').replace(/\n/g, '\\n')
}
