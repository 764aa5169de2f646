/** What is going to happen, in the order of time; what happens may put more on the agenda. */
export interface Agenda {
  add(at: Date, act: () => Promise<void>): void
  /** Lets everything happen up to a moment; `arrive` hears of each moment before. */
  run(until: Date, arrive: (at: Date) => Promise<void>): Promise<void>
}

interface Entry {
  readonly at: number
  readonly order: number
  readonly act: () => Promise<void>
}

export function makeAgenda(): Agenda {
  const entries: Entry[] = []
  let count = 0
  return {
    add: (at, act) => {
      const entry = { at: at.getTime(), order: (count += 1), act }
      entries.splice(placeOf(entries, entry), 0, entry)
    },
    run: async (until, arrive) => {
      for (;;) {
        const [first] = entries
        if (first === undefined || first.at > until.getTime()) return
        entries.shift()
        await arrive(new Date(first.at))
        await first.act()
      }
    },
  }
}

/** Behind everything that is earlier or was added before for the same moment. */
function placeOf(entries: readonly Entry[], { at }: Entry): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
