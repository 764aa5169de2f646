/** Labels in a row must continue: finds the likeliest numbers behind labels of which some were misread. Pure. */

export interface NumberingCosts {
  /** How badly a label as read fits a number, 0 for a perfect fit. */
  readonly misread: (label: number, value: number) => number
  /** What it costs to take a label for none of this row. */
  readonly apart: (label: number) => number
  /** What it costs that a value comes after another; 0 for the next one. `last` is 0 before the first. */
  readonly step: (last: number, value: number) => number
}

/** A way to number the labels so far, told backwards. */
interface Way {
  readonly cost: number
  readonly value: number | undefined
  readonly before: Way | undefined
}

/** The value of each label, undefined for one that does not belong. Values run from 1 to `most`. */
export function numbersOf(labels: number, most: number, costs: NumberingCosts): readonly (number | undefined)[] {
  let ways = new Map<number, Way>([[0, { cost: 0, value: undefined, before: undefined }]])
  for (let label = 0; label < labels; label += 1) {
    const next = new Map<number, Way>()
    for (const [last, way] of ways) {
      keep(next, last, { cost: way.cost + costs.apart(label), value: undefined, before: way })
      for (let value = 1; value <= most; value += 1) {
        keep(next, value, {
          cost: way.cost + costs.misread(label, value) + costs.step(last, value),
          value,
          before: way,
        })
      }
    }
    ways = next
  }
  const [best] = [...ways.values()].toSorted((a, b) => a.cost - b.cost)
  return valuesOf(best, labels)
}

function keep(ways: Map<number, Way>, last: number, way: Way): void {
  if (way.cost < (ways.get(last)?.cost ?? Infinity)) ways.set(last, way)
}

function valuesOf(way: Way | undefined, labels: number): (number | undefined)[] {
  const values: (number | undefined)[] = []
  for (let here = way; here && values.length < labels; here = here.before) values.unshift(here.value)
  return values
}
