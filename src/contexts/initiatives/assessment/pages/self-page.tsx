import { fieldSpecs } from '../../../../commands/fields.ts'
import type { Option } from '../../../../kernel/form.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Field } from '../../../../ui/field.tsx'
import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { criteriaIn } from '../../criteria/rules/criteria.ts'
import { fileHref } from '../../../documents/index.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { addEvidence } from '../commands/self-evidence.ts'
import type { AssessmentShown } from '../queries/assessment.ts'
import { words } from '../words.ts'
import { crumbsOf } from './parts.tsx'
import { SheetFields, typedOfSheet } from './sheet-form.tsx'

export interface SelfPageProps {
  readonly view: View
  readonly shown: AssessmentShown
  /** Absent when it may not be scored now. */
  readonly form: FormState | undefined
  readonly adding: FormState
}

/** Own scores: points, what shows them, files as evidence; kept as a draft or handed in. */
export function SelfPage({ view, shown, form, adding }: SelfPageProps) {
  const { language } = view
  const texts = words(language)
  const { initiative, set } = shown
  return (
    <Page
      view={view}
      title={texts.selfTitle}
      current="/mo-hinh"
      sheet="initiatives/assessment"
      crumbs={crumbsOf(initiative, words.catalogue.selfTitle, language)}
      lead={`${initiative.name}. ${texts.selfDue(formatDate(shown.selfDueOn))}`}
    >
      <div class="blocks">
        {set === undefined || form === undefined ? (
          <Note>
            <p>
              <a href={`${initiativeHref(initiative.id)}/tham-dinh`}>{texts.see}</a>
            </p>
          </Note>
        ) : (
          <>
            <SelfForm view={view} shown={shown} set={set} form={form} />
            <EvidenceForm view={view} shown={shown} set={set} form={adding} />
          </>
        )}
      </div>
    </Page>
  )
}

type Part = Pick<SelfPageProps, 'view' | 'shown'> & {
  readonly set: NonNullable<AssessmentShown['set']>
  readonly form: FormState
}

function SelfForm({ view: { language }, shown, set, form }: Part) {
  const texts = words(language)
  const { initiative, self, evidence } = shown
  const href = initiativeHref(initiative.id, 'self-assess')
  const begun = { scores: self?.scores ?? [], vetoes: self?.vetoes ?? [] }
  const typed = form.command === '' ? { ...typedOfSheet(set.content, begun), summary: self?.summary ?? '' } : form.typed
  return (
    <CommandForm
      action={`${href}/nhap`}
      commandId={form.commandId}
      version={self?.version ?? 0}
      fields={[]}
      problems={form.problems}
      language={language}
      submit={texts.saveSelf}
      main={false}
      secondary={
        <button class="btn go" type="submit" formaction={href}>
          {texts.handInSelf}
        </button>
      }
    >
      <SheetFields
        language={language}
        content={set.content}
        typed={typed}
        problems={form.problems}
        asksEvidence
        beside={({ id }) => (
          <ul>
            {evidence
              .filter(({ criterionId }) => criterionId === id)
              .map(({ fileId, name }) => (
                <li class="s">
                  <a href={fileHref(fileId)}>{name}</a>
                </li>
              ))}
          </ul>
        )}
      />
      <Field
        spec={{ name: 'summary', label: words.catalogue.summary, control: 'long-text', required: false }}
        value={typed['summary']}
        problems={form.problems}
        language={language}
      />
    </CommandForm>
  )
}

function EvidenceForm({ view: { language }, shown, set, form }: Part) {
  const texts = words(language)
  const { initiative, evidence } = shown
  const href = initiativeHref(initiative.id, 'self-assess')
  const options: Option[] = criteriaIn(set.content).map(({ id, text }) => ({
    value: id,
    label: { vi: text, en: text },
  }))
  const fields = fieldSpecs(addEvidence.input)
    .filter(({ name }) => name !== 'initiativeId')
    .map((spec) => (spec.name === 'criterionId' ? { ...spec, control: 'choice' as const, options } : spec))
  return (
    <section class="stack">
      <h2>{texts.evidence}</h2>
      <p class="s m">{texts.evidenceAdvice}</p>
      {evidence.length === 0 ? null : (
        <ul>
          {evidence.map(({ id, fileId, name, note }) => (
            <li>
              <a href={fileHref(fileId)}>{name}</a> {note}{' '}
              <form method="post" action={`/mo-hinh/minh-chung/${id}/bo`} class="inline">
                <input type="hidden" name="commandId" value={`${form.commandId.slice(0, 24)}${id.slice(24)}`} />
                <button class="linkish s" type="submit" aria-label={`${texts.dropEvidence}: ${name}`}>
                  {texts.dropEvidence}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <CommandForm
        action={`${href}/minh-chung`}
        commandId={form.commandId}
        fields={fields}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={texts.addEvidence}
        idPrefix="mc"
        main={false}
      />
    </section>
  )
}
