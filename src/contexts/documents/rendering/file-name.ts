/** The name under which an official document is saved, and the header that carries it. */
import type { OfficialDocument } from '../rules/official-document.ts'
import { foldVietnamese } from '../../../kernel/vietnamese.ts'

/** Longer names are refused by some file systems and cut by some mail programs. */
const LONGEST_NAME = 100

/**
 * A name of letters, digits and dashes that any system takes: `bao-cao-01-bc-bdt-2026-01-05.pdf`; without a number the
 * abstract stands in its place.
 */
export function documentFileName(document: OfficialDocument, extension: string): string {
  const { type, number, date, abstract } = document
  const serial = (number.serial ?? '').trim()
  const padded = /^\d$/.test(serial) ? `0${serial}` : serial
  const middle = padded === '' ? abstract : `${padded} ${number.symbol}`
  const name = foldVietnamese(`${type || 'công văn'} ${middle}`)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_NAME - 11)
    .replace(/-+$/, '')
  return `${name}${date === undefined ? '' : `-${date}`}.${extension}`
}

/**
 * The value of Content-Disposition for a download: an ASCII name for old programs and the real one in UTF-8 (RFC 6266,
 * RFC 8187). Line ends and path separators are taken out, so that a title can neither add a header nor leave its folder.
 */
export function attachmentHeader(fileName: string): string {
  const clean = fileName
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\]+/gu, ' ')
    .trim()
  const ascii = clean
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["%;]/g, '_')
  const utf8 = encodeURIComponent(clean).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`
}
