import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'

/** A picture of a whole short plan, with stamp and signature, and a strip of it with its tasks. */
export const planPicture = readFileSync(new URL('../fixtures/scans/ke-hoach.jpg', import.meta.url))
export const tasksPicture = readFileSync(new URL('../fixtures/scans/nhiem-vu.jpg', import.meta.url))

/** A page of a PDF: lines of text, or a JPEG that fills it, or a JPEG with text drawn invisibly over it. */
export interface PdfPage {
  readonly lines?: readonly string[]
  readonly picture?: { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }
}

/** A PDF of such pages. The text is in letters of Latin-1 only: what is meant by it is that there is text. */
export function pdfOf(pages: readonly PdfPage[], catalog = ''): Uint8Array<ArrayBuffer> {
  const objects: Buffer[] = []
  const add = (head: string, stream?: Uint8Array): number => {
    const body = stream === undefined ? [] : [Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]
    objects.push(Buffer.concat([Buffer.from(`${objects.length + 1} 0 obj${head}\n`), ...body, Buffer.from('endobj\n')]))
    return objects.length
  }
  add(`<</Type/Catalog/Pages 2 0 R${catalog}>>`)
  const firstPage = 4
  const kids = pages.map((_, index) => `${firstPage + index * 3} 0 R`).join(' ')
  add(`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`)
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  for (const [index, { lines = [], picture }] of pages.entries()) {
    const at = firstPage + index * 3
    const down = picture === undefined ? 0 : Math.round((595 * picture.height) / picture.width)
    const drawn = picture === undefined ? '' : `q 595 0 0 ${down} 0 ${842 - down} cm /P Do Q `
    const mode = picture === undefined ? 0 : 3
    const text = lines.map((line, row) => `BT ${mode} Tr /F 12 Tf 70 ${780 - row * 18} Td (${line}) Tj ET`).join('\n')
    const content = Buffer.from(drawn + text, 'latin1')
    const named = picture === undefined ? '' : `/XObject<</P ${at + 2} 0 R>>`
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${at + 1} 0 R/Resources<</Font<</F 3 0 R>>${named}>>>>`,
    )
    add(`<</Length ${content.length}>>`, content)
    if (picture === undefined) add('<<>>')
    else {
      const { jpeg, width, height } = picture
      const kind = '/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode'
      add(`<<${kind}/Width ${width}/Height ${height}/Length ${jpeg.length}>>`, jpeg)
    }
  }
  const end = Buffer.from(`trailer<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF\n`)
  return new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.5\n'), ...objects, end]))
}

/** A PNG that says how large it is and holds next to nothing: what a decompression bomb looks like from outside. */
export function pngOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const rows = deflateSync(Buffer.alloc(1_000))
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]),
  )
}
