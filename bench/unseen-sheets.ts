/** True texts of any make as scanned pages: printed lines of a page's width, in a typeface of their own. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import sharp from 'sharp'
import type { Profile } from './scan-sheets.ts'

const run = promisify(execFile)

/** A typeface of the machine and how many letters of it a line holds; texts take turns. */
export interface Typeface {
  readonly family: string
  readonly letters: number
}

export const typefaces: readonly Typeface[] = [
  { family: 'Liberation Serif', letters: 72 },
  { family: 'FreeSerif', letters: 72 },
  { family: 'DejaVu Serif', letters: 56 },
  { family: 'Liberation Serif', letters: 72 },
  { family: 'DejaVu Sans', letters: 56 },
  { family: 'Linux Libertine O', letters: 74 },
  { family: 'DejaVu Serif Condensed', letters: 62 },
  { family: 'FreeSans', letters: 62 },
]

/** Scans like those of the development pairs, a faint print on grey paper, and a strongly compressed one. */
export const scans: Readonly<Record<string, Profile>> = {
  scan200: { dpi: 200, blur: 0.9, noise: 12, ink: 25, paper: 235, skew: 0.8, quality: 55 },
  scan150: { dpi: 150, blur: 1.15, noise: 18, ink: 45, paper: 222, skew: 1.1, quality: 35 },
  bw200: { dpi: 200, blur: 0.9, noise: 38, ink: 0, paper: 255, skew: 0.9 },
  low100: { dpi: 100, blur: 0.95, noise: 13, ink: 40, paper: 228, skew: 0.5, quality: 30 },
  faint200: { dpi: 200, blur: 0.9, noise: 14, ink: 105, paper: 228, skew: 0.7, quality: 60 },
  jpeg200: { dpi: 200, blur: 1, noise: 12, ink: 30, paper: 240, skew: 0.6, quality: 18 },
}

/** Capitals and headings are set bold and take more room. */
const BOLD_ROOM = 0.68
const LINES_ON_PAGE = 40

/** The text in lines no longer than a page is wide; columns of a head or foot stand side by side in one line, as they are read. */
export function printedLines(text: string, letters: number): readonly string[] {
  const lines = text.normalize('NFC').trimEnd().split('\n')
  return lines
    .filter((line) => line.trim() !== '')
    .flatMap((line) => wrapped(line, isBold(line) ? letters * BOLD_ROOM : letters))
}

function isBold(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}{3}/u.test(line)
}

function wrapped(line: string, letters: number): string[] {
  const lines: string[] = []
  let open = ''
  for (const word of line.split(' ')) {
    if (open !== '' && open.length + word.length >= letters) {
      lines.push(open)
      open = word
    } else open = open === '' ? word : `${open} ${word}`
  }
  return [...lines, open]
}

/** Printed lines as pages: justified where they are long, capitals bold and in the middle. */
export function pagesOf(lines: readonly string[], letters: number): readonly string[] {
  const pages: string[] = []
  for (let at = 0; at < lines.length; at += LINES_ON_PAGE) {
    const page = lines.slice(at, at + LINES_ON_PAGE)
    pages.push(page.map((line) => `<div ${styleOf(line, letters)}>${escaped(line)}</div>`).join('\n'))
  }
  return pages
}

function styleOf(line: string, letters: number): string {
  if (isBold(line)) return 'class="l title"'
  return line.length > letters * 0.85 ? 'class="l" style="text-align:justify;text-align-last:justify"' : 'class="l"'
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** What the machine's tesseract reads on a page; pages of 100 dpi are doubled in size first, as people do. */
export async function readRaw(path: string, dpi: number): Promise<string> {
  let picture = path
  if (dpi < 150) {
    picture = `${path}.double.png`
    const { width } = await sharp(path).metadata()
    await sharp(path)
      .resize({ width: width * 2 })
      .png()
      .toFile(picture)
  }
  const { stdout } = await run('tesseract', [picture, '-', '-l', 'vie', '--oem', '1', '--psm', '4'], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    maxBuffer: 20_000_000,
  })
  return stdout
}
