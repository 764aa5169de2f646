/** Reward money: base salary at the day of the decision × coefficient, rounded up (Decree 98/2023/NĐ-CP). */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Holder } from '../../initiatives/browser.ts'

export interface BaseSalary {
  readonly from: PlainDate
  readonly vnd: number
  readonly source: string
  readonly confirmed: boolean
}

/** The base salary in force on a day; undefined before the first one known. */
export function baseSalaryOn(salaries: readonly BaseSalary[], on: PlainDate): BaseSalary | undefined {
  return salaries.filter(({ from }) => from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
}

/** Money is rounded up to ten thousand đồng. */
const STEP_VND = 10_000

/** The reward in đồng; coefficients come in thousandths, so that nothing is lost to binary fractions. */
export function rewardVnd(baseVnd: number, coefficientThousandths: number): number {
  return Math.ceil((baseVnd * coefficientThousandths) / (1_000 * STEP_VND)) * STEP_VND
}

/** The coefficient of a form for such a holder, in thousandths; null where it brings no money. */
export function coefficientFor(
  form: { readonly individualThousandths: number | null; readonly collectiveThousandths: number | null },
  holder: Holder,
): number | null {
  return holder === 'individual' ? form.individualThousandths : form.collectiveThousandths
}
