import { bareTypeNames } from './document-types.ts'
import { bulletOf, isFileCopy, isUnderstood } from './foot-lines.ts'
import { endsSentence, isCapitals, type Line } from './lines.ts'

const RECIPIENTS = /^\W{0,3}n[oøi]{1,2}[il1]?\s{0,2}nh[ae]n(?:\s*$|\s{0,2}[:;.]|\s+(?:tm|t\/m|kt|k\/t|tl|t\/l)\b)/
const POSITION =
  'chu tich|pho chu tich|giam doc|pho giam doc|bo truong|thu truong|truong ban|pho truong ban|pho ban|bi thu|pho bi thu|chanh van phong|pho chanh van phong|truong phong|chu nhiem|tong giam doc|hieu truong|uy vien|thu tuong|pho thu tuong|truong tieu ban|uy ban nhan dan|ban thuong vu|ban thuong truc|hoi dong|ban chi dao|tieu ban|chi cuc truong|cuc truong|tong cuc truong|vien truong|chanh thanh tra|to truong|thu truong don vi|pho bi thu thuong truc'
const AUTHORITY = new RegExp(
  `(?:^|\\s)((?:tm|t/m|kt|k/t|tl|t/l|tuq|q)(?:\\s?[.:/]\\s?|\\s)(?:[a-z]+[ ,]*){1,8}|(?:quyen |q\\. ?)?(?:pho )?(?:${POSITION})(?: [a-z]+){0,4},?)\\s*$`,
)

/** The first line after the body: "Nơi nhận", or the signer's authority when there are no recipients. */
export function findTail(lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]
    if (line && startsTail(lines, i, line) && !bodyGoesOn(lines, i)) return i
  }
  return tailByFileCopy(lines, from)
}

const FILE_COPY = /^\W{0,4}l[uư]u\b\s*[:;.]?\s*(?:vt|van thu|hc|vp|van phong|ho so|[a-z]{2,6}\b)/

/** When neither label nor authority can be read, the file copy ("Lưu: VT") ends the list, which follows the body's "./.". */
function tailByFileCopy(lines: readonly Line[], from: number): number {
  const near = Math.max(from, lines.length - 60)
  const last = lines.slice(near).findLastIndex(isFileCopyLine)
  if (last < 0) return lines.length
  const ended = lines.slice(near, near + last).findLastIndex((line) => BODY_END.test(line.text.slice(-8)))
  if (ended >= 0) return near + ended + 1
  const list = lines.slice(near, near + last)
  return junkAbove(lines, {
    from,
    list: near + list.findLastIndex((line) => line.text.length >= 75 || !/^[-–~•*]/.test(line.text)) + 1,
  })
}

/** Up to two lines above the first bullet of the list that are no sentence: its label and its first recipient. */
function junkAbove(lines: readonly Line[], { from, list }: { readonly from: number; readonly list: number }): number {
  const first = Math.max(from, list - 3)
  const top = lines.slice(first, list).findLastIndex((line) => endsSentence(line.text))
  const above = first + top + 1
  const between = lines.slice(above, list)
  const isJunk =
    between.some(({ text }) => !isReadableThroughout(text)) && between.every(({ text }) => text.length < 60)
  return top >= 0 && isJunk ? above : list
}

function isReadableThroughout(text: string): boolean {
  return text.split(/[\s,;:]+/).every((token) => !/\p{L}/u.test(token) || isUnderstood(token))
}

function isFileCopyLine({ text, bare }: Line): boolean {
  if (text.length >= 70) return false
  const bullet = bulletOf(text)
  return FILE_COPY.test(bare) || (bullet !== undefined && isFileCopy(text.slice(bullet.length)))
}

const BODY_END = /[./]\s?\/\s?[.,]?\s*$|\/\.\s*$/

function startsTail(lines: readonly Line[], at: number, line: Line): boolean {
  if (line.text.length > LONGEST_ITEM) return false
  if (RECIPIENTS.test(line.bare)) return true
  const authority = authorityAt(line)
  if (authority === undefined) return false
  const abbreviated = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s?[.:/ ]/.test(line.text.slice(authority))
  if (authority === 0) return abbreviated || followsEnd(lines[at - 1])
  return abbreviated && (sharesLineWithList(authority, lines[at + 1]) || listFollows(lines, at + 1))
}

/** Short lines, most of them with bullets, down to the file copy: the list whose first lines cannot be read. */
function listFollows(lines: readonly Line[], from: number): boolean {
  const near = lines.slice(from, from + LONGEST_LIST)
  const list = near.slice(0, near.findIndex(isFileCopyLine) + 1)
  const bulleted = list.filter(({ text }) => bulletOf(text)?.usual === true)
  return bulleted.length * 2 > list.length && list.every(({ text }) => text.length < LONGEST_ITEM)
}

const LONGEST_LIST = 40
const LONGEST_ITEM = 110

/** Two columns: what OCR made of "Nơi nhận:" stands before the authority, and the list goes on below. */
function sharesLineWithList(authority: number, next: Line | undefined): boolean {
  if (next === undefined) return false
  return /^[-~+*•«‹]/.test(next.text) || (authority < 25 && /^\p{Lu}/u.test(next.text))
}

/** A title in capitals inside the body is not a signature: sections follow it. */
function bodyGoesOn(lines: readonly Line[], at: number): boolean {
  if (RECIPIENTS.test(lines[at]?.bare ?? '')) return false
  return lines.slice(at + 1, at + 40).some((line) => /^(?:[IVX]{1,4}|\d{1,2})\.\s\p{Lu}/u.test(line.text))
}

function followsEnd(previous: Line | undefined): boolean {
  return previous !== undefined && /\.\s?\/|[.;]\s*$/.test(previous.text)
}

/** Where the signer's authority or title, written in capitals, starts in a line; undefined when there is none. */
export function authorityAt(line: { readonly text: string; readonly bare: string }): number | undefined {
  const match = AUTHORITY.exec(line.bare.slice(-80))
  if (match === null) return undefined
  const at = Math.max(0, line.bare.length - 80) + match.index + (match[0].length - match[0].trimStart().length)
  return isCapitals(line.text.slice(at)) ? at : undefined
}

const APPENDIX = /^(?:phu luc|bieu mau|mau so|danh muc)\b/
const SECOND_HEAD = new RegExp(`^(?:cong hoa xa hoi chu nghia|(?:${bareTypeNames})$)`)

export function findAppendix(lines: readonly Line[], tail: number): number {
  for (let i = tail; i < lines.length; i++) {
    const line = lines[i]
    if (line && startsAppendix(line)) return i
  }
  return lines.length
}

/** An appendix, or a second document that this one only enacts ("Ban hành kèm theo …"). */
function startsAppendix(line: Line): boolean {
  if (!isCapitals(line.text.slice(0, 8)) || /[;,]\s*$/.test(line.text.slice(-3))) return false
  return APPENDIX.test(line.bare) || SECOND_HEAD.test(line.bare)
}
