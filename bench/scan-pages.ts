import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCorrector } from '../src/contexts/documents/ocr-correction/corrector.ts'
import { openPageReader } from '../src/contexts/documents/scanning/page-reader.ts'
import type { ScannedPage } from '../src/contexts/documents/scanning/read-page.ts'
import { launchBrowser } from '../tools/browser.ts'
import { photograph, photoProfiles, sheetDpi } from './photo-sheets.ts'
import { drawSheets, profiles, type Sheet, sheetsOf, spoil, stamp } from './scan-sheets.ts'

/**
 * `node bench/scan-pages.ts DIR [DOCUMENTS] [PROFILES] [KEEP]`: draws the documents below DIR (each a folder with `gold.txt`) as scanned
 * pages (`scan200`) or photos (`photo-tilt10`), reads them with both engines, and tells how many syllables were read wrongly, before and after correction, in the
 * order in which people read, and what a page takes beside the engine. The pictures stay in the folder KEEP, if one is named.
 */
const [folder, documents = 'dev01,dev02,dev03,dev04', wanted = 'scan200,scan150,bw200', keep] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder with the documents')

interface DrawnPage {
  readonly path: string
  readonly gold: string
}

const home = keep ?? mkdtempSync(join(tmpdir(), 'kheo-pages-'))
const known = readdirSync(folder)
const named = documents.split(',').filter((name) => known.includes(name))
const sheets = named.flatMap((name) => withStamp(sheetsOf(readFileSync(join(folder, name, 'gold.txt'), 'utf8'))))
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${named.join(', ')}: ${sheets.length} pages`,
)
const browser = await launchBrowser()
try {
  for (const profile of wanted.split(',')) {
    const pages = await drawn(profile)
    for (const program of ['tesseract', 'off']) await measure(profile, pages, program)
  }
} finally {
  await browser.close()
  if (keep === undefined) rmSync(home, { recursive: true, force: true })
}

/** The last page of a document bears stamp and signature. */
function withStamp(own: readonly Sheet[]): readonly Sheet[] {
  return own.map((sheet, index) => (index === own.length - 1 ? { ...sheet, html: sheet.html + stamp } : sheet))
}

async function drawn(name: string): Promise<readonly DrawnPage[]> {
  const profile = profiles[name]
  const photo = photoProfiles[name]
  if (profile === undefined && photo === undefined) throw new Error(`no profile "${name}"`)
  mkdirSync(join(home, name), { recursive: true })
  const pictures = await drawSheets(
    browser,
    sheets.map(({ html }) => html),
    profile?.dpi ?? sheetDpi,
  )
  const pages: DrawnPage[] = []
  for (const [index, png] of pictures.entries()) {
    const path = join(home, name, `${index}.img`)
    if (profile !== undefined) writeFileSync(path, await spoil(png, profile, index))
    if (photo !== undefined) writeFileSync(path, await photograph(png, photo, index))
    pages.push({ path, gold: sheets[index]?.gold ?? '' })
  }
  return pages
}

async function measure(profile: string, pages: readonly DrawnPage[], program: string): Promise<void> {
  const reader = await openPageReader(program)
  const corrector = await loadCorrector()
  const startedAt = performance.now()
  const read = await Promise.all(pages.map(({ path }) => reader.read({ path, format: 'picture', page: 1 })))
  const wall = (performance.now() - startedAt) / 1000
  await reader.close()
  const seen = read.filter((page): page is ScannedPage => page !== undefined && 'words' in page)
  if (seen.length !== pages.length) throw new Error(`${pages.length - seen.length} pages were not read`)
  let words = 0
  let raw = 0
  let corrected = 0
  for (const [index, page] of seen.entries()) {
    const gold = tokens(pages[index]?.gold ?? '')
    words += gold.length
    raw += distance(gold, tokens(page.text))
    corrected += distance(gold, tokens(corrector.correct(page.text).text))
  }
  const engine = sum(seen.map(({ engineSeconds }) => engineSeconds))
  const beside = sum(seen.map(({ seconds, engineSeconds }) => seconds - engineSeconds))
  console.log(
    [
      `${profile}, ${seen[0]?.engine}: wrong syllables ${share(raw, words)}, corrected ${share(corrected, words)};`,
      `engine ${(engine / seen.length).toFixed(2)} s a page, beside it ${((beside / engine) * 100).toFixed(1)}%;`,
      `${(wall / seen.length).toFixed(2)} s a page with ${reader.sideBySide} side by side`,
    ].join(' '),
  )
}

function tokens(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .filter((token) => token !== '')
}

/** Syllables to change, add or take away until the one is the other. */
function distance(gold: readonly string[], read: readonly string[]): number {
  let row = Uint32Array.from({ length: read.length + 1 }, (_, index) => index)
  for (const [at, token] of gold.entries()) {
    const next = new Uint32Array(read.length + 1)
    next[0] = at + 1
    for (let column = 1; column <= read.length; column += 1) {
      const same = (row[column - 1] ?? 0) + (read[column - 1] === token ? 0 : 1)
      next[column] = Math.min(same, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[read.length] ?? 0
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)}%`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
