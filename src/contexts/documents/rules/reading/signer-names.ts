/** Names of people at the end of a line of the foot, where the signer's stands. Pure. */
import { bare } from './normalise.ts'
import { surnames } from './surnames.ts'

/** Where a personal name ends the line: a known family name and one to four given names; undefined when there is none. */
export function nameAtEnd(text: string, place: { bulleted: boolean; filed: boolean }): number | undefined {
  const name = NAME.exec(text)?.[1]
  if (name === undefined) return undefined
  const start = text.length - name.length
  if (/[^\s\p{P}]/u.test(text.slice(0, start).replace(/(?:TS|ThS|GS|PGS)\.?/g, '')))
    return nameWithin(text, place.bulleted)
  return place.filed || isPersonal(name) ? start : undefined
}

const NAME = /(?:^|\s)((?:\p{Lu}[\p{Ll}']{0,20}[\s-]?){2,5})$/u
const FINISHED = /[;,.)]\s+((?:\p{Lu}[\p{Ll}']{1,20}\s?){2,5})$/u
// Without a stop before it only a name with a usual middle name is told from the name of a place.
const TRAILING =
  /\s(\p{Lu}[\p{Ll}']{1,20}\s(?:Thị|Văn|Đức|Minh|Ngọc|Xuân|Hữu|Thanh|Quang|Mạnh|Công|Tất|Đình|Hồng|Kim|Anh|Trọng|Viết)\s\p{Lu}[\p{Ll}']{1,20}(?:\s\p{Lu}[\p{Ll}']{1,20})?)$/u

/** In mixed columns the name follows a finished recipient, or stands after blanks at the end of one. */
function nameWithin(text: string, bulleted: boolean): number | undefined {
  const end = text.slice(-120)
  const name = FINISHED.exec(end)?.[1] ?? (bulleted ? TRAILING.exec(end)?.[1] : undefined)
  return name !== undefined && isPersonal(name) ? text.length - name.length : undefined
}

function isPersonal(name: string): boolean {
  const first = name.trim().split(/[\s-]+/)[0] ?? ''
  return surnames.has(bare(first)) && !ORGAN.test(first.toLowerCase())
}

// With marks: “Vũ” is a family, “Vụ” is none.
const ORGAN = /^(?:ban|bộ|bo|sở|so|hội|hoi|công|cong|đoàn|doan|văn|van|viện|vien|vụ|vu|cục|cuc|báo|bao)$/
