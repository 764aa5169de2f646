import { formatDate } from '../../../kernel/plain-date.ts'
import type { CitedDocument } from './facts.ts'

/** `Kế hoạch số 5584/KH-UBND ngày 23/12/2022 của Ủy ban nhân dân tỉnh`; laws by their name. */
export function citation({ type, number, issuedOn, issuer, name }: CitedDocument): string {
  if (number === null && name !== null) return capitalised(name)
  return [
    capitalised(type),
    number === null ? '' : ` số ${number}`,
    issuedOn === null ? '' : ` ngày ${formatDate(issuedOn)}`,
    issuer === null || issuer === '' ? '' : ` của ${issuer}`,
  ].join('')
}

/** The same with what it is about, as a legal basis. */
export function basis(document: CitedDocument): string {
  const title = document.title?.trim() ?? ''
  const about = title === '' || document.name !== null ? '' : ` ${lowerFirst(title)}`
  return `Căn cứ ${citation(document)}${about}`
}

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}

/** "Thực hiện phong trào …" after a citation; names that begin with two capitals stay. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1) : text
}
