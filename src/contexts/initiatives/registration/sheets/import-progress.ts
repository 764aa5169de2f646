/** How far an import has come: kept in memory for whoever looks while it runs, and for nothing else. */
export interface ImportProgress {
  readonly phase: 'reading' | 'checking' | 'writing' | 'done'
  readonly done: number
  readonly total: number
}

interface Told extends ImportProgress {
  readonly agencyId: number
}

const MOST_KEPT = 100
const told = new Map<string, Told>()

/** Says how far an import is; the oldest are forgotten. */
export function tellImport(importId: string, agencyId: number, progress: ImportProgress): void {
  told.delete(importId)
  told.set(importId, { ...progress, agencyId })
  const [oldest] = told.keys()
  if (told.size > MOST_KEPT && oldest !== undefined) told.delete(oldest)
}

/** How far an import of this agency is; undefined when nothing is known of it. */
export function importProgress(importId: string, agencyId: number): ImportProgress | undefined {
  const found = told.get(importId)
  if (found === undefined || found.agencyId !== agencyId) return undefined
  const { phase, done, total } = found
  return { phase, done, total }
}
