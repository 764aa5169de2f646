/** Pages of official documents as an office scanner or a phone would give them: drawn by Chromium, spoiled by sharp. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'

export interface Sheet {
  /** What is printed, in the order in which people read it: column by column in head and foot. */
  readonly gold: string
  readonly html: string
}

export interface Profile {
  readonly dpi: number
  readonly blur: number
  readonly noise: number
  /** Grey of ink and paper. */
  readonly ink: number
  readonly paper: number
  /** Degrees, turned to either side. */
  readonly skew: number
  /** JPEG quality; 1-bit PNG when left out. */
  readonly quality?: number
}

export const profiles: Readonly<Record<string, Profile>> = {
  clean300: { dpi: 300, blur: 0, noise: 0, ink: 0, paper: 255, skew: 0, quality: 92 },
  scan200: { dpi: 200, blur: 0.7, noise: 9, ink: 25, paper: 235, skew: 0.8, quality: 55 },
  scan150: { dpi: 150, blur: 0.9, noise: 13, ink: 45, paper: 222, skew: 1.1, quality: 35 },
  bw200: { dpi: 200, blur: 0.8, noise: 26, ink: 0, paper: 255, skew: 0.9 },
}

const linesOnPage = 40

/** Cuts the printed lines of a gold text into pages and sets head and foot in their two columns. */
export function sheetsOf(goldText: string): readonly Sheet[] {
  const lines = goldText.normalize('NFC').split('\n')
  const body = lines.findIndex((line) => line.trim() === '')
  const footAt = lines.findIndex((line) => line.startsWith('Nơi nhận'))
  const head = columnsOfHead(lines.slice(0, Math.max(0, body)))
  const foot = footAt < 0 ? undefined : columnsOfFoot(lines.slice(footAt))
  const rest = lines.slice(body + 1, footAt < 0 ? undefined : footAt).filter((line) => line.trim() !== '')
  const pages = [rest.slice(0, linesOnPage - 6)]
  for (let at = linesOnPage - 6; at < rest.length; at += linesOnPage) pages.push(rest.slice(at, at + linesOnPage))
  if (foot && (pages.at(-1)?.length ?? 0) > linesOnPage - 14) pages.push([])
  return pages.map((page, index) =>
    sheet(page, {
      head: index === 0 ? head : undefined,
      foot: index === pages.length - 1 ? foot : undefined,
      number: index + 1,
    }),
  )
}

interface Columns {
  readonly left: readonly string[]
  readonly right: readonly string[]
}

function columnsOfHead(lines: readonly string[]): Columns {
  const numbered = /^(Số:? ?\S+)\s+(.*, ngày.*)$/
  const sided = /^(.*?)\s*((?:CỘNG HÒA|ĐẢNG CỘNG SẢN|Độc lập|\S+(?: \S+){0,3}, ngày).*)$/
  const cuts = lines.map((line) => numbered.exec(line) ?? sided.exec(line) ?? ['', line, ''])
  return {
    left: cuts.map(([, left = '']) => left).filter((text) => text !== ''),
    right: cuts.map(([, , right = '']) => right).filter((text) => text !== ''),
  }
}

function columnsOfFoot(lines: readonly string[]): Columns {
  const left: string[] = []
  const right: string[] = []
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const cut =
      /^((?:Nơi nhận:?|- .*?))\s+((?:(?:KT|K\/T|TM|TL|TUQ)\.? ?)?(?:PHÓ |Q\. )?(?:CHỦ TỊCH|TRƯỞNG BAN|BỘ TRƯỞNG|GIÁM ĐỐC|ỦY BAN NHÂN DÂN|BAN THƯỜNG VỤ).*)$/.exec(
        line,
      )
    if (cut) {
      left.push(cut[1] ?? '')
      right.push(cut[2] ?? '')
    } else if (/^(?:Nơi nhận|-|[a-zđ])/.test(line)) left.push(line)
    else right.push(line)
  }
  return { left, right }
}

interface SheetParts {
  readonly head: Columns | undefined
  readonly foot: Columns | undefined
  readonly number: number
}

function sheet(lines: readonly string[], { head, foot, number }: SheetParts): Sheet {
  const gold = [...both(head), ...lines, ...both(foot)]
  const html = [
    number > 1 ? `<div class="no">${number}</div>` : '',
    columns(head, 'h'),
    ...lines.map((line) => `<div class="${classOf(line)}">${escaped(line)}</div>`),
    columns(foot, 'f'),
  ]
  return { gold: gold.join('\n'), html: html.join('\n') }
}

function both(block: Columns | undefined): readonly string[] {
  return block === undefined ? [] : [...block.left, ...block.right]
}

function columns(block: Columns | undefined, name: 'h' | 'f'): string {
  if (block === undefined) return ''
  const kind = name === 'h' ? 'head' : 'foot'
  return `<div class="cols ${kind}">${column(block.left, `${name}l`)}${column(block.right, `${name}r`)}</div>`
}

function classOf(line: string): string {
  const isTitle = line === line.toUpperCase() && /\p{Lu}{3}/u.test(line) && !/^[IVX]+\./.test(line)
  if (isTitle) return 'l title'
  const isHeading = /^(?:[IVX]+|\d+)\. /.test(line) && line.length < 60
  return `l${line.length > 62 ? ' full' : ''}${isHeading ? ' b' : ''}`
}

function column(lines: readonly string[], name: string): string {
  return `<div class="${name}">${lines.map((line, index) => `<div class="${name}${index}">${escaped(line)}</div>`).join('')}</div>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const faces = [
  ['400Regular/Tinos_400Regular', '400', 'normal'],
  ['400Regular_Italic/Tinos_400Regular_Italic', '400', 'italic'],
  ['700Bold/Tinos_700Bold', '700', 'normal'],
  ['700Bold_Italic/Tinos_700Bold_Italic', '700', 'italic'],
] as const

/** Pages are set in the typeface that comes with the program, or in one of the machine's. */
function styles(family?: string): string {
  const own = family === undefined ? faces : []
  const fonts = own.map(([file, weight, style]) => {
    const bytes = readFileSync(join('node_modules/@expo-google-fonts/tinos', `${file}.ttf`)).toString('base64')
    return `@font-face{font-family:Sheet;font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${bytes})}`
  })
  return `${fonts.join('')}
    *{margin:0;box-sizing:border-box} body{width:794px;height:1123px;padding:70px 70px 60px 112px;font:18.6px/24px ${family === undefined ? 'Sheet' : `"${family}"`};background:#fff;position:relative;overflow:hidden}
    .l{white-space:nowrap} .full{text-align:justify;text-align-last:justify;white-space:normal} .b{font-weight:700}
    .title{text-align:center;font-weight:700} .no{position:absolute;top:34px;left:0;width:100%;text-align:center}
    .cols{display:flex} .head{text-align:center;margin:0 -30px 14px -60px} .hl{width:42%} .hr{width:58%;font-weight:700}
    .hl0,.hr0{font-size:17.3px} .hl1{font-weight:700} .hl2{font-weight:400} .hr1{border-bottom:1px solid;display:inline-block} .hr2,.hr3{font-weight:400;font-style:italic}
    .foot{margin-top:16px} .fl{width:52%;font-size:14.6px;line-height:18px} .fl0{font-weight:700;font-style:italic;font-size:16px}
    .fr{width:48%;text-align:center;font-weight:700} .fr>div:last-child{margin-top:90px}
    .stamp{position:absolute;border:5px double #d22;border-radius:50%;width:136px;height:136px;color:#d22;font:700 12px/14px Sheet;text-align:center;padding-top:22px;transform:rotate(-8deg);opacity:.85}
    .pen{position:absolute}`
}

/** A round red stamp over the place of the signature, and the signature itself. */
export const stamp = `<div class="stamp" style="left:430px;bottom:210px">TỈNH VÍ DỤ<br>★<br>ỦY BAN<br>NHÂN DÂN</div>
<svg class="pen" style="left:500px;bottom:215px" width="190" height="90" fill="none" stroke="#23327a" stroke-width="3"><path d="M5 60C30 5 55 10 50 50S80 80 95 30s20 60 40 20 30-20 48-30M20 75C70 55 120 70 180 40"/></svg>`

/** Draws sheets as PNG pictures of A4 pages at so many dots per inch; `family` is a typeface of the machine. */
export async function drawSheets(
  browser: Browser,
  pages: readonly string[],
  dpi: number,
  family?: string,
): Promise<readonly Buffer[]> {
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: dpi / 96 })
  const page = await context.newPage()
  const drawn: Buffer[] = []
  const style = styles(family)
  for (const html of pages) {
    await page.setContent(`<meta charset="utf-8"><style>${style}</style><body>${html}`)
    await page.evaluate('document.fonts.ready')
    drawn.push(await page.screenshot({ type: 'png' }))
  }
  await context.close()
  return drawn
}

/** Spoils a drawn page as the profile says; `seed` chooses the side of the skew and the grain. */
export async function spoil(png: Buffer, profile: Profile, seed: number): Promise<Buffer> {
  const angle = profile.skew * (seed % 2 === 0 ? 1 : -1) * (0.7 + (seed % 3) * 0.15)
  const turned = sharp(png).flatten({ background: '#fff' }).rotate(angle, { background: '#fff' })
  const { width, height } = await sharp(png).metadata()
  const cut = await turned.toBuffer({ resolveWithObject: true })
  let picture = sharp(cut.data).extract({
    left: Math.max(0, Math.floor((cut.info.width - width) / 2)),
    top: Math.max(0, Math.floor((cut.info.height - height) / 2)),
    width: Math.min(width, cut.info.width),
    height: Math.min(height, cut.info.height),
  })
  if (profile.blur > 0) picture = picture.blur(profile.blur)
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const random = randomFrom(seed + 1)
  const scale = (profile.paper - profile.ink) / 255
  for (let at = 0; at < data.length; at += info.channels) {
    const grain = profile.noise * (random() + random() + random() - 1.5) * 2
    for (let part = 0; part < info.channels; part += 1) {
      data[at + part] = Math.max(0, Math.min(255, profile.ink + (data[at + part] ?? 0) * scale + grain))
    }
  }
  const raw = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).withMetadata({
    density: profile.dpi,
  })
  if (profile.quality === undefined) return raw.greyscale().threshold(150).png({ palette: true, colours: 2 }).toBuffer()
  return raw.jpeg({ quality: profile.quality }).toBuffer()
}

function randomFrom(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e_37_79_b9) >>> 0
    return state / 4_294_967_296
  }
}
