import type { Option } from '../../../../kernel/form.ts'
import type { Language, Words } from '../../../../kernel/words.ts'
import { initiativeStates } from '../../rules/states.ts'
import { holderWords, kindWords, stateWords } from '../../words.ts'
import type { Figures } from '../queries/figures.ts'
import { type FiguresAsked, type Pivot, pivotOf, type Trait } from '../rules/pivot.ts'

/** What a value of a trait is called. */
export type NameOf = (trait: Trait, key: string) => string

export function optionsOf(texts: Readonly<Record<string, Words>>): Option[] {
  return Object.entries(texts).map(([value, label]) => ({ value, label }))
}

/** The values of each trait in their order, with their names. */
function optionsBy(figures: Figures): Readonly<Record<Trait, readonly Option[]>> {
  return {
    field: figures.fields,
    level: figures.levels,
    unit: figures.units,
    year: figures.byYear.map(({ year }) => ({ value: String(year), label: { vi: String(year), en: String(year) } })),
    kind: optionsOf(kindWords),
    holder: optionsOf(holderWords),
    state: initiativeStates.map((state) => ({ value: state, label: stateWords[state] })),
  }
}

export function namesOf(figures: Figures, language: Language): NameOf {
  const options = optionsBy(figures)
  return (trait, key) => options[trait].find(({ value }) => value === key)?.label[language] ?? key
}

/** The table as asked, its rows and columns in the order of their traits. */
export function pivotShown(figures: Figures, asked: FiguresAsked): Pivot {
  const options = optionsBy(figures)
  const order = (trait: Trait) => options[trait].map(({ value }) => value)
  return pivotOf(figures.cells, { rows: order(asked.rows), columns: order(asked.across) })
}
