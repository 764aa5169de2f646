/** Which of the agency's people a plan means by a name. */
import { foldVietnamese } from '../../../../kernel/vietnamese.ts'
import type { DraftOfficer } from './draft.ts'

/** A person of the agency as far as matching needs it. */
export interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly roles: readonly { readonly unitId: string | null }[]
}

type Named = Pick<DraftOfficer, 'name' | 'title'>

/**
 * The person meant, or undefined when it is unclear. The whole name counts first, by its marks; then, where one of the two
 * is written without marks or the office is the same, by its letters; a given name alone only when a single person bears it.
 */
export function personNamed(officer: Named, people: readonly KnownPerson[]): KnownPerson | undefined {
  const key = nameKey(officer.name)
  const same = people.filter(({ name }) => nameKey(name) === key)
  if (same.length > 0) return onlyOne(same, officer)
  const bare = foldVietnamese(key)
  const alike = people.filter(
    (person) =>
      foldVietnamese(nameKey(person.name)) === bare &&
      (isBare(officer.name, person.name) || sameOffice(officer, person)),
  )
  if (alike.length > 0) return onlyOne(alike, officer)
  if (/\s/.test(officer.name.trim())) return undefined
  return onlyOne(
    people.filter(({ name }) => nameKey(name.split(' ').at(-1) ?? '') === key),
    officer,
  )
}

/** Of several who bear the name the one who holds the office. */
function onlyOne(people: readonly KnownPerson[], officer: Named): KnownPerson | undefined {
  if (people.length === 1) return people[0]
  const holding = people.filter((person) => sameOffice(officer, person))
  return holding.length === 1 ? holding[0] : undefined
}

function sameOffice({ title }: Named, { jobTitle }: KnownPerson): boolean {
  if (title === null || jobTitle === '') return false
  const [text, office] = [foldVietnamese(title), foldVietnamese(jobTitle)]
  // "Phó Trưởng ban" holds the words "Trưởng ban" and is another office.
  const isDeputy = (words: string) => /\bpho\b/.test(words)
  return (text.includes(office) || office.includes(text)) && isDeputy(text) === isDeputy(office)
}

function isBare(...names: readonly string[]): boolean {
  return names.some((name) => foldVietnamese(name) === name.toLowerCase().replace(/\s+/g, ' ').trim())
}

/** `THỦY` and `Thuỷ`, `Pi Năng` and `Pinăng`, `K’Brểu` and `K' Brểu` are written differently and are the same. */
function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => word.replace(tone, '') + (tone.exec(word)?.[0] ?? ''))
    .join('')
}

/** Grave, acute, tilde, hook, dot: people set them on either vowel. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/
