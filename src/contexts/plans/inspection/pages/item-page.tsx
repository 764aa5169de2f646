import { fieldSpecs } from '../../../../commands/fields.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Typed } from '../../../../kernel/form.ts'
import type { Language } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type State, StateMark } from '../../../../ui/state.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { navigationHref } from '../../urging/pages/tabs.tsx'
import { findingToTask } from '../commands/finding-to-task.ts'
import type { FollowUpChoices } from '../queries/inspection-draft.ts'
import type { InspectionShown, ItemShown } from '../queries/inspection-page.ts'
import { type AnswerValue, answerValues } from '../rules/inspection.ts'
import { answerWords, words } from '../words.ts'

export interface ItemPageProps {
  readonly view: View
  readonly shown: InspectionShown
  readonly item: ItemShown
  /** The checklist as a form; absent for those who only look, and once the round is closed. */
  readonly filling: FormState | undefined
  /** The inspected unit is told why it may only look. */
  readonly isOwnUnit: boolean
  /** The form that makes a task of the finding; absent when there is none to make. */
  readonly following: { readonly form: FormState; readonly choices: FollowUpChoices } | undefined
}

/** One inspected task: its checklist, one line after the other, made for a phone held in the hand. */
export function ItemPage(props: ItemPageProps) {
  const { view, shown, item, filling, isOwnUnit, following } = props
  const { language } = view
  const texts = words(language)
  const { inspection } = shown
  return (
    <Page
      view={view}
      title={`${item.code} ${item.title}`}
      heading={item.title}
      current={navigationHref}
      crumbs={[
        { label: texts.listTitle, href: '/kiem-tra' },
        { label: inspection.code, href: `/kiem-tra/${inspection.id}` },
        { label: item.code },
      ]}
      kicker={<a href={`/nhiem-vu/${item.taskId}`}>{item.code}</a>}
      lead={[item.unitName, item.officerName].filter(Boolean).join(' · ')}
    >
      <div class="blocks">
        {isOwnUnit ? (
          <Note>
            <p>{texts.ownUnit}</p>
          </Note>
        ) : null}
        {shown.hasBegun ? null : (
          <Note>
            <p>{texts.notBegun(formatDate(inspection.startsOn))}</p>
          </Note>
        )}
        {filling === undefined ? (
          <Answers shown={shown} item={item} language={language} />
        ) : (
          <Checklist {...props} filling={filling} />
        )}
        {item.findingTaskId === null ? null : (
          <p>
            {texts.findingTask}: <a href={`/nhiem-vu/${item.findingTaskId}`}>{item.findingTaskCode}</a>
          </p>
        )}
        {following === undefined ? null : <FollowUp view={view} shown={shown} item={item} following={following} />}
        <Neighbours shown={shown} item={item} language={language} />
      </div>
    </Page>
  )
}

function Checklist({ view, shown, item, filling }: ItemPageProps & { filling: FormState }) {
  const { language } = view
  const texts = words(language)
  const typed: Typed = filling.command === '' ? typedOf(item) : filling.typed
  return (
    <CommandForm
      action={`/kiem-tra/${shown.inspection.id}/${item.id}`}
      commandId={filling.commandId}
      version={item.version}
      fields={[]}
      problems={filling.problems}
      language={language}
      submit={texts.fill}
    >
      {shown.inspection.checklist.map((line, index) => (
        <Line line={line} index={index} typed={typed} language={language} />
      ))}
      <div class="field">
        <label for="f-finding">{texts.finding}</label>
        <p class="hint" id="f-finding-h">
          {texts.findingHint}
        </p>
        <textarea id="f-finding" name="finding" rows={4} aria-describedby="f-finding-h">
          {typed['finding'] ?? ''}
        </textarea>
      </div>
    </CommandForm>
  )
}

interface LineProps {
  readonly line: string
  readonly index: number
  readonly typed: Typed
  readonly language: Language
}

function Line({ line, index, typed, language }: LineProps) {
  const texts = words(language)
  const name = `answers.${index}`
  return (
    <fieldset class="field">
      <legend>{`${index + 1}. ${line}`}</legend>
      <input type="hidden" name={`${name}.line`} value={String(index)} />
      <div class="ticks row">
        {answerValues.map((value) => (
          <label class="tick">
            <input type="radio" name={`${name}.value`} value={value} checked={typed[`${name}.value`] === value} />
            <span>{answerWords[value][language]}</span>
          </label>
        ))}
      </div>
      <input
        type="text"
        name={`${name}.note`}
        value={typed[`${name}.note`] ?? ''}
        placeholder={texts.note}
        aria-label={texts.noteFor(line)}
        maxlength={500}
      />
    </fieldset>
  )
}

function typedOf({ answers, finding }: ItemShown): Typed {
  const rows = answers.flatMap(({ value, note }, index) => [
    [`answers.${index}.value`, value ?? ''],
    [`answers.${index}.note`, note],
  ])
  return { ...Object.fromEntries(rows), finding }
}

const marks: Record<AnswerValue, State> = { yes: 'done', partly: 'ask', no: 'late' }

interface AnswersProps {
  readonly shown: InspectionShown
  readonly item: ItemShown
  readonly language: Language
}

function Answers({ shown, item, language }: AnswersProps) {
  const texts = words(language)
  return (
    <>
      <ol class="list">
        {shown.inspection.checklist.map((line, index) => {
          const { value = null, note = '' } = item.answers[index] ?? {}
          return (
            <li>
              <div>
                <p>{line}</p>
                <p class="s">
                  <StateMark
                    language={language}
                    state={value === null ? 'todo' : marks[value]}
                    label={value === null ? texts.notAnswered : answerWords[value][language]}
                  />{' '}
                  {note}
                </p>
              </div>
            </li>
          )
        })}
      </ol>
      <section>
        <h2>{texts.finding}</h2>
        <p>{item.finding === '' ? texts.noFinding : item.finding}</p>
      </section>
    </>
  )
}

const LONGEST_TITLE = 200

function FollowUp({
  view: { language },
  shown,
  item,
  following,
}: Pick<ItemPageProps, 'view' | 'shown' | 'item'> & { following: NonNullable<ItemPageProps['following']> }) {
  const texts = words(language)
  const { form, choices } = following
  const first = { title: item.finding.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE), leadUnitId: item.leadUnitId ?? '' }
  const options = { leadUnitId: choices.units, officerId: choices.people }
  return (
    <section class="stack">
      <h2>{texts.toTask}</h2>
      <CommandForm
        action={`/kiem-tra/${shown.inspection.id}/${item.id}/nhiem-vu`}
        commandId={form.commandId}
        version={item.version}
        fields={fieldSpecs(findingToTask.input, options).filter(({ control }) => control !== 'hidden')}
        typed={form.command === '' ? first : form.typed}
        problems={form.problems}
        language={language}
        submit={texts.toTask}
        idPrefix="nv"
        main={false}
      />
    </section>
  )
}

function Neighbours({ shown: { inspection, items }, item, language }: AnswersProps) {
  const texts = words(language)
  const at = items.findIndex(({ id }) => id === item.id)
  const [previous, next] = [items[at - 1], items[at + 1]]
  return (
    <p class="row">
      {previous === undefined ? null : (
        <a class="btn" href={`/kiem-tra/${inspection.id}/${previous.id}`} rel="prev" data-key="[">
          {texts.previous}
        </a>
      )}
      <a class="btn quiet" href={`/kiem-tra/${inspection.id}`}>
        {texts.backToRound}
      </a>
      {next === undefined ? null : (
        <a class="btn" href={`/kiem-tra/${inspection.id}/${next.id}`} rel="next" data-key="]">
          {texts.next}
        </a>
      )}
    </p>
  )
}
