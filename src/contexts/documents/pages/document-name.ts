import { formatDate, parsePlainDate } from '../../../kernel/plain-date.ts'

export interface Named {
  readonly type: string
  readonly number: string | null
  readonly name: string | null
  readonly title: string | null
}

/** What people call a document: `Kế hoạch 5584/KH-UBND`, `Luật Tiếp cận thông tin`, else its type and subject. */
export function documentName({ type, number, name, title }: Named): string {
  if (number === null && name !== null) return name
  const words = number === null ? `${type} ${title ?? ''}` : `${type} ${number}`
  return words.charAt(0).toUpperCase() + words.slice(1).trim()
}

/** `23/12/2022 · Ủy ban nhân dân tỉnh`. */
export function documentFacts(facts: { readonly issuedOn: string | null; readonly issuer: string | null }): string {
  const on = facts.issuedOn === null ? undefined : parsePlainDate(facts.issuedOn)
  return [on && formatDate(on), facts.issuer].filter((part) => part).join(' · ')
}
