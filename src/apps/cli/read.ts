import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Command } from 'commander'
import {
  closeReader,
  correctPages,
  countOpenPlaces,
  pageOrderDoubts,
  type FilesRead,
  type ReadFilesOptions,
  readDocument,
  readFiles,
  type Reading,
  toStructure,
} from '../../contexts/documents/index.ts'
import { formatDate } from '../../kernel/plain-date.ts'
import { readConfiguration } from '../../platform/configuration.ts'
import { CommandLineFault } from './fault.ts'

export function addReadCommand(program: Command): void {
  program
    .command('read')
    .description(
      'đọc một văn bản (TXT, DOCX, PDF, ảnh chụp) và in ra những gì hiểu được / what was understood of a document, typed or scanned',
    )
    .argument('<file...>', 'nhiều ảnh là các trang của một văn bản / several pictures are pages of one document')
    .option('--json', 'JSON theo lược đồ vnadmin-structure/1 / JSON in the schema vnadmin-structure/1')
    .action(async (paths: readonly string[], { json }: { json?: boolean }) => {
      const understood = await readFromFiles(paths)
      process.stdout.write(json ? `${JSON.stringify(toStructure(understood), null, 1)}\n` : inWords(understood))
    })
}

/** What was understood of a document, and how many places of its text a person should look at. */
interface Understood extends Reading {
  readonly openPlaces: number
}

/** Reads a document from its files, what an engine read corrected; throws a fault that says in words why it cannot be read. */
async function readFromFiles(paths: readonly string[]): Promise<Understood> {
  const raw = await rawPagesOf(paths, getToKnow)
  const corrected = await correctPages(raw.pages)
  const pages = raw.pages.map((page, index) => ({ ...page, text: corrected[index]?.text ?? page.text }))
  for (const { words } of pageOrderDoubts(pages)) process.stderr.write(`${words.vi} / ${words.en}\n`)
  const reading = readDocument(pages.map(({ text }) => text).join('\n'))
  if (!reading.ok) throw new CommandLineFault(`tệp "${paths.join(', ')}" không có chữ nào / the file holds no text`)
  const seen = raw.pages.map(({ number, text, seen: page }, index) => ({
    number,
    rawText: text,
    changes: corrected[index]?.changes ?? [],
    words: page?.words ?? [],
    regions: page?.regions ?? [],
  }))
  return { ...reading.outcome, openPlaces: countOpenPlaces(seen) }
}

/** Corrects for nothing while the last page is being read: the words of a document are weighed once, the end then takes no time. */
function getToKnow(read: readonly { readonly text: string }[]): void {
  // What fails here will fail again, and be told, when it counts.
  void correctPages(read.map(({ text }) => ({ text, origin: 'engine' }))).catch(() => undefined)
}

/** The pages as they were read; progress and what a person should know about the reading go to standard error. */
export async function rawPagesOf(
  paths: readonly string[],
  onLastPage?: ReadFilesOptions['onLastPage'],
): Promise<FilesRead> {
  const files = await Promise.all(paths.map(fileAt))
  const isWatched = process.stderr.isTTY
  const read = await readFiles(files, {
    program: readConfiguration(process.env).tesseract,
    ...(onLastPage && { onLastPage }),
    onPage: (done, of) => {
      if (isWatched || done === of)
        process.stderr.write(
          `${isWatched ? '\r' : ''}trang ${done}/${of} / page ${done} of ${of}${done === of ? '\n' : ''}`,
        )
    },
  })
  await closeReader()
  if (!read.ok) {
    const name = paths.length > 1 ? `${read.file}: ` : ''
    throw new CommandLineFault(`${name}${read.words.vi} / ${read.words.en}`)
  }
  for (const note of read.outcome.notes) process.stderr.write(`${note.vi}\n`)
  return read.outcome
}

/** A file of this machine with its content, or a fault that says why it cannot be opened. */
export async function fileAt(path: string): Promise<{ name: string; path: string; bytes: Uint8Array<ArrayBuffer> }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CommandLineFault(`không mở được tệp "${path}" (${error.code ?? error.message}) / cannot open the file`)
  })
  return { name: basename(path), path, bytes: new Uint8Array(bytes) }
}

type Item = Reading['sections'][number]['items'][number]

function inWords({ document, references, sections, models, recipients, doubts, openPlaces }: Understood): string {
  const head = [
    ['Loại', document.type?.value],
    ['Số, ký hiệu', document.number?.value],
    ['Ngày', document.issuedOn ? formatDate(document.issuedOn.value) : undefined],
    ['Cơ quan ban hành', document.issuer?.value],
    ['Trích yếu', document.title?.value],
  ]
  return [
    ...head.map(([label, value]) => `${label}: ${value ?? '(không thấy)'}`),
    '',
    `Văn bản viện dẫn (${references.length})`,
    ...references.map((reference) => `  ${referenceLine(reference)}`),
    ...sections.flatMap((section) => [
      '',
      [section.label, section.heading].filter((part) => part).join('. '),
      ...section.items.flatMap((item) => itemLines(item, 1)),
    ]),
    '',
    ...models.map(({ name }) => `Mô hình đăng ký: ${name}`),
    `Nơi nhận: ${recipients.map(({ text }) => text).join('; ') || '(không thấy)'}`,
    `Cần xem lại: ${doubts.length} chỗ trong nội dung, ${openPlaces} chỗ chữ chưa chắc`,
    ...doubts.map(({ words }) => `  ${words.vi}`),
    ...(openPlaces === 0
      ? []
      : ['  (trang đọc kế hoạch hỏi từng chỗ, cạnh ảnh trang; kheo correct --changes liệt kê các đề xuất)']),
    '',
  ].join('\n')
}

function referenceLine({ type, number, name, issuedOn, issuer }: Reading['references'][number]): string {
  const day = issuedOn ? ` ngày ${formatDate(issuedOn)}` : ''
  return `${name ?? `${type ?? ''} ${number ?? ''}`.trim()}${day}${issuer && !name ? `, ${issuer}` : ''}`
}

function itemLines(item: Item, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const units = item.responsible.map(({ unit, role }) => `${roleWords[role]}: ${unit}`)
  const people = item.officers.map(
    ({ role, name, title }) => `${officerWords[role]}: ${name}${title ? `, ${title}` : ''}`,
  )
  const dates = item.deadlines.map(({ text }) => `thời hạn: ${text}`)
  const extra = [...units, ...people, ...dates].map((line) => `${indent}  → ${line}`)
  return [
    `${indent}${item.label} ${item.text.replace(/\n/g, ' ')}`,
    ...extra,
    ...item.children.flatMap((child) => itemLines(child, depth + 1)),
  ]
}

const officerWords = { lead: 'người phụ trách', direct: 'người chỉ đạo', support: 'người phối hợp' } as const

const roleWords = {
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  implement: 'thực hiện',
  addressed: 'gửi',
  via: 'qua',
} as const
