import { type ChildOutcome, ChildPool } from './child-pool.ts'
import { refuseFile, type IntakeRefusal } from './intake-refusal.ts'
import type { IntakeAnswer, IntakeRequest } from './intake-worker.ts'
import type { PagesRead } from '../rules/page.ts'

/** One process stays warm; a second one keeps a slow file from holding up the others. */
const readers = new ChildPool<IntakeRequest, IntakeAnswer>({
  worker: 'intake-worker',
  folder: '.',
  mostChildren: 2,
  mostIdle: 1,
  mostWaiting: 50,
  heapMegabytes: 512,
  mostBytes: 1_200_000_000,
  retireAboveBytes: 400_000_000,
})

/** Starts a reader ahead of the first file. It does not keep the program alive. */
export function warmReader(): void {
  readers.warm()
}

/** Ends the waiting reader; for tests and an orderly stop. */
export async function closeReader(): Promise<void> {
  await readers.close()
}

/**
 * Has a file read in a process of its own, for as long as `timeoutMs` at most: whatever a file does to its reader, the
 * server goes on. Never throws.
 */
export async function readApart(request: IntakeRequest, timeoutMs: number): Promise<PagesRead | IntakeRefusal> {
  const outcome = await readers.ask(request, timeoutMs)
  if (outcome.kind !== 'answered') return refuseOutcome(outcome, timeoutMs)
  return 'failure' in outcome.answer ? refuseFile('reading-failed') : outcome.answer
}

/** Why a process of its own gave no answer, in words for the person who sent the file. */
export function refuseOutcome(
  { kind }: Exclude<ChildOutcome<never>, { kind: 'answered' }>,
  timeoutMs: number,
): IntakeRefusal {
  switch (kind) {
    case 'too-slow':
      return refuseFile('reading-took-too-long', { limit: Math.ceil(timeoutMs / 1000) })
    case 'too-large':
      return refuseFile('reading-took-too-much-memory')
    case 'busy':
      return refuseFile('reader-busy')
    case 'died':
    case 'stopped':
      return refuseFile('reading-failed')
  }
}
