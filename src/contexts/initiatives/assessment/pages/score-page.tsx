import { fieldSpecs } from '../../../../commands/fields.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Field } from '../../../../ui/field.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { criteriaIn } from '../../criteria/rules/criteria.ts'
import { fileHref } from '../../../documents/index.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { declare } from '../commands/panel.ts'
import type { AssessmentShown } from '../queries/assessment.ts'
import { words } from '../words.ts'
import { crumbsOf } from './parts.tsx'
import { SheetFields, typedOfSheet } from './sheet-form.tsx'

export interface ScorePageProps {
  readonly view: View
  readonly shown: AssessmentShown
  readonly declaring: FormState
  readonly scoring: FormState
  readonly explaining: FormState
}

/** An assessor's own page: declare, then score, then say why points stand far off. */
export function ScorePage(props: ScorePageProps) {
  const { view, shown } = props
  const { language } = view
  const texts = words(language)
  const { initiative, own } = shown
  const due = own === undefined ? '' : ` ${texts.dueOn}: ${formatDate(own.dueOn)}.`
  return (
    <Page
      view={view}
      title={texts.scoreTitle}
      current="/mo-hinh"
      sheet="initiatives/assessment"
      crumbs={crumbsOf(initiative, words.catalogue.scoreTitle, language)}
      lead={`${initiative.name}.${due}`}
    >
      <div class="blocks">
        <Step {...props} />
        <p>
          <a href={`${initiativeHref(initiative.id)}/tham-dinh`}>{texts.see}</a>
        </p>
      </div>
    </Page>
  )
}

function Step(props: ScorePageProps) {
  const { view, shown } = props
  const texts = words(view.language)
  const { own, set, initiative } = shown
  if (own === undefined || set === undefined || initiative.state !== 'self_assessed')
    return <Note>{texts.blindNote}</Note>
  if (own.state === 'appointed') return <Declaration {...props} />
  if (own.state === 'declared') return <SheetForm {...props} set={set} own={own} />
  return <Outliers {...props} set={set} own={own} />
}

function Declaration({ view: { language }, shown: { initiative }, declaring }: ScorePageProps) {
  const texts = words(language)
  return (
    <section class="stack">
      <h2>{texts.declareTitle}</h2>
      <p>{texts.declareLead}</p>
      <CommandForm
        action={`${initiativeHref(initiative.id, 'assess')}/khai-bao`}
        commandId={declaring.commandId}
        fields={fieldSpecs(declare.input).filter(({ name }) => name !== 'initiativeId')}
        typed={declaring.typed}
        problems={declaring.problems}
        language={language}
        submit={texts.declare}
      />
    </section>
  )
}

type Part = ScorePageProps & {
  readonly set: NonNullable<AssessmentShown['set']>
  readonly own: NonNullable<AssessmentShown['own']>
}

function SheetForm({ view: { language }, shown, scoring, set, own }: Part) {
  const texts = words(language)
  const { initiative, self, evidence } = shown
  const href = initiativeHref(initiative.id, 'assess')
  const typed = scoring.command === '' ? { ...typedOfSheet(set.content, own), remark: own.remark } : scoring.typed
  return (
    <>
      <Note>
        <p>{texts.handInOnce}</p>
      </Note>
      <CommandForm
        action={`${href}/nhap`}
        commandId={scoring.commandId}
        version={own.version}
        fields={[]}
        problems={scoring.problems}
        language={language}
        submit={texts.saveScores}
        main={false}
        secondary={
          <button class="btn go" type="submit" formaction={href}>
            {texts.handInScores}
          </button>
        }
      >
        <SheetFields
          language={language}
          content={set.content}
          typed={typed}
          problems={scoring.problems}
          asksEvidence={false}
          beside={({ id }) => {
            const score = self?.scores.find((each) => each.id === id)
            const points = score?.points ?? null
            return (
              <p class="s m">
                {points === null ? '' : `${texts.ownScore}: ${formatNumber(points, language)}. `}
                {score?.note ?? ''}{' '}
                {evidence
                  .filter(({ criterionId }) => criterionId === id)
                  .map(({ fileId, name }) => (
                    <a class="blk" href={fileHref(fileId)}>
                      {name}
                    </a>
                  ))}
              </p>
            )
          }}
        />
        <Field
          spec={{ name: 'remark', label: words.catalogue.remark, control: 'long-text', required: false }}
          value={typed['remark']}
          problems={scoring.problems}
          language={language}
        />
      </CommandForm>
    </>
  )
}

function Outliers({ view: { language }, shown, explaining, set, own }: Part) {
  const texts = words(language)
  const far = shown.outliers.filter(({ assessorId }) => assessorId === own.id)
  const nameOf = (id: string) => criteriaIn(set.content).find((criterion) => criterion.id === id)?.text ?? id
  if (far.length === 0) {
    return (
      <Note tone="ok">
        <p>{shown.isOpen ? texts.scoresHandedIn : `${texts.scoresHandedIn} ${texts.blindNote}`}</p>
      </Note>
    )
  }
  return (
    <section class="stack">
      <h2>{texts.explain}</h2>
      <p>{texts.explainLead(String(set.content.outlierPercent))}</p>
      <CommandForm
        action={`${initiativeHref(shown.initiative.id, 'assess')}/giai-trinh`}
        commandId={explaining.commandId}
        fields={[]}
        problems={explaining.problems}
        language={language}
        submit={texts.explain}
      >
        {far.map(({ criterionId, points, median, reason }, at) => {
          const said = `${nameOf(criterionId)}: ${formatNumber(points, language)}, ${texts.medianIs(formatNumber(median, language))}`
          return (
            <>
              <input type="hidden" name={`reasons.${at}.id`} value={criterionId} />
              <Field
                spec={{
                  name: `reasons.${at}.text`,
                  label: { vi: said, en: said },
                  control: 'long-text',
                  required: false,
                }}
                value={explaining.typed[`reasons.${at}.text`] ?? reason}
                problems={explaining.problems}
                language={language}
              />
            </>
          )
        })}
      </CommandForm>
    </section>
  )
}
