import type { z } from 'zod'
import { fieldSpecs } from '../../../../commands/fields.ts'
import type { FieldSpec, Problem, Typed } from '../../../../kernel/form.ts'
import type { Language } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Field } from '../../../../ui/field.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { CriteriaInput, CriterionRow, GroupRow, ThresholdRow, VetoRow } from '../commands/criteria-fields.ts'
import type { CriteriaShown } from '../queries/criteria-sets.ts'
import type { CriteriaSet } from '../rules/criteria-set.ts'
import { rowsOfContent, rowsOfTyped, typedOfRows, type TypedRows } from '../rules/typed-rows.ts'
import { words } from '../words.ts'

export interface CriteriaFormProps {
  readonly view: View
  readonly shown: CriteriaShown
  readonly form: FormState
}

/** A draft as rows of fields; rows come and go by buttons, with or without script. */
export function CriteriaForm({ view: { language }, shown: { set }, form }: CriteriaFormProps) {
  const texts = words(language)
  const { rows, rest } = rowsOfTyped(form.command === '' ? typedOfSet(set) : form.typed)
  const typed = typedOfRows(rows, rest)
  const part: Part = {
    language,
    typed,
    problems: form.problems,
    rowsHref: `/bo-tieu-chi/${set.agencyId}/${set.id}/dong`,
  }
  const plain = fieldSpecs(CriteriaInput).filter(({ name }) => name !== 'criteriaId' && name !== 'version')
  const [head, rules] = [plain.slice(0, 3), plain.slice(3)]
  return (
    <CommandForm
      action={`/bo-tieu-chi/${set.agencyId}/${set.id}`}
      commandId={form.commandId}
      version={set.version}
      fields={head}
      typed={typed}
      problems={form.problems}
      language={language}
      submit={texts.edit}
    >
      <h2>{texts.groups}</h2>
      {rows.groups.map((group, index) => (
        <Group part={part} rows={rows} groupKey={group['key'] ?? ''} index={index} />
      ))}
      <RowButton part={part} doing="add-group" label={texts.addGroup} />
      <Simple part={part} list="vetoes" rows={rows} hint={texts.vetoesHint} add="add-veto" />
      <Simple part={part} list="thresholds" rows={rows} add="add-threshold" />
      <fieldset class="rows">
        <legend class="h">{texts.rules}</legend>
        <div class="cells">
          {rules.map((spec) => (
            <Field spec={spec} value={typed[spec.name]} problems={form.problems} language={language} />
          ))}
        </div>
      </fieldset>
    </CommandForm>
  )
}

interface Part {
  readonly language: Language
  readonly typed: Typed
  readonly problems: readonly Problem[]
  readonly rowsHref: string
}

function Group({ part, rows, groupKey, index }: { part: Part; rows: TypedRows; groupKey: string; index: number }) {
  const texts = words(part.language)
  const own = rows.criteria.flatMap((row, at) => (row['group'] === groupKey ? [at] : []))
  return (
    <fieldset class="rows">
      <legend class="h">{`${texts.group} ${index + 1}`}</legend>
      <RowFields part={part} row={GroupRow} name={`groups.${index}`} />
      {own.map((at, place) => (
        <fieldset class="cells one">
          <legend class="s m">{texts.criterionNumber(place + 1)}</legend>
          <RowFields part={part} row={CriterionRow} name={`criteria.${at}`} />
          <div class="row">
            {place === 0 ? null : <RowButton part={part} doing={`up-criteria:${at}`} label="↑" />}
            <RowButton part={part} doing={`drop-criteria:${at}`} label={texts.remove} />
          </div>
        </fieldset>
      ))}
      <div class="row">
        <RowButton part={part} doing={`add-criterion:${groupKey}`} label={texts.addCriterion} />
        <RowButton part={part} doing={`drop-group:${groupKey}`} label={texts.removeGroup} />
      </div>
    </fieldset>
  )
}

interface SimpleProps {
  readonly part: Part
  readonly list: 'vetoes' | 'thresholds'
  readonly rows: TypedRows
  readonly hint?: string
  readonly add: string
}

function Simple({ part, list, rows, hint, add }: SimpleProps) {
  const texts = words(part.language)
  return (
    <fieldset class="rows">
      <legend class="h">{texts[list]}</legend>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {rows[list].map((_row, at) => (
        <div class="cells pair">
          <RowFields part={part} row={list === 'vetoes' ? VetoRow : ThresholdRow} name={`${list}.${at}`} />
          <RowButton part={part} doing={`drop-${list}:${at}`} label={texts.remove} />
        </div>
      ))}
      <div class="row">
        <RowButton part={part} doing={add} label={list === 'vetoes' ? texts.addVeto : texts.addThreshold} />
      </div>
    </fieldset>
  )
}

const carriedParts: ReadonlySet<string> = new Set(['key', 'group'])

function RowFields({ part, row, name }: { part: Part; row: z.ZodObject; name: string }) {
  const { language, typed, problems } = part
  const specs = fieldSpecs(row).map((spec): FieldSpec => ({
    ...spec,
    name: `${name}.${spec.name}`,
    required: false,
    control: carriedParts.has(spec.name) ? 'hidden' : spec.control,
  }))
  return (
    <>
      {specs.map((spec) => (
        <Field spec={spec} value={typed[spec.name]} problems={problems} language={language} />
      ))}
    </>
  )
}

/** Sends the form to where rows are added and taken away, without saving it. */
function RowButton({ part, doing, label }: { part: Part; doing: string; label: string }) {
  return (
    <button class="btn sm" type="submit" formaction={part.rowsHref} formnovalidate name="doing" value={doing}>
      {label}
    </button>
  )
}

function typedOfSet({ name, kind, source, content }: CriteriaSet): Typed {
  const { outlierPercent, leastAssessors, quorumPercent, passPercent } = content
  const rules = { outlierPercent, leastAssessors, quorumPercent, passPercent }
  const rest = Object.fromEntries(Object.entries(rules).map(([rule, value]) => [rule, String(value)]))
  return typedOfRows(rowsOfContent(content), { name, kind: kind ?? '', source, ...rest })
}
