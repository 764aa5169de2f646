import { fieldSpecs } from '../../../commands/fields.ts'
import type { Typed } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Confirm, Note } from '../../../ui/note.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { EditText } from '../commands/edit-text.ts'
import { SetHeading } from '../commands/set-heading.ts'
import { SubmitReport } from '../commands/submit-report.ts'
import type { ReportPart, ReportShown } from '../queries/show-report.ts'
import { figureSpeech } from '../rules/figure-names.ts'
import type { ReportHeading } from '../rules/heading.ts'
import { withNames } from '../rules/template.ts'
import { partWords, words } from '../words.ts'

export interface DraftForms {
  readonly text: FormState
  readonly reset: FormState
  readonly heading: FormState
  readonly submit: FormState
}

export interface DraftPanelsProps {
  readonly view: View
  readonly report: ReportShown
  readonly forms: DraftForms
  /** The part whose words are being changed. */
  readonly editing: string | undefined
}

/** What can be done with a draft: word its parts, set number and signer, submit. */
export function DraftPanels(props: DraftPanelsProps) {
  return (
    <>
      <WordingPanel {...props} />
      <HeadingPanel {...props} />
      <SubmitPanel {...props} />
    </>
  )
}

function WordingPanel({ view, report, forms, editing }: DraftPanelsProps) {
  const { language } = view
  const texts = words(language)
  const part = report.parts.find(({ key }) => key === editing)
  return (
    <section class="card src" id="loi-van">
      <h2>{texts.wording}</h2>
      {part === undefined ? <p class="s m">{texts.wordingHint}</p> : null}
      {part === undefined ? (
        <PartList report={report} language={language} />
      ) : (
        <PartForm report={report} part={part} forms={forms} language={language} />
      )}
    </section>
  )
}

function PartList({ report, language }: { report: ReportShown; language: View['language'] }) {
  const texts = words(language)
  return (
    <ul class="fl s">
      {report.parts.map((part) => (
        <li>
          <span>{partTitle(part, language)}</span>
          <span class="row">
            {part.edited ? <span class="m">{texts.edited}</span> : null}
            <a
              href={`/bao-cao/${report.head.id}?sua=${encodeURIComponent(part.key)}#loi-van`}
              aria-label={`${texts.edit}: ${partTitle(part, language)}`}
            >
              {texts.edit}
            </a>
          </span>
        </li>
      ))}
    </ul>
  )
}

function partTitle({ key, task }: ReportPart, language: View['language']): string {
  if (task !== null) return `II.2. ${task}`
  return Object.entries(partWords).find(([name]) => name === key)?.[1][language] ?? key
}

interface PartFormProps {
  readonly report: ReportShown
  readonly part: ReportPart
  readonly forms: DraftForms
  readonly language: View['language']
}

function PartForm({ report, part, forms, language }: PartFormProps) {
  const texts = words(language)
  const { id, version } = report.head
  const action = `/bao-cao/${id}/loi-van`
  const fields = fieldSpecs(EditText).filter(({ name }) => name === 'text')
  const text = withNames(part.text, figureSpeech(report.figures.figures))
  return (
    <details open>
      <summary>{partTitle(part, language)}</summary>
      <CommandForm
        action={action}
        commandId={forms.text.commandId}
        version={version}
        fields={fields}
        typed={forms.text.problems.length > 0 ? forms.text.typed : { text }}
        problems={forms.text.problems}
        language={language}
        submit={texts.saveText}
        secondary={<a href={`/bao-cao/${id}`}>{texts.closeEdit}</a>}
        idPrefix="lv"
        main={false}
      >
        <input type="hidden" name="part" value={part.key} />
        <FigureNames report={report} language={language} />
      </CommandForm>
      {part.edited ? (
        <form method="post" action={action} class="mt">
          <input type="hidden" name="commandId" value={forms.reset.commandId} />
          <input type="hidden" name="version" value={`${version}`} />
          <input type="hidden" name="part" value={part.key} />
          <input type="hidden" name="text" value="" />
          <button class="btn quiet" type="submit">
            {texts.resetText}
          </button>
        </form>
      ) : null}
    </details>
  )
}

/** The names by which a text can hold figures, with what they count now. */
function FigureNames({ report, language }: { report: ReportShown; language: View['language'] }) {
  const texts = words(language)
  const { nameOf } = figureSpeech(report.figures.figures)
  return (
    <details class="s">
      <summary>{texts.figureNames}</summary>
      <ul class="fl">
        {report.figures.figures.map(({ key, name, value }) => (
          <li>
            <span>
              <code>{`{${nameOf(key)}}`}</code> <span class="m">{name[language]}</span>
            </span>
            <span class="n">{value}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function HeadingPanel({ view, report, forms }: DraftPanelsProps) {
  const { language } = view
  const texts = words(language)
  const { id, version, heading } = report.head
  const fields = fieldSpecs(SetHeading).filter(({ control }) => control !== 'hidden')
  const wrong = forms.heading.problems.length > 0
  return (
    <section class="card src" id="dau-de">
      <details open={wrong}>
        <summary>
          <b>{texts.heading}</b>
        </summary>
        <CommandForm
          action={`/bao-cao/${id}/ban-hanh`}
          commandId={forms.heading.commandId}
          version={version}
          fields={fields}
          typed={wrong ? forms.heading.typed : typedHeading(heading)}
          problems={forms.heading.problems}
          language={language}
          submit={texts.saveHeading}
          idPrefix="bh"
          main={false}
        />
      </details>
    </section>
  )
}

function typedHeading({ date, serial, recipients, appendix, ...rest }: ReportHeading): Typed {
  return {
    ...rest,
    serial: serial ?? '',
    date: date === null ? '' : formatDate(date),
    recipients: recipients.join('\n'),
    appendix: appendix ? 'true' : '',
  }
}

function SubmitPanel({ view, report, forms }: DraftPanelsProps) {
  const { language } = view
  const texts = words(language)
  const { id, version } = report.head
  const wrong = forms.submit.problems.length > 0
  const form = (
    <CommandForm
      action={`/bao-cao/${id}/ky-gui`}
      commandId={forms.submit.commandId}
      version={version}
      fields={report.closed ? [] : fieldSpecs(SubmitReport).filter(({ control }) => control !== 'hidden')}
      typed={forms.submit.typed}
      problems={forms.submit.problems}
      language={language}
      submit={texts.submitNow}
      idPrefix="kg"
    />
  )
  return (
    <section class="card src" id="ky-gui">
      <h2>{texts.submit}</h2>
      {report.closed ? null : <Note tone="warn">{texts.notOver(formatDate(report.period.to))}</Note>}
      {wrong ? (
        form
      ) : (
        <Confirm language={language} label={texts.submit} question={texts.submitQuestion}>
          {form}
        </Confirm>
      )}
    </section>
  )
}
