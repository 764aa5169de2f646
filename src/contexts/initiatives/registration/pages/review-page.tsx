import type { Child } from 'hono/jsx'
import type { FieldSpec } from '../../../../kernel/form.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { LookAlikePanel } from '../../look-alikes/door.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { namedIn } from '../../rules/season.ts'
import type { InitiativeAct } from '../../rules/states.ts'
import { actWords, stateWords } from '../../words.ts'
import { pageWords } from '../page-words.ts'
import type { RegistrationReview } from '../queries/registration-review.ts'
import { reviewQueueHref } from '../rules/notices.ts'
import { needsSuperior } from '../rules/registration.ts'
import { RegistrationSection } from './registration-section.tsx'
import { WholeRegistration } from './whole-registration.tsx'

/** The form of a step that is open to the reader. */
export interface StepForm {
  readonly act: InitiativeAct
  readonly fields: readonly FieldSpec[]
  readonly form: FormState
}

export interface ReviewPageProps {
  readonly view: View
  readonly review: RegistrationReview
  readonly agencyId: number
  /** Steps open to the reader, the one that leads on first. */
  readonly steps: readonly StepForm[]
  readonly mayReturn: boolean
  /** Whether the list of what waits opens to the reader. */
  readonly seesQueue: boolean
}

/** A registration as its reviewer needs it: the whole of it, what looks alike, what was said, and the step to take. */
export function ReviewPage({ view, review, agencyId, steps, mayReturn, seesQueue }: ReviewPageProps) {
  const { language } = view
  const texts = pageWords(language)
  const { initiative, levels } = review
  const asksSuperior = needsSuperior(initiative.level, review)
  return (
    <Page
      view={view}
      title={texts.reviewTitle}
      heading={initiative.name}
      current="/mo-hinh"
      crumbs={[
        { label: texts.initiatives, href: '/mo-hinh' },
        ...(seesQueue ? [{ label: texts.queueTitle, href: reviewQueueHref }] : []),
        { label: initiative.code ?? (initiative.name || texts.unnamed), href: initiativeHref(initiative.id) },
      ]}
      kicker={
        <span class="row s">
          {initiative.code === null ? null : <span class="n m">{initiative.code}</span>}
          <span class="chip">{stateWords[initiative.state][language]}</span>
        </span>
      }
      lead={`${review.unitName} · ${review.personName}`}
      sheet="initiatives/registration"
    >
      <div class="side">
        <div class="blocks">
          <WholeRegistration review={review} language={language} />
          <section id="tuong-tu">
            <h2>{texts.alike}</h2>
            <LookAlikePanel
              language={language}
              found={review.alike}
              agencyId={agencyId}
              identityId={initiative.identityId}
            />
            {review.alike.length === 0 ? null : (
              <p class="s">
                <a href={`${initiativeHref(initiative.id)}/giong-nhau`}>{texts.judgeAlike}</a>
              </p>
            )}
          </section>
        </div>
        <aside class="blocks">
          {asksSuperior ? <Note>{texts.needsSuperior(namedIn(levels, initiative.level)[language])}</Note> : null}
          <StepPart view={view} review={review} steps={steps} mayReturn={mayReturn} />
          <RegistrationSection language={language} shown={review} agencyId={agencyId} needsSuperior={asksSuperior} />
        </aside>
      </div>
    </Page>
  )
}

type StepPartProps = Pick<ReviewPageProps, 'view' | 'review' | 'steps' | 'mayReturn'>

function StepPart({ view, review, steps, mayReturn }: StepPartProps) {
  const { language } = view
  const texts = pageWords(language)
  const { id } = review.initiative
  const [main, ...others] = steps
  if (main === undefined && !mayReturn) return <p class="s m">{texts.notYourTurn}</p>
  return (
    <section class="card stack step">
      <h2>{texts.yourTurn}</h2>
      {main === undefined ? null : <OneStep view={view} review={review} step={main} isMain />}
      {mayReturn ? (
        <p>
          <a class="btn" href={initiativeHref(id, 'return')}>
            {texts.returnInstead}
          </a>
        </p>
      ) : null}
      {others.map((step) => (
        <details open={step.form.problems.length > 0}>
          <summary>{actWords[step.act][language]}</summary>
          <p class="s m">{texts.rejectLead}</p>
          <OneStep view={view} review={review} step={step} />
        </details>
      ))}
    </section>
  )
}

interface OneStepProps {
  readonly view: View
  readonly review: RegistrationReview
  readonly step: StepForm
  readonly isMain?: boolean
}

function OneStep({ view, review: { initiative }, step, isMain = false }: OneStepProps) {
  return (
    <CommandForm
      action={initiativeHref(initiative.id, step.act)}
      commandId={step.form.commandId}
      fields={step.fields}
      typed={step.form.typed}
      problems={step.form.problems}
      language={view.language}
      submit={actWords[step.act]}
      idPrefix={step.act}
      main={isMain}
    >
      <Seen id={initiative.id} version={initiative.version} />
    </CommandForm>
  )
}

/** Says which version was read, so that nobody decides on words they have not seen. */
export function Seen({ id, version }: { readonly id: string; readonly version: number }): Child {
  return <input type="hidden" name="chosen" value={`${id}@${version}`} />
}
