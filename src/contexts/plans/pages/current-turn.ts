import type { TurnOnPage } from '../queries/task-page.ts'

/** The turn at hand: the first that waits for confirmation or is open, else the last that was confirmed. */
export function currentTurn(turns: readonly TurnOnPage[]): TurnOnPage | undefined {
  const standing = turns.filter(({ state }) => state !== 'cancelled')
  const waiting = standing.find(({ state }) => state === 'open' || state === 'handed_in')
  return waiting ?? standing.at(-1)
}
