import type { Child } from 'hono/jsx'
import type { Problem, Typed } from '../../../../kernel/form.ts'
import type { Language } from '../../../../kernel/words.ts'
import { Field } from '../../../../ui/field.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import type { CriteriaContent, Criterion } from '../../criteria/rules/criteria.ts'
import { criteriaIn, mostPoints } from '../../criteria/rules/criteria.ts'
import type { Sheet } from '../rules/scores.ts'
import { words } from '../words.ts'

export interface SheetFieldsProps {
  readonly language: Language
  readonly content: CriteriaContent
  readonly typed: Typed
  readonly problems: readonly Problem[]
  /** True when what shows it must be told where evidence is required. */
  readonly asksEvidence: boolean
  /** What stands beside a criterion: its evidence, the points of others. */
  readonly beside?: ((criterion: Criterion) => Child) | undefined
}

/** Points for each criterion, group by group, and an answer to each veto: fields named `scores.N.*` and `vetoes.N.*`. */
export function SheetFields(props: SheetFieldsProps) {
  const { language, content } = props
  const texts = words(language)
  const all = criteriaIn(content)
  return (
    <div class="sheet">
      {content.groups.map((group) => (
        <fieldset>
          <legend class="h">{`${group.name} (${formatNumber(mostPoints({ groups: [group] }), language)})`}</legend>
          {group.criteria.map((criterion) => (
            <ScoreRow {...props} criterion={criterion} at={all.indexOf(criterion)} />
          ))}
        </fieldset>
      ))}
      {content.vetoes.length === 0 ? null : (
        <fieldset>
          <legend class="h">{texts.veto}</legend>
          {content.vetoes.map(({ id, text }, at) => (
            <VetoRow {...props} veto={{ id, text }} at={at} />
          ))}
        </fieldset>
      )}
    </div>
  )
}

function ScoreRow(props: SheetFieldsProps & { criterion: Criterion; at: number }) {
  const { language, typed, problems, criterion, at, asksEvidence, beside } = props
  const texts = words(language)
  const { proof, proofRequired } = words.catalogue
  const name = `scores.${at}`
  const most = formatNumber(criterion.most, language)
  const label = { vi: texts.pointsOf(most), en: texts.pointsOf(most) }
  const isRequired = asksEvidence && criterion.evidence === 'required'
  return (
    <div class="score">
      <div>
        <p>{criterion.text}</p>
        {criterion.guide === '' ? null : <p class="hint">{criterion.guide}</p>}
        {beside?.(criterion)}
      </div>
      <div>
        <input type="hidden" name={`${name}.id`} value={criterion.id} />
        <Field
          spec={{ name: `${name}.points`, label, control: 'decimal', required: false }}
          value={typed[`${name}.points`]}
          problems={problems}
          language={language}
        />
      </div>
      <Field
        spec={{ name: `${name}.note`, label: isRequired ? proofRequired : proof, control: 'text', required: false }}
        value={typed[`${name}.note`]}
        problems={problems}
        language={language}
      />
    </div>
  )
}

function VetoRow(props: SheetFieldsProps & { veto: { id: string; text: string }; at: number }) {
  const { language, typed, problems, veto, at } = props
  const texts = words(language)
  const name = `vetoes.${at}`
  const messages = problems.filter(({ field }) => field === `${name}.hit`)
  return (
    <div class="score">
      <fieldset class="field">
        <legend>{veto.text}</legend>
        {messages.map(({ message }) => (
          <p class="err s">▲ {message[language]}</p>
        ))}
        <input type="hidden" name={`${name}.id`} value={veto.id} />
        <div class="ticks row">
          {(['no', 'yes'] as const).map((value) => (
            <label class="tick">
              <input type="radio" name={`${name}.hit`} value={value} checked={typed[`${name}.hit`] === value} />
              <span>{value === 'yes' ? texts.yes : texts.no}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div></div>
      <Field
        spec={{ name: `${name}.note`, label: words.catalogue.vetoNote, control: 'text', required: false }}
        value={typed[`${name}.note`]}
        problems={problems}
        language={language}
      />
    </div>
  )
}

/** A sheet as its form shows it first. */
export function typedOfSheet(content: CriteriaContent, { scores, vetoes }: Sheet): Typed {
  const rows = criteriaIn(content).flatMap(({ id }, at): [string, string][] => {
    const score = scores.find((each) => each.id === id)
    const points = score?.points ?? null
    return [
      [`scores.${at}.points`, points === null ? '' : String(points).replace('.', ',')],
      [`scores.${at}.note`, score?.note ?? ''],
    ]
  })
  const answers = content.vetoes.flatMap(({ id }, at): [string, string][] => {
    const answer = vetoes.find((each) => each.id === id)
    const hit = answer?.hit ?? null
    return [
      [`vetoes.${at}.hit`, hit === null ? '' : hitText(hit)],
      [`vetoes.${at}.note`, answer?.note ?? ''],
    ]
  })
  return Object.fromEntries([...rows, ...answers])
}

function hitText(hit: boolean): string {
  return hit ? 'yes' : 'no'
}
