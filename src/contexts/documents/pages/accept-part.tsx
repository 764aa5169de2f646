import type { FieldSpec } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { Confirm, Note } from '../../../ui/note.tsx'
import { fieldSpecs } from '../../../commands/fields.ts'
import { rhythmWords } from '../commands/edit-fields.ts'
import { dropReading } from '../commands/drop-reading.ts'
import { isTask, shortTitle } from '../rules/correction/acceptance.ts'
import { openDoubts } from '../rules/correction/settle-doubts.ts'
import { assignmentOf } from '../rules/correction/unit-proposals.ts'
import { checkWords } from '../text-check/words.ts'
import { readingWords } from '../words.ts'
import { type AcceptanceForm, labelOf, type ReadingContext, readingHref } from './reading-context.ts'

export const acceptFormId = 'chap-nhan'

/** The first and last day of the plan, as the form of acceptance asks for them. */
export const acceptanceFields: readonly FieldSpec[] = [
  {
    name: 'startsOn',
    label: { vi: 'Thực hiện từ ngày', en: 'Carried out from' },
    control: 'day',
    required: true,
  },
  {
    name: 'endsOn',
    label: { vi: 'Đến ngày', en: 'Until' },
    hint: { vi: 'Để trống nếu kế hoạch còn tiếp tục.', en: 'Leave empty when the plan goes on.' },
    control: 'day',
    required: false,
  },
]

interface AcceptPartProps {
  readonly context: ReadingContext
  readonly acceptance: AcceptanceForm
}

/** What accepting will do, what nobody has looked at yet, and the form that does it all at once. */
export function AcceptPart({ context, acceptance }: AcceptPartProps) {
  const { reading, language, newId } = context
  const texts = readingWords(language)
  const { draft } = reading
  const tasks = draft.items.filter(isTask)
  const references = draft.references.filter(({ dropped }) => !dropped).length
  const leaderless = tasks.filter((item) => assignmentOf(item, reading).leadUnitId === null).length
  const { startWorded } = acceptance
  const fields = acceptanceFields.map((spec) =>
    spec.name === 'startsOn' && startWorded !== null ? { ...spec, hint: wordedHint(startWorded) } : spec,
  )
  return (
    <div class="card accept" id="dua-vao-thuc-hien">
      <h2>{texts.acceptTitle}</h2>
      <p>{texts.acceptLead(tasks.length, references)}</p>
      <DoubtsLeft context={context} />
      {leaderless === 0 ? null : <p class="s m">{texts.withoutLead(leaderless)}</p>}
      <form method="post" action={`${readingHref(reading.id)}/chap-nhan`} id={acceptFormId} class="form" novalidate>
        <input type="hidden" name="commandId" value={newId()} />
        <input type="hidden" name="version" value={String(reading.version)} />
        <div class="two">
          {fields.map((spec) => (
            <Field
              spec={spec}
              value={acceptance.typed[spec.name] ?? acceptance[spec.name === 'startsOn' ? 'startsOn' : 'endsOn'] ?? ''}
              problems={acceptance.problems}
              language={language}
            />
          ))}
        </div>
      </form>
      <Rhythms context={context} rhythms={acceptance.rhythms} />
      <Confirm language={language} label={texts.dropReading} question={texts.dropQuestion}>
        <CommandForm
          action={`${readingHref(reading.id)}/bo`}
          commandId={newId()}
          version={reading.version}
          fields={fieldSpecs(dropReading.input).filter(({ control }) => control !== 'hidden')}
          language={language}
          submit={texts.dropReading}
          idPrefix="bo"
          main={false}
        />
      </Confirm>
    </div>
  )
}

/** Where the first day comes from, when it is not the day of signing. */
function wordedHint(worded: string): Words {
  const { startWorded } = readingWords.catalogue
  return { vi: startWorded.vi(worded), en: startWorded.en(worded) }
}

/** What nobody sets a date for has one all the same: the calendar gives it, from the days above. */
function Rhythms({ context, rhythms }: { context: ReadingContext; rhythms: AcceptanceForm['rhythms'] }) {
  const texts = readingWords(context.language)
  if (rhythms.length === 0) return null
  return (
    <div class="s">
      <p>{texts.firstDues}</p>
      <ul>
        {rhythms.map(({ rhythm, dueOn, items }) => (
          <li>
            {rhythmWords[rhythm][context.language]}:{' '}
            <b class="nb">{dueOn === null ? texts.noDue : formatDate(dueOn)}</b>{' '}
            <span class="m">
              ({texts.taskCount(items.length)}
              {items.slice(0, 6).map((item, index) => (
                <>
                  {index === 0 ? ': ' : ', '}
                  <a href={`#u-${item.id}`}>{labelOf(item) || shortTitle(item.text).slice(0, 30)}</a>
                </>
              ))}
              {items.length > 6 ? '…' : ''})
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Doubts about what was understood, and places of a scan's text, that nobody has looked at yet. */
function DoubtsLeft({ context }: { context: ReadingContext }) {
  const { language, reading } = context
  const open = openDoubts(reading.draft)
  const marks = reading.scanned?.groups.open.length ?? 0
  if (open.length === 0 && marks === 0) return null
  return (
    <Note tone="warn">
      <p>{readingWords(language).stillOpen}</p>
      <ul class="s">
        {marks === 0 ? null : (
          <li>
            <a href="#chu-can-xem">{checkWords(language).title(marks)}</a>
          </li>
        )}
        {open.slice(0, 12).map(({ id, words }) => (
          <li>
            <a href={`#u-${id}`}>{words[language]}</a>
          </li>
        ))}
      </ul>
    </Note>
  )
}
