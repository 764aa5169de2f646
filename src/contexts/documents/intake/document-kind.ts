import { fileTypeFromBuffer } from 'file-type'
import type { Words } from '../../../kernel/words.ts'
import { FileRefused } from './intake-refusal.ts'
import { openZip, type ZipParts } from './zip-parts.ts'

/** A file that can be read, by what it holds; its name is not asked. */
export type DocumentKind =
  | { readonly kind: 'txt' }
  | { readonly kind: 'picture' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'docx'; readonly zip: ZipParts }

/** Finds out what the bytes are. Throws `FileRefused` for what is not a document and says what it is instead. */
export async function documentKind(bytes: Uint8Array): Promise<DocumentKind> {
  const head = latin1(bytes.subarray(0, 1024))
  if (isPdf(head)) return { kind: 'pdf' }
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return await zipKind(bytes)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) throw refuseOldOffice(bytes)
  const markup = markupKind(head)
  if (markup !== undefined) throw new FileRefused('not-a-document', { found: markup })
  const found = await namedKind(bytes)
  if (found === 'picture') return { kind: 'picture' }
  if (found !== undefined) throw new FileRefused('not-a-document', { found })
  return { kind: 'txt' }
}

/** Some programs put a few bytes before the mark of a PDF. */
function isPdf(head: string): boolean {
  const at = head.indexOf('%PDF-')
  return at === 0 || (at > 0 && /^[\s\u00ef\u00bb\u00bf]*$/.test(head.slice(0, at)))
}

async function zipKind(bytes: Uint8Array): Promise<DocumentKind> {
  const zip = await openZip(bytes).catch((error: unknown) => {
    throw error instanceof FileRefused ? error : new FileRefused('docx-damaged')
  })
  const types = await zip.read('[Content_Types].xml')
  if (types === undefined) {
    // A package without its table of contents was Word's once, if it still has Word's parts.
    const damaged = zip.names.some((name) => name.startsWith('word/'))
    throw damaged ? new FileRefused('docx-damaged') : new FileRefused('not-a-document', { found: archiveOf(zip.names) })
  }
  const text = new TextDecoder().decode(types)
  if (/wordprocessingml|ms-word\.(?:document|template)/.test(text)) return { kind: 'docx', zip }
  throw new FileRefused('not-a-document', { found: officeOf(text) })
}

function officeOf(contentTypes: string): Words {
  if (/spreadsheetml|ms-excel/.test(contentTypes)) return { vi: 'bảng tính Excel', en: 'an Excel workbook' }
  if (/presentationml|ms-powerpoint/.test(contentTypes))
    return { vi: 'bản trình chiếu PowerPoint', en: 'a PowerPoint presentation' }
  return { vi: 'tệp nén (.zip)', en: 'an archive (.zip)' }
}

function archiveOf(names: readonly string[]): Words {
  return names.includes('mimetype') && names.includes('content.xml')
    ? { vi: 'tệp OpenDocument (.odt, .ods, .odp)', en: 'an OpenDocument file (.odt, .ods, .odp)' }
    : { vi: 'tệp nén (.zip)', en: 'an archive (.zip)' }
}

/** Word, Excel and others before 2007 share one container, and so do encrypted files of today. */
function refuseOldOffice(bytes: Uint8Array): FileRefused {
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return new FileRefused('docx-password-protected')
  if (holds('WordDocument')) return new FileRefused('old-doc-format')
  if (holds('Workbook'))
    return new FileRefused('not-a-document', {
      found: { vi: 'bảng tính Excel kiểu cũ (.xls)', en: 'an old Excel workbook (.xls)' },
    })
  return new FileRefused('not-a-document', {
    found: { vi: 'tệp Office kiểu cũ', en: 'an Office file of the old kind' },
  })
}

function markupKind(head: string): Words | undefined {
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (start.startsWith('{\\rtf'))
    return {
      vi: 'tệp RTF (hãy mở bằng Word và lưu thành .docx)',
      en: 'an RTF file (open it in Word and save it as .docx)',
    }
  if (/^<(?:!doctype html|html|head|body|script|svg)\b/i.test(start))
    return { vi: 'trang web (HTML)', en: 'a web page (HTML)' }
  if (start.startsWith('<?xml')) return { vi: 'tệp XML', en: 'an XML file' }
  return undefined
}

/** Pictures that can be read; `read-picture.ts` looks into them. */
const pictures = new Set(['image/jpeg', 'image/png', 'image/tiff', 'image/webp'])

async function namedKind(bytes: Uint8Array): Promise<Words | 'picture' | undefined> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (type === undefined) return undefined
  const { ext, mime } = type
  if (ext === 'exe' || ext === 'elf' || ext === 'macho' || /executable|msdownload/.test(mime))
    return { vi: `chương trình máy tính (.${ext})`, en: `a computer program (.${ext})` }
  if (mime.startsWith('image/')) return pictureKind(type)
  if (mime.startsWith('audio/') || mime.startsWith('video/'))
    return { vi: `tệp ghi âm, ghi hình (.${ext})`, en: `a recording (.${ext})` }
  // A weak guess on plain text must not keep the text out.
  return mime.startsWith('text/') ? undefined : { vi: `tệp loại .${ext}`, en: `a .${ext} file` }
}

function pictureKind({ ext, mime }: { readonly ext: string; readonly mime: string }): Words | 'picture' {
  if (pictures.has(mime)) return 'picture'
  if (mime.startsWith('image/hei')) throw new FileRefused('picture-in-heic')
  return { vi: `ảnh (.${ext})`, en: `a picture (.${ext})` }
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
