/** How many bytes of a file are enough to know its kind. Office files keep their table of contents at the front or the end. */
export const mediaTypeSampleBytes = 1_000_000

const octets = 'application/octet-stream'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const powerpoint = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** Kinds that are safe to show inside the application, in the browser's own viewer. */
const inlineTypes = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/plain',
  'text/csv',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'audio/webm',
  'video/mp4',
  'video/webm',
])

/** Kinds that are kept as evidence and given back, but not shown. */
const keptTypes = new Set([
  word,
  excel,
  powerpoint,
  'application/msword',
  'application/vnd.ms-excel',
  'image/heic',
  'image/heif',
  'image/gif',
  'image/tiff',
  'audio/x-m4a',
  'audio/aac',
  'audio/amr',
  'video/quicktime',
  'video/3gpp',
])

/** Other names of the same kinds. */
const sameAs: Readonly<Record<string, string>> = {
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/mp3': 'audio/mpeg',
  'image/heic-sequence': 'image/heic',
  'video/x-m4v': 'video/mp4',
}

/**
 * The media type of a file by its content. The name only tells apart what looks the same inside: CSV from other text,
 * Word from Excel in the container of before 2007. Markup (HTML, SVG, XML) is never called an image or plain text.
 */
export async function mediaTypeOf(bytes: Uint8Array, name: string): Promise<string> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return oldOfficeType(bytes)
  const markup = markupType(head)
  if (markup !== undefined) return markup
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found !== undefined) return sameAs[found.mime] ?? found.mime
  if (looksBinary(bytes)) return octets
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain'
}

/** Whether a file of that kind may be attached as evidence: documents, pictures, recordings, text. */
export function isEvidenceType(mediaType: string): boolean {
  return inlineTypes.has(mediaType) || keptTypes.has(mediaType)
}

export interface Disposition {
  readonly disposition: 'inline' | 'attachment'
  /** What to send as Content-Type: only safe kinds keep theirs. */
  readonly contentType: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * How a stored file is given to a browser. Only kinds that cannot carry script are shown in place; programs, web
 * pages, SVG and unknown kinds are saved, as bytes of no kind. The browser may never guess.
 */
export function dispositionFor(mediaType: string, name = 'tep'): Disposition {
  const inline = inlineTypes.has(mediaType)
  const known = inline || keptTypes.has(mediaType)
  const bare = known ? mediaType : octets
  const contentType = bare.startsWith('text/') ? `${bare}; charset=utf-8` : bare
  const disposition = inline ? 'inline' : 'attachment'
  return {
    disposition,
    contentType,
    headers: {
      'content-type': contentType,
      'content-disposition': `${disposition}; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': policyFor(mediaType),
      'cross-origin-resource-policy': 'same-origin',
    },
  }
}

/** A file may load and run nothing. PDFs stay out of the sandbox: browsers refuse to show them in one. */
function policyFor(mediaType: string): string {
  const nothing = "default-src 'none'; style-src 'unsafe-inline'"
  return mediaType === 'application/pdf' ? nothing : `${nothing}; sandbox`
}

function oldOfficeType(bytes: Uint8Array): string {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'))
  if (holds('WordDocument')) return 'application/msword'
  return holds('Workbook') ? 'application/vnd.ms-excel' : 'application/x-cfb'
}

function markupType(head: string): string | undefined {
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (/<svg[\s>]/i.test(start) && start.startsWith('<')) return 'image/svg+xml'
  if (/^<(?:!doctype html|!--|html|head|body|script|iframe|meta|title|style|table|div|p|a|img|b|h1)\b/i.test(start))
    return 'text/html'
  return start.startsWith('<?xml') ? 'application/xml' : undefined
}

function looksBinary(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !wide && bytes.subarray(0, 8192).includes(0)
}

function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^ -~]|["\\%]/g, '_')
}

function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
