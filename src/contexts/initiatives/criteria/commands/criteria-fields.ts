import { z } from 'zod'
import { carried, choice, decimal, integer, line, optional, prose, rowVersion } from '../../../../commands/fields.ts'
import { inWords } from '../../../../commands/problems.ts'
import type { Words } from '../../../../kernel/words.ts'
import { isOnStep, MOST_CRITERIA, MOST_GROUPS, MOST_LEVELS, MOST_VETOES } from '../rules/criteria.ts'
import type { CriteriaRows } from '../rules/criteria-rows.ts'
import { evidenceWords, words } from '../words.ts'

const labels = words.catalogue

const key = () => optional(line({ label: labels.key, max: 60 }))
const MOST_POINTS = 10_000

export const kindOptions = { model: labels.forModels, exemplar: labels.forExemplars } as const

export const GroupRow = z.strictObject({
  key: key(),
  name: optional(line({ label: labels.groupName, max: 200 })),
})

export const CriterionRow = z.strictObject({
  key: key(),
  group: line({ label: labels.group, max: 60 }),
  text: optional(line({ label: labels.criterion, max: 500 })),
  most: optional(decimal({ label: labels.most, max: MOST_POINTS })),
  evidence: choice({ label: labels.evidence, options: evidenceWords }),
  guide: optional(line({ label: labels.guide, max: 500 })),
})
type CriterionRow = z.infer<typeof CriterionRow>

export const VetoRow = z.strictObject({ key: key(), text: optional(line({ label: labels.veto, max: 300 })) })

export const ThresholdRow = z.strictObject({
  level: line({ label: labels.level, max: 100 }),
  least: decimal({ label: labels.least, max: MOST_POINTS * MOST_CRITERIA }),
})

const percent = (label: Words, hint?: Words) => integer({ label, min: 1, max: 100, ...(hint && { hint }) })

const RuleFields = {
  outlierPercent: percent(labels.outlierPercent, labels.outlierHint),
  leastAssessors: integer({ label: labels.leastAssessors, min: 1, max: 20 }),
  quorumPercent: percent(labels.quorumPercent),
  passPercent: percent(labels.passPercent, labels.passHint),
} as const

/** A whole set as its form sends it. Rows left wholly empty do not count. */
export const CriteriaInput = z
  .strictObject({
    criteriaId: carried(),
    version: rowVersion(),
    name: line({ label: labels.name, max: 200 }),
    kind: optional(choice({ label: labels.kind, hint: labels.kindHint, options: kindOptions })),
    source: optional(prose({ label: labels.source, hint: labels.sourceHint, max: 2_000 })),
    groups: z.array(GroupRow).max(MOST_GROUPS).default([]),
    criteria: z.array(CriterionRow).max(MOST_CRITERIA).default([]),
    vetoes: z.array(VetoRow).max(MOST_VETOES).default([]),
    thresholds: z.array(ThresholdRow).max(MOST_LEVELS).default([]),
    ...RuleFields,
  })
  .superRefine(({ groups, criteria }, context) => {
    const say = (path: (string | number)[], message: Words) =>
      context.addIssue({ code: 'custom', path, message: inWords(message).error })
    criteria.forEach((row, at) => criterionFaults(row, (part, message) => say(['criteria', at, part], message)))
    groups.forEach(({ key: of, name }, at) => {
      const isUsed = criteria.some((row) => row.group === of && !isEmpty(row))
      if (name === null && isUsed) say(['groups', at, 'name'], fillIn)
    })
  })
export type CriteriaInput = z.infer<typeof CriteriaInput>

const fillIn: Words = { vi: 'Điền ô này.', en: 'Fill in this field.' }

function criterionFaults(row: CriterionRow, say: (part: string, message: Words) => void): void {
  if (isEmpty(row)) return
  if (row.text === null) say('text', fillIn)
  if (row.most === null) return say('most', fillIn)
  const name = row.text ?? ''
  if (row.most <= 0) say('most', { vi: `“${name}”: điểm tối đa phải lớn hơn 0.`, en: `“${name}”: more than 0.` })
  else if (!isOnStep(row.most)) {
    say('most', {
      vi: `“${name}”: điểm viết theo bước 0,25 (0,25; 0,5; 0,75; 1…).`,
      en: `“${name}”: points go in steps of 0.25.`,
    })
  }
}

function isEmpty({ text, most }: Pick<CriterionRow, 'text' | 'most'>): boolean {
  return text === null && most === null
}

/** The rows that count, each with a key of its own. */
export function rowsOfInput(input: CriteriaInput, newId: () => string): CriteriaRows {
  const { groups, criteria, vetoes, thresholds } = input
  return {
    groups: groups.flatMap(({ key: of, name }) => (name === null ? [] : [{ key: of ?? newId(), name }])),
    criteria: criteria.flatMap(({ key: of, text, most, guide, ...row }) =>
      text === null || most === null ? [] : [{ ...row, key: of ?? newId(), text, most, guide: guide ?? '' }],
    ),
    vetoes: vetoes.flatMap(({ key: of, text }) => (text === null ? [] : [{ key: of ?? newId(), text }])),
    thresholds,
    outlierPercent: input.outlierPercent,
    leastAssessors: input.leastAssessors,
    quorumPercent: input.quorumPercent,
    passPercent: input.passPercent,
  }
}
