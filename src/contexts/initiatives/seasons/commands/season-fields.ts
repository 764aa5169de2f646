import { z } from 'zod'
import { dayField, flag, integer, line, optional, prose, reference } from '../../../../commands/fields.ts'
import { inWords } from '../../../../commands/problems.ts'
import { namedLines } from '../../rules/named-ids.ts'
import { usualFields, usualLevels } from '../../rules/season.ts'
import type { CriteriaOfSeason, SeasonContent, SeasonDates } from '../rules/season-course.ts'
import type { ChosenSet } from '../store/seasons.ts'
import { words } from '../words.ts'

const labels = words.catalogue

export const dateFields = {
  registrationFrom: dayField({ label: labels.registrationFrom }),
  registrationTo: dayField({ label: labels.registrationTo }),
  interimReviewOn: optional(dayField({ label: labels.interimReviewOn })),
  selfAssessmentTo: dayField({ label: labels.selfAssessmentTo }),
  assessmentTo: dayField({ label: labels.assessmentTo }),
  recognitionOn: dayField({ label: labels.recognitionOn }),
} as const

export const criteriaFields = {
  criteriaId: optional(reference({ label: labels.criteria, hint: labels.criteriaHint })),
  exemplarCriteriaId: optional(reference({ label: labels.exemplarCriteria, hint: labels.exemplarHint })),
} as const

export const contentFields = {
  movement: line({ label: labels.movement, max: 200 }),
  year: integer({ label: labels.year, min: 2000, max: 2100 }),
  name: line({ label: labels.name, hint: labels.nameHint, max: 300 }),
  codePrefix: line({ label: labels.codePrefix, hint: labels.codePrefixHint, max: 8 }).refine(
    (prefix) => /^[A-Za-z0-9]+$/.test(prefix),
    inWords(labels.codePrefixProblem),
  ),
  cascades: flag({ label: labels.cascades }),
  ...dateFields,
  fields: prose({ label: labels.fields, hint: labels.fieldsHint, max: 3_000 }),
  levels: prose({ label: labels.levels, max: 2_000 }),
  ...criteriaFields,
  note: optional(prose({ label: labels.note, max: 5_000 })),
} as const

const ContentInput = z.strictObject(contentFields)
type ContentInput = z.infer<typeof ContentInput>

/** What was typed as the content of a season. */
export function contentOf(input: ContentInput, sets: readonly ChosenSet[]): SeasonContent {
  const core = new Set(usualFields.filter((field) => field.core).map(({ id }) => id))
  return {
    movement: input.movement,
    year: input.year,
    name: input.name,
    codePrefix: input.codePrefix.toUpperCase(),
    cascades: input.cascades,
    ...datesOf(input),
    fields: namedLines(input.fields, usualFields).map((field) => ({ ...field, core: core.has(field.id) })),
    levels: namedLines(input.levels, usualLevels),
    ...criteriaOf(input, sets),
    documentId: null,
    note: input.note ?? '',
  }
}

export function datesOf(input: SeasonDates): SeasonDates {
  const { registrationFrom, registrationTo, interimReviewOn, selfAssessmentTo, assessmentTo, recognitionOn } = input
  return { registrationFrom, registrationTo, interimReviewOn, selfAssessmentTo, assessmentTo, recognitionOn }
}

interface ChosenIds {
  readonly criteriaId: string | null
  readonly exemplarCriteriaId: string | null
}

export function criteriaOf(
  { criteriaId, exemplarCriteriaId }: ChosenIds,
  sets: readonly ChosenSet[],
): CriteriaOfSeason {
  const agencyOf = (id: string | null) => sets.find((set) => set.id === id)?.agencyId ?? null
  return {
    criteriaSetAgencyId: agencyOf(criteriaId),
    criteriaSetId: criteriaId,
    exemplarSetAgencyId: agencyOf(exemplarCriteriaId),
    exemplarSetId: exemplarCriteriaId,
  }
}

/** Whether the sets chosen are in force and made for what they are to judge. */
export function fitsKinds({ criteriaId, exemplarCriteriaId }: ChosenIds, sets: readonly ChosenSet[]): boolean {
  return sets.every(({ id, kind, isUsable }) => {
    if (!isUsable) return false
    if (id === exemplarCriteriaId && kind === 'model') return false
    return !(id === criteriaId && kind === 'exemplar' && exemplarCriteriaId !== null && id !== exemplarCriteriaId)
  })
}
