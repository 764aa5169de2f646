import type { Context } from 'hono'
import type { Actor } from '../commands/actor.ts'
import type { Door } from '../commands/run-command.ts'
import type { Registry } from '../commands/registry.ts'
import type { Language } from '../kernel/words.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import type { Assets, NavItem } from '../ui/view.ts'

/** What the program is put together from, once, at start. */
export interface Site {
  readonly door: Door
  readonly registry: Registry
  readonly files: FileStore
  /** Signs upload descriptors, so that nobody can claim a file by guessing its hash. */
  readonly fileSecret: string
  readonly assets: Assets
  /** The address people type, when the operator has set one: for links that leave the application. */
  readonly publicUrl?: string | undefined
  /** What this person finds in the left navigation. */
  readonly navigation: (viewer: Viewer, waiting: number) => readonly NavItem[]
}

/** Who looks at the page. */
export interface Viewer {
  readonly actor: Actor
  readonly language: Language
  readonly name: string
  readonly unitName: string
  readonly agencyName: string
  /** Unread notices, for the navigation. */
  readonly waiting: number
  readonly accountId: string | null
  /** The agencies this account works for, when there are several. */
  readonly agencies?: readonly { readonly id: number; readonly name: string }[]
  /** An id made when the present agency was chosen among them; see agency-choice.ts. */
  readonly agencyChosen?: string
}

export interface SiteEnv {
  Variables: { site: Site; viewer: Viewer }
}

export type SiteContext = Context<SiteEnv>
