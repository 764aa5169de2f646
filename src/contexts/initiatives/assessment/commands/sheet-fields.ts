import { z } from 'zod'
import { choice, decimal, line, optional, prose } from '../../../../commands/fields.ts'
import type { Problem } from '../../../../kernel/form.ts'
import type { CriteriaContent } from '../../criteria/rules/criteria.ts'
import { MOST_CRITERIA, MOST_VETOES } from '../../criteria/rules/criteria.ts'
import { type Sheet, sheetFaults, type SheetRules } from '../rules/scores.ts'
import { words } from '../words.ts'

const labels = words.catalogue

/** Wide enough for the rule to say what is wrong, naming the criterion. */
const FARTHEST = 1_000_000

const ScoreRow = z.strictObject({
  id: line({ label: labels.key, max: 60 }),
  points: optional(decimal({ label: labels.points, min: -FARTHEST, max: FARTHEST })),
  note: optional(prose({ label: labels.proof, max: 3_000 })),
})

const VetoRow = z.strictObject({
  id: line({ label: labels.key, max: 60 }),
  hit: optional(choice({ label: labels.vetoHit, options: { yes: labels.yes, no: labels.no } })),
  note: optional(prose({ label: labels.vetoNote, max: 1_000 })),
})

/** Points for each criterion and an answer to each veto. */
export const sheetFields = {
  scores: z.array(ScoreRow).max(MOST_CRITERIA).default([]),
  vetoes: z.array(VetoRow).max(MOST_VETOES).default([]),
} as const

interface SheetInput {
  readonly scores: readonly z.infer<typeof ScoreRow>[]
  readonly vetoes: readonly z.infer<typeof VetoRow>[]
}

export function sheetOf({ scores, vetoes }: SheetInput): Sheet {
  return {
    scores: scores.map(({ id, points, note }) => ({ id, points, note: note ?? '' })),
    vetoes: vetoes.map(({ id, hit, note }) => ({ id, hit: hit === null ? null : hit === 'yes', note: note ?? '' })),
  }
}

/** What is wrong with a sheet, each at the field it was typed in. */
export function sheetProblems(
  content: CriteriaContent | undefined,
  input: SheetInput,
  rules: SheetRules,
): readonly Problem[] {
  if (content === undefined) return []
  return sheetFaults(content, sheetOf(input), rules).map(({ id, part, words: message }) => {
    const ofScore = input.scores.findIndex((row) => row.id === id)
    if (ofScore >= 0 && part !== 'hit') return { field: `scores.${ofScore}.${part}`, message }
    const ofVeto = input.vetoes.findIndex((row) => row.id === id)
    return { field: ofVeto >= 0 ? `vetoes.${ofVeto}.${part}` : '', message }
  })
}
