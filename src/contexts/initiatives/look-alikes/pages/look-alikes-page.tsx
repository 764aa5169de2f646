import { formatInstant } from '../../../../ui/format.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import type { FieldSpec } from '../../../../kernel/form.ts'
import type { Language } from '../../../../kernel/words.ts'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import type { LookAlike } from '../queries/find-look-alikes.ts'
import type { LookAlikesOf } from '../queries/look-alikes.ts'
import type { VerdictShown } from '../store/verdicts.ts'
import { pairVerdictWords, words } from '../words.ts'
import { LookAlikePanel } from './look-alike-panel.tsx'

export interface TypedLookAlikesProps {
  readonly view: View
  readonly agencyId: number
  readonly found: readonly LookAlike[]
  readonly name: string
}

/** What is like that which was typed: for those without script, in a window of its own. */
export function TypedLookAlikesPage({ view, agencyId, found, name }: TypedLookAlikesProps) {
  const texts = words(view.language)
  return (
    <Page
      view={view}
      title={words.catalogue.title}
      current="/mo-hinh"
      crumbs={[{ label: words.catalogue.listTitle, href: '/mo-hinh' }]}
      sheet="initiatives/initiatives"
      lead={name === '' ? texts.tooShort : name}
    >
      {name === '' ? null : <LookAlikePanel language={view.language} found={found} agencyId={agencyId} />}
    </Page>
  )
}

export interface ReviewProps {
  readonly view: View
  readonly agencyId: number
  readonly shown: LookAlikesOf
  /** The form to say what a pair is; without it nothing can be said. */
  readonly judging: { readonly fields: readonly FieldSpec[]; formOf(found: LookAlike): FormState } | undefined
}

/** What is like a registration, pair by pair, with what reviewers said and the form to say it. */
export function ReviewLookAlikesPage({ view, agencyId, shown, judging }: ReviewProps) {
  const texts = words(view.language)
  const { initiative, found, said } = shown
  const saidOf = ({ agencyId: other, id }: LookAlike) =>
    said.find(({ otherAgencyId, otherId }) => otherAgencyId === other && otherId === id)
  const listed = new Set(found.map(({ id }) => id))
  const others = said.filter(({ otherId }) => !listed.has(otherId))
  return (
    <Page
      view={view}
      title={words.catalogue.reviewTitle}
      current="/mo-hinh"
      crumbs={[
        { label: words.catalogue.listTitle, href: '/mo-hinh' },
        { label: initiative.code ?? initiative.name, href: initiativeHref(initiative.id) },
      ]}
      sheet="initiatives/initiatives"
      kicker={initiative.code === null ? undefined : <span class="n">{initiative.code}</span>}
      lead={
        <>
          <p>{initiative.name}</p>
          {judging === undefined ? null : <p>{texts.reviewLead}</p>}
        </>
      }
    >
      <div class="blocks">
        <LookAlikePanel
          language={view.language}
          found={found}
          agencyId={agencyId}
          identityId={initiative.identityId}
          under={(alike) => (
            <Under language={view.language} said={saidOf(alike)} id={initiative.id} alike={alike} judging={judging} />
          )}
        />
        {others.length === 0 ? null : (
          <section>
            <h2>{texts.earlierVerdicts}</h2>
            <VerdictList language={view.language} said={others} />
          </section>
        )}
      </div>
    </Page>
  )
}

interface UnderProps {
  readonly language: Language
  readonly id: string
  readonly alike: LookAlike
  readonly said: VerdictShown | undefined
  readonly judging: ReviewProps['judging']
}

function Under({ language, id, alike, said, judging }: UnderProps) {
  const texts = words(language)
  if (judging === undefined) return said === undefined ? null : <VerdictList language={language} said={[said]} />
  const form = judging.formOf(alike)
  const recorded = { verdict: said?.verdict ?? '', note: said?.note ?? '' }
  const body = (
    <CommandForm
      action={`${initiativeHref(id)}/giong-nhau`}
      commandId={form.commandId}
      fields={judging.fields}
      typed={form.problems.length === 0 ? recorded : form.typed}
      problems={form.problems}
      language={language}
      submit={texts.judge}
      idPrefix={`p${alike.id}`}
      main={false}
    >
      <input type="hidden" name="otherAgencyId" value={String(alike.agencyId)} />
      <input type="hidden" name="otherId" value={alike.id} />
    </CommandForm>
  )
  return (
    <div class="stack">
      {said === undefined ? null : <VerdictList language={language} said={[said]} />}
      <details open={form.problems.length > 0}>
        <summary>{said === undefined ? texts.judge : texts.change}</summary>
        {body}
      </details>
    </div>
  )
}

/** What was said of pairs: verdict, why, by whom and when. */
function VerdictList({ language, said }: { language: Language; said: readonly VerdictShown[] }) {
  const texts = words(language)
  return (
    <ul class="x s">
      {said.map((one) => (
        <li>
          <b>{pairVerdictWords[one.verdict][language]}</b>
          {one.otherName === null ? '' : `: ${one.otherCode ?? ''} ${one.otherName}, ${one.otherAgencyName ?? ''}`}
          {one.note === '' ? '' : `. ${one.note}`}{' '}
          <span class="m">({texts.judgedBy(one.judgedByName ?? '…', formatInstant(one.judgedAt))})</span>
        </li>
      ))}
    </ul>
  )
}
