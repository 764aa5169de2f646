import { fieldSpecs } from '../../../commands/fields.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Page } from '../../../ui/page.tsx'
import { DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { saveCommendationForm, setVotingRule } from '../commands/keep-forms.ts'
import type { FormsShown } from '../queries/forms.ts'
import type { CommendationForm } from '../rules/forms.ts'
import { words } from '../words.ts'
import { CommendationTabs, navigationHref } from './tabs.tsx'

export interface FormsPageProps {
  readonly view: View
  readonly shown: FormsShown
  /** The form that is changed, by id; a new one when undefined. */
  readonly changed: string | undefined
  readonly formOf: (command: { readonly name: string }) => FormState
}

/** Forms of commendation as data, each with its source and whether it was checked. */
export function FormsPage(props: FormsPageProps) {
  const { view, shown } = props
  const { language } = view
  const texts = words(language)
  const { voting } = shown
  return (
    <Page view={view} title={texts.forms} current={navigationHref} lead={texts.formsLead}>
      <CommendationTabs view={view} current="/khen-thuong/danh-muc" />
      <div class="blocks">
        <FormsTable {...props} />
        {shown.mayChange ? <FormForm {...props} /> : null}
        <DataTable
          language={language}
          caption={texts.baseSalary}
          captionShown
          rows={shown.baseSalaries}
          columns={[
            { key: 'from', head: texts.from, names: true, cell: ({ from }) => formatDate(from) },
            {
              key: 'vnd',
              head: texts.baseSalary,
              numeric: true,
              cell: ({ vnd }) => `${formatNumber(vnd, language)} đ`,
            },
            { key: 'source', head: texts.source, cell: ({ source, confirmed }) => sourceText(view, source, confirmed) },
          ]}
        />
        <section>
          <h2>{texts.voting}</h2>
          <p>
            {texts.quorumPercent}: {voting.quorumPercent}% · {texts.passPercent}: {voting.passPercent}%
            <span class="sub">{sourceText(view, voting.source, voting.confirmed)}</span>
            <span class="sub">{texts.interestsLead}</span>
          </p>
          {shown.mayChange ? <VotingForm {...props} /> : null}
        </section>
      </div>
    </Page>
  )
}

function sourceText({ language }: View, source: string, confirmed: boolean): string {
  const texts = words(language)
  return `${source} (${confirmed ? texts.confirmedMark : texts.toBeConfirmed})`
}

function FormsTable({ view, shown }: FormsPageProps) {
  const { language } = view
  const texts = words(language)
  const share = (thousandths: number | null) =>
    thousandths === null ? '–' : formatNumber(thousandths / 1_000, language, 3)
  const isOwn = ({ id }: CommendationForm) => shown.own.some((own) => own.id === id || own.replaces === id)
  return (
    <DataTable
      language={language}
      caption={texts.forms}
      rows={shown.forms}
      columns={[
        {
          key: 'name',
          head: texts.formName,
          names: true,
          cell: (form) => (
            <>
              {form.name}
              {isOwn(form) ? ` (${texts.ownForm})` : ''}
              <span class="sub">
                {form.title} · {texts.from.toLowerCase()} {formatDate(form.from)}
                {form.to === null ? '' : ` – ${formatDate(form.to)}`}
              </span>
            </>
          ),
        },
        {
          key: 'individual',
          head: texts.coefficientIndividual,
          numeric: true,
          cell: ({ individualThousandths }) => share(individualThousandths),
        },
        {
          key: 'collective',
          head: texts.coefficientCollective,
          numeric: true,
          cell: ({ collectiveThousandths }) => share(collectiveThousandths),
        },
        { key: 'source', head: texts.source, cell: ({ source, confirmed }) => sourceText(view, source, confirmed) },
        {
          key: 'change',
          head: texts.changeForm,
          hideHead: true,
          cell: ({ id }) =>
            shown.mayChange ? <a href={`/khen-thuong/danh-muc?sua=${id}#sua`}>{texts.changeForm}</a> : '',
        },
      ]}
    />
  )
}

function FormForm({ view: { language, today }, shown, changed, formOf }: FormsPageProps) {
  const texts = words(language)
  const sent = formOf(saveCommendationForm)
  const known = shown.forms.find(({ id }) => id === changed)
  const own = shown.own.find((each) => each.id === changed || each.replaces === changed)
  const typed = known === undefined ? { from: formatDate(today) } : typedOf(known, language)
  const [title, query] =
    known === undefined ? [texts.addForm, ''] : [`${texts.changeForm}: ${known.name}`, `?sua=${known.id}`]
  return (
    <details open={query !== '' || sent.problems.length > 0} id="sua">
      <summary>{title}</summary>
      <CommandForm
        action={`/khen-thuong/danh-muc/hinh-thuc${query}`}
        commandId={sent.commandId}
        version={own?.version ?? 1}
        fields={formFields}
        typed={{ ...typed, ...sent.typed, ...rowOf(known, own) }}
        problems={sent.problems}
        language={language}
        submit={texts.saveForm}
        idPrefix="ht"
        main={false}
      />
    </details>
  )
}

/** The shipped form that is replaced is not asked for: it is the one whose line was opened. */
const formFields = fieldSpecs(saveCommendationForm.input).map((field) =>
  field.name === 'replaces' ? { ...field, control: 'hidden' as const } : field,
)

/** Which row is written: the agency's own, or a new one in the place of a shipped form. */
function rowOf(known: CommendationForm | undefined, own: FormsShown['own'][number] | undefined): FormState['typed'] {
  if (own !== undefined) return { formId: own.id, replaces: '' }
  return { formId: '', replaces: known?.id ?? '' }
}

function typedOf(form: CommendationForm, language: View['language']): FormState['typed'] {
  const share = (thousandths: number | null) =>
    thousandths === null ? '' : formatNumber(thousandths / 1_000, language, 3)
  return {
    name: form.name,
    title: form.title,
    individual: share(form.individualThousandths),
    collective: share(form.collectiveThousandths),
    from: formatDate(form.from),
    to: form.to === null ? '' : formatDate(form.to),
    source: form.source,
    ...(form.confirmed && { confirmed: 'true' }),
  }
}

function VotingForm({ view: { language }, shown: { voting }, formOf }: FormsPageProps) {
  const texts = words(language)
  const sent = formOf(setVotingRule)
  const typed = {
    quorumPercent: String(voting.quorumPercent),
    passPercent: String(voting.passPercent),
    source: voting.confirmed ? voting.source : '',
  }
  return (
    <details open={sent.problems.length > 0}>
      <summary>{texts.saveVoting}</summary>
      <CommandForm
        action="/khen-thuong/danh-muc/ty-le"
        commandId={sent.commandId}
        version={voting.version}
        fields={fieldSpecs(setVotingRule.input)}
        typed={{ ...typed, ...sent.typed }}
        problems={sent.problems}
        language={language}
        submit={texts.saveVoting}
        idPrefix="tl"
        main={false}
      />
    </details>
  )
}
