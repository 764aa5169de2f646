import { z } from 'zod'
import { defineCommand } from '../../../commands/command.ts'
import { carried, dayField, decimal, flag, integer, line, optional, rowVersion } from '../../../commands/fields.ts'
import { inWords } from '../../../commands/problems.ts'
import { accept, refuse } from '../../../kernel/verdict.ts'
import { commendationData } from '../data.ts'
import { formRefusals } from '../refusals.ts'
import { thousandths } from '../rules/forms.ts'
import { whoMay } from '../rules/states.ts'
import { getVoting, listOwnForms, type OwnForm, saveForm, saveVoting } from '../store/forms.ts'
import { words } from '../words.ts'

const labels = words.catalogue
const coefficient = (label: typeof labels.coefficientIndividual | typeof labels.coefficientCollective) =>
  optional(
    decimal({ label, hint: labels.coefficientHint, max: 100 }).refine(
      isWholeThousandths,
      inWords(labels.coefficientProblem),
    ),
  )

/** Money is reckoned in thousandths: a fourth decimal would be lost without a word. */
function isWholeThousandths(value: number): boolean {
  return Math.abs(value * 1_000 - Math.round(value * 1_000)) < 1e-6
}

const FormInput = z.strictObject({
  formId: optional(carried()),
  version: rowVersion(),
  replaces: optional(line({ label: labels.changeForm, max: 60 })),
  name: line({ label: labels.formName, max: 200 }),
  title: line({ label: labels.formTitle, hint: labels.formTitleHint, max: 80 }),
  individual: coefficient(labels.coefficientIndividual),
  collective: coefficient(labels.coefficientCollective),
  from: dayField({ label: labels.validFrom }),
  to: optional(dayField({ label: labels.validTo })),
  source: line({ label: labels.source, hint: labels.sourceHint, max: 300 }),
  confirmed: flag({ label: labels.isConfirmed }),
})

/** What was typed, on the row it is written to. */
function formTyped(
  { version: _version, formId: _id, individual, collective, ...form }: z.infer<typeof FormInput>,
  // Only these three are taken from the row: the rest of it is what is written anew.
  { id, replaces, version }: Pick<OwnForm, 'id' | 'replaces' | 'version'>,
): OwnForm {
  const coefficients = {
    individualThousandths: thousandths(individual),
    collectiveThousandths: thousandths(collective),
  }
  return { ...form, ...coefficients, id, replaces, version }
}

/** Adds a form of the agency's own, changes one, or puts one in the place of a shipped form. */
export const saveCommendationForm = defineCommand({
  name: 'commendation.save-form',
  words: labels.saveForm,
  input: FormInput,
  may: whoMay['keep-forms'],
  refusals: formRefusals,
  load: async (db, { formId, replaces }) => {
    const own = await listOwnForms(db)
    const known = own.find((form) => form.id === formId || (replaces !== null && form.replaces === replaces))
    const shipped = replaces === null || commendationData().forms.some(({ id }) => id === replaces)
    return { known, named: shipped && (formId === null || known !== undefined) }
  },
  decide: ({ known, named }, typed, { newId }) => {
    if (!named) return refuse('record-not-found')
    if (known !== undefined && known.version !== typed.version) return refuse('record-changed')
    if (typed.to !== null && typed.to < typed.from) return refuse('form-ends-before-start')
    return accept(formTyped(typed, known ?? { id: newId(), replaces: typed.replaces, version: 1 }))
  },
  save: (db, form, { actor }) => saveForm(db, form, actor.agencyId),
  subject: (_input, { id }) => ({ kind: 'commendation-form', id }),
})

/** Sets the shares the agency's council needs. Meetings already called keep theirs. */
export const setVotingRule = defineCommand({
  name: 'commendation.set-voting',
  words: labels.saveVoting,
  input: z.strictObject({
    version: rowVersion(),
    quorumPercent: integer({ label: labels.quorumPercent, min: 1, max: 100 }),
    passPercent: integer({ label: labels.passPercent, min: 50, max: 100 }),
    source: line({ label: labels.source, hint: labels.sourceHint, max: 300 }),
  }),
  may: whoMay['keep-forms'],
  refusals: {},
  load: (db) => getVoting(db),
  decide: (known, { version, ...rule }, { newId }) =>
    known.version === version ? accept({ ...rule, id: newId(), version }) : refuse('record-changed'),
  save: (db, rule, { actor }) => saveVoting(db, rule, actor.agencyId),
  subject: () => ({ kind: 'commendation-voting', id: null }),
})
