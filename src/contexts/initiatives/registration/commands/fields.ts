import { z } from 'zod'
import { choice, dayField, line, optional, prose, reference } from '../../../../commands/fields.ts'
import type { Words } from '../../../../kernel/words.ts'
import { holderWords, kindWords, settingWords } from '../../words.ts'
import { fieldHints, fieldLabels } from '../field-words.ts'
import type { RegistrationField } from '../rules/registration.ts'

const asked = (name: RegistrationField): { label: Words; hint?: Words } => {
  const hint = fieldHints[name]
  return { label: fieldLabels[name], ...(hint !== undefined && { hint }) }
}
const text = (name: RegistrationField) => prose({ ...asked(name), max: 5_000 })

/** A field or level is named by the season; the page supplies the list. */
const named = (name: 'field' | 'level') =>
  z
    .string()
    .trim()
    .min(1)
    .max(60)
    .meta({ field: { ...asked(name), control: 'choice' } })

/** Agency and id of an initiative, as the form sends them: `12:0198…`. */
const origin = z
  .string()
  .regex(/^\d{1,9}:[0-9a-f-]{36}$/)
  .transform((typed) => {
    const [agencyId = '', id = ''] = typed.split(':')
    return { agencyId: Number(agencyId), id }
  })
  .refine(({ id }) => z.uuid().safeParse(id).success)
  .meta({ field: { ...asked('origin'), control: 'choice' } })

const asking = {
  name: () => line(asked('name')),
  kind: () => choice({ ...asked('kind'), options: kindWords }),
  holder: () => choice({ ...asked('holder'), options: holderWords }),
  holderName: () => line({ ...asked('holderName'), max: 200 }),
  setting: () => choice({ ...asked('setting'), options: settingWords }),
  legalBasis: () => text('legalBasis'),
}

const links = {
  legalBasis: optional(asking.legalBasis()),
  documentId: optional(reference(asked('documentId'))),
  planId: optional(reference(asked('planId'))),
  continuesId: optional(reference(asked('continuesId'))),
  origin: optional(origin),
}

/** All fields of a registration that is to be sent, in the order of the form. */
export const wholeFields = {
  seasonId: reference(asked('seasonId')),
  name: asking.name(),
  kind: asking.kind(),
  holder: asking.holder(),
  holderName: optional(asking.holderName()),
  setting: asking.setting(),
  field: named('field'),
  level: named('level'),
  unitId: reference(asked('unitId')),
  personId: reference(asked('personId')),
  reason: text('reason'),
  goals: text('goals'),
  content: text('content'),
  place: text('place'),
  beneficiaries: text('beneficiaries'),
  forces: text('forces'),
  resources: text('resources'),
  schedule: text('schedule'),
  outputs: text('outputs'),
  sustaining: text('sustaining'),
  startsOn: dayField(asked('startsOn')),
  endsOn: dayField(asked('endsOn')),
  ...links,
}

/** The same of a draft: anything may still be missing. */
export const draftFields = {
  seasonId: optional(wholeFields.seasonId),
  name: optional(wholeFields.name),
  kind: optional(wholeFields.kind),
  holder: optional(wholeFields.holder),
  holderName: wholeFields.holderName,
  setting: optional(wholeFields.setting),
  field: optional(wholeFields.field),
  level: optional(wholeFields.level),
  unitId: optional(wholeFields.unitId),
  personId: optional(wholeFields.personId),
  reason: optional(wholeFields.reason),
  goals: optional(wholeFields.goals),
  content: optional(wholeFields.content),
  place: optional(wholeFields.place),
  beneficiaries: optional(wholeFields.beneficiaries),
  forces: optional(wholeFields.forces),
  resources: optional(wholeFields.resources),
  schedule: optional(wholeFields.schedule),
  outputs: optional(wholeFields.outputs),
  sustaining: optional(wholeFields.sustaining),
  startsOn: optional(wholeFields.startsOn),
  endsOn: optional(wholeFields.endsOn),
  ...links,
}

/** Initiatives ticked in a list, each with the version that was seen: `0198…@3`. */
export function chosenField(label: Words, most: number) {
  const one = z
    .string()
    .regex(/^[0-9a-f-]{36}@\d{1,6}$/)
    .refine((typed) => z.uuid().safeParse(typed.slice(0, 36)).success)
    .transform((typed) => ({ id: typed.slice(0, 36), version: Number(typed.slice(37)) }))
  return z
    .array(one)
    .min(1)
    .max(most)
    .meta({ field: { label, control: 'many' } })
}
