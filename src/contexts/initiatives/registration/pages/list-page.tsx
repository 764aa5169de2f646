import { fieldSpecs } from '../../../../commands/fields.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Field } from '../../../../ui/field.tsx'
import { ListTools } from '../../../../ui/list-tools.tsx'
import { Confirm, Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { ProblemSummary } from '../../../../ui/problem-summary.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { FieldSpec } from '../../../../kernel/form.ts'
import type { Language } from '../../../../kernel/words.ts'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { renderScreen } from '../../../documents/index.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { recallSuperiorList } from '../commands/recall-list.ts'
import { listWords } from '../list-words.ts'
import { pageWords } from '../page-words.ts'
import type { EarlierAnswer, ListLineShown, ListShown } from '../queries/superior-lists.ts'
import { lineHref, listHref, listsHref } from '../rules/list-href.ts'
import { listTitle } from '../rules/superior-list.ts'
import { LineAnswer } from './registration-section.tsx'

export interface ListPageProps {
  readonly view: View
  readonly list: ListShown
  /** The reader's agency. */
  readonly agencyId: number
  /** The form to answer open lines; undefined for whoever does not. */
  readonly form: FormState | undefined
  /** The form to take it back; undefined when that can not be, or not by this reader. */
  readonly recallForm: FormState | undefined
  readonly maySend: boolean
  /** Whether the reader may put answers right. */
  readonly mayCorrect: boolean
}

const formId = 'answers'

/** A list as it was sent, with the answers of the superior, and the form to give them. */
export function ListPage(props: ListPageProps) {
  const { view, list, agencyId } = props
  const { language } = view
  const texts = listWords(language)
  const isOwn = list.agencyId === agencyId
  const href = listHref(list.agencyId, list.id)
  return (
    <Page
      view={view}
      title={listTitle(list)}
      current="/mo-hinh"
      crumbs={[
        { label: pageWords(language).initiatives, href: '/mo-hinh' },
        { label: texts.title, href: `${listsHref}?view=${isOwn ? 'sent' : 'received'}` },
      ]}
      lead={`${list.senderName} → ${list.superiorName} · ${list.seasonName}`}
      sheet="plans/paper"
    >
      <div class="blocks">
        <Recalled recall={list.recall} language={language} />
        <ListTools language={language} xlsxHref={`${href}/danh-sach.xlsx`}>
          <a href={`${href}/danh-sach.docx`} download>
            {texts.docx}
          </a>
          <a href={`${href}/danh-sach.pdf`} download>
            {texts.pdf}
          </a>
        </ListTools>
        <section class="off-paper">
          <h2>{texts.answers}</h2>
          <Answers {...props} />
          {isOwn && props.maySend && mayGoAgain(list) ? (
            <p class="mt">
              <a class="btn" href={`${listsHref}/moi?mua=${list.seasonId}`}>
                {list.recall === null ? texts.sendAgain : texts.make}
              </a>
            </p>
          ) : null}
          <RecallForm {...props} />
        </section>
        <section>
          <h2 class="off-paper">{texts.paper}</h2>
          {renderScreen(list.document)}
        </section>
      </div>
    </Page>
  )
}

/** Something of it is free to be sent in another list. */
function mayGoAgain({ recall, lines }: ListShown): boolean {
  return recall !== null || lines.some(({ decision }) => decision === 'returned')
}

function Recalled({ recall, language }: Pick<ListShown, 'recall'> & { language: Language }) {
  if (recall === null) return null
  return (
    <Note tone="warn">
      <p>
        <b>{listWords(language).recalledBy(recall.recalledByName, formatDate(recall.recalledOn))}</b>
      </p>
      <p class="told">{recall.reason}</p>
    </Note>
  )
}

function RecallForm({ view: { language }, list, recallForm }: ListPageProps) {
  if (recallForm === undefined) return null
  const texts = listWords.catalogue
  const form = (
    <CommandForm
      action={`${listHref(list.agencyId, list.id)}/rut-lai`}
      commandId={recallForm.commandId}
      version={list.version}
      fields={fieldSpecs(recallSuperiorList.input)}
      typed={{ ...recallForm.typed, listId: list.id }}
      problems={recallForm.problems}
      language={language}
      submit={texts.recall}
      idPrefix="rut"
      main={false}
    />
  )
  return (
    <div class="mt">
      <Confirm
        language={language}
        label={texts.recall}
        question={texts.recallQuestion}
        open={recallForm.problems.length > 0}
      >
        {form}
      </Confirm>
    </div>
  )
}

function Answers(props: ListPageProps) {
  const { view, list, form } = props
  const { language } = view
  const texts = listWords(language)
  const table = (
    <DataTable
      language={language}
      caption={texts.answers}
      columns={columnsOf(props)}
      rows={list.lines}
      sticky={false}
    />
  )
  if (form === undefined) return table
  return (
    <kheo-once>
      <form
        id={formId}
        method="post"
        action={`${listHref(list.agencyId, list.id)}/tra-loi`}
        class="stack answers"
        novalidate
      >
        <ProblemSummary language={language} problems={form.problems} />
        <p class="s m">{texts.answerLead}</p>
        <input type="hidden" name="commandId" value={form.commandId} />
        <input type="hidden" name="version" value={String(list.version)} />
        {table}
        <div class="row actions">
          <button class="btn go" type="submit">
            {texts.saveAnswers}
          </button>
          <button class="btn" type="submit" name="approvesRest" value="true">
            {texts.approveRest}
          </button>
        </div>
      </form>
    </kheo-once>
  )
}

function columnsOf(props: ListPageProps): Column<ListLineShown>[] {
  const { list, agencyId, form } = props
  const { language } = props.view
  const texts = listWords(language)
  const isOwn = list.agencyId === agencyId
  return [
    { key: 'position', head: 'TT', numeric: true, cell: ({ position }) => position },
    {
      key: 'name',
      head: texts.initiative,
      names: true,
      cell: (line) => (
        <>
          {isOwn ? <a href={initiativeHref(line.initiativeId)}>{lineName(line)}</a> : lineName(line)}
          {line.gist === '' ? null : <span class="sub">{line.gist}</span>}
        </>
      ),
    },
    {
      key: 'unit',
      head: texts.unit,
      cell: ({ unitName, place }) => (
        <div>
          {unitName}
          <span class="sub">{place}</span>
        </div>
      ),
    },
    {
      key: 'answer',
      head: texts.answer,
      cell: (line) =>
        form === undefined || line.decision !== null ? (
          <GivenAnswer {...props} line={line} />
        ) : (
          <AnswerFields line={line} form={form} language={language} />
        ),
    },
  ]
}

/** The answer as it is now, what it was before, and the way to put it right. */
function GivenAnswer({ view: { language }, list, line, mayCorrect }: ListPageProps & { line: ListLineShown }) {
  const texts = listWords(language)
  if (list.recall !== null && line.decision === null)
    return <StateMark language={language} state="halt" label={texts.recalled} />
  return (
    <div>
      <LineAnswer line={line} language={language} />
      {line.earlier.toReversed().map((earlier) => (
        <p class="s m">
          {saidBefore(earlier, language)}
          <br />
          {texts.correctedOn(`${earlier.correctedByName}, ${formatDate(earlier.correctedOn)}`, earlier.correction)}
        </p>
      ))}
      {mayCorrect && line.decision !== null ? (
        <p class="s">
          <a href={lineHref(list.agencyId, { listId: list.id, lineId: line.id })}>{texts.correct}</a>
        </p>
      ) : null}
    </div>
  )
}

function saidBefore({ decision, reason, decidedByName, decidedOn }: EarlierAnswer, language: Language): string {
  const texts = listWords(language)
  const said = reason === '' ? texts[decision] : `${texts[decision]}: ${reason}`
  return texts.saidBefore(said, `${decidedByName}, ${formatDate(decidedOn)}`)
}

function lineName({ code, name }: ListLineShown): string {
  return `${code} · ${name}`
}

function AnswerFields({ line, form, language }: { line: ListLineShown; form: FormState; language: Language }) {
  const texts = listWords.catalogue
  const at = `answers.${line.position}`
  const decision: FieldSpec = {
    name: `${at}.decision`,
    label: texts.answerShort,
    control: 'choice',
    required: false,
    options: [
      { value: 'approved', label: texts.approved },
      { value: 'returned', label: texts.returned },
    ],
  }
  const reason: FieldSpec = { name: `${at}.reason`, label: texts.reason, control: 'text', required: false }
  return (
    <div class="stack">
      <input type="hidden" name={`${at}.lineId`} value={line.id} />
      {[decision, reason].map((spec) => (
        <Field spec={spec} value={form.typed[spec.name]} problems={form.problems} language={language} />
      ))}
    </div>
  )
}
