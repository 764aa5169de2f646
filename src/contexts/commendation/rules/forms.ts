/** Forms of commendation and the shares a council needs, as data (`data/commendation/forms.json`). */
import { z } from 'zod'
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Holder } from '../../initiatives/browser.ts'
import type { BaseSalary } from './reward.ts'

export interface CommendationForm {
  readonly id: string
  readonly name: string
  /** What stands on the paper: Giấy khen, Bằng khen. */
  readonly title: string
  /** Coefficients of the base salary in thousandths; null where such a holder does not get it, or it brings no money. */
  readonly individualThousandths: number | null
  readonly collectiveThousandths: number | null
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly source: string
  readonly confirmed: boolean
}

/** The shares a council needs, in percent of its members and of those present. */
export interface VotingRule {
  /** Of all members: so many must be there. */
  readonly quorumPercent: number
  /** Of those present: more than so many must vote for it. */
  readonly passPercent: number
  readonly source: string
  readonly confirmed: boolean
}

export interface CommendationData {
  readonly forms: readonly CommendationForm[]
  readonly baseSalaries: readonly BaseSalary[]
  readonly voting: VotingRule
}

const Day = z.string().transform((text, context): PlainDate => {
  const date = parsePlainDate(text)
  if (date !== undefined) return date
  context.addIssue({ code: 'custom', message: `day "${text}": expected YYYY-MM-DD` })
  return z.NEVER
})
const Coefficient = z.number().min(0).max(100).nullable()
const Percent = z.number().int().min(1).max(100)

const Data = z.object({
  baseSalaries: z.array(
    z.object({ from: Day, vnd: z.number().int().min(1), source: z.string(), confirmed: z.boolean() }),
  ),
  voting: z.object({ quorumPercent: Percent, passPercent: Percent, source: z.string(), confirmed: z.boolean() }),
  forms: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      individual: Coefficient,
      collective: Coefficient,
      from: Day,
      source: z.string(),
      confirmed: z.boolean(),
    }),
  ),
})

/** Reads the data file; throws with all that is wrong in it. */
export function parseCommendationData(content: unknown): CommendationData {
  const { forms, baseSalaries, voting } = Data.parse(content)
  return {
    baseSalaries,
    voting,
    forms: forms.map(({ individual, collective, ...form }) => ({
      ...form,
      to: null,
      individualThousandths: thousandths(individual),
      collectiveThousandths: thousandths(collective),
    })),
  }
}

/** A coefficient as whole thousandths. */
export function thousandths(coefficient: number | null): number | null {
  return coefficient === null ? null : Math.round(coefficient * 1_000)
}

/** An agency's own forms take the place of shipped ones they name, and stand beside the others. */
export function formsOf(
  shipped: readonly CommendationForm[],
  own: readonly (CommendationForm & { readonly replaces: string | null })[],
): readonly CommendationForm[] {
  const replaced = new Map(own.flatMap(({ replaces, ...form }) => (replaces === null ? [] : [[replaces, form]])))
  const kept = shipped.map((form) => {
    const instead = replaced.get(form.id)
    return instead === undefined ? form : { ...instead, id: form.id }
  })
  return [...kept, ...own.filter(({ replaces }) => replaces === null).map(({ replaces: _none, ...form }) => form)]
}

/** Whether a form can be proposed on a day. */
export function isInUse({ from, to }: Pick<CommendationForm, 'from' | 'to'>, on: PlainDate): boolean {
  return from <= on && (to === null || to >= on)
}

/** Whether such a holder can get it: a title for people is none for collectives. Forms without money are for both. */
export function suits(form: CommendationForm, holder: Holder): boolean {
  const { individualThousandths, collectiveThousandths } = form
  if (individualThousandths === null && collectiveThousandths === null) return true
  return (holder === 'individual' ? individualThousandths : collectiveThousandths) !== null
}
