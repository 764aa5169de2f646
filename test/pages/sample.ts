import type { GivenPerson } from '../support/organization.ts'
import type { World } from '../support/world.ts'

/** Addresses of a route in a world, and somebody who must be shown them. */
export interface PageSample {
  readonly paths: (world: World) => readonly string[]
  readonly by: GivenPerson | 'nobody'
  /** What comes is no HTML page: a file, a redirection, JSON. */
  readonly isNoPage?: true
}

export type Samples = Readonly<Record<string, PageSample>>

/** A page at addresses that are the same in every world. */
export const page = (by: PageSample['by'], ...paths: string[]): PageSample => ({ by, paths: () => paths })
/** A file, a redirection, JSON. */
export const file = (by: PageSample['by'], paths: PageSample['paths']): PageSample => ({ by, paths, isNoPage: true })
/** A page about a record of the world. */
export const of = (by: PageSample['by'], paths: PageSample['paths']): PageSample => ({ by, paths })
