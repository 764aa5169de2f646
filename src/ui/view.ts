import type { PlainDate } from '../kernel/plain-date.ts'
import type { Language } from '../kernel/words.ts'
import type { IconName } from './icon.tsx'
import type { Text } from './text.ts'

/** What every page is told about the visit: who looks, in which language, where, on which day. */
export interface View {
  readonly language: Language
  /** Path with query, as in the address bar: the language switch and sign-in come back to it. */
  readonly path: string
  readonly person?: Person | undefined
  readonly nav: readonly NavItem[]
  readonly flash?: Flash | undefined
  readonly today: PlainDate
  readonly agencyName?: string | undefined
  /** The agencies between which the person may turn; only when there are several. */
  readonly agencies?: readonly AgencyToTurnTo[] | undefined
  /** True when the agency has ended, so that nothing can be changed any more. */
  readonly isReadOnly?: boolean | undefined
  /** Where the search form in the top bar goes; without it there is no search form. */
  readonly searchHref?: string | undefined
  readonly assets: Assets
}

export interface Person {
  /** Tells drafts of one person from those of the next at the same computer. */
  readonly id?: string | undefined
  readonly name: string
  readonly unit: string
}

export interface AgencyToTurnTo {
  readonly id: number
  readonly name: string
  readonly isCurrent: boolean
}

export interface NavItem {
  readonly href: string
  readonly label: Text
  readonly icon: IconName
  /** Further lists behind the item that this person may open, as tabs. */
  readonly within?: readonly string[] | undefined
  /** Work that waits there; nothing is shown for 0. */
  readonly count?: number | undefined
}

/** The outcome of what the person just did, shown once at the top of the page. */
export interface Flash {
  readonly kind: 'ok' | 'warn' | 'bad'
  readonly message: Text
}

/** Addresses of the built style sheet and script; an empty `css` leaves the page without a sheet (tests). */
export interface Assets {
  readonly css: string
  readonly js?: string | undefined
  readonly icon?: string | undefined
  /** Sheets of single pages by name: `src/contexts/plans/pages/reading.css` is `plans/reading`. */
  readonly sheets?: Readonly<Record<string, string>> | undefined
}
