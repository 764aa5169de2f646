import { formatDate } from '../../../kernel/plain-date.ts'
import { StateMark } from '../../../ui/state.tsx'
import { isTask, shortTitle } from '../rules/correction/acceptance.ts'
import type { DraftItem } from '../rules/correction/draft.ts'
import { assignmentOf } from '../rules/correction/unit-proposals.ts'
import { readingWords } from '../words.ts'
import { EditButton } from './edit-form.tsx'
import { ItemForms } from './item-forms.tsx'
import { LeadForm } from './lead-form.tsx'
import { editHref, placeIn, type ReadingContext } from './reading-context.ts'

export interface ItemProps {
  readonly item: DraftItem
  readonly depth: number
  readonly context: ReadingContext
}

/** One provision: whether it becomes a task, in short what it says, who does it by when, and the way to correct it. */
export function ItemRow({ item, depth, context }: ItemProps) {
  const { language, reading, chosen } = context
  const texts = readingWords(language)
  const label = labelOf(item)
  const place = item.spans[0] === undefined ? undefined : placeIn(context, item.spans[0].start)
  const isOpen = reading.state === 'open'
  return (
    <li id={`u-${item.id}`} data-span={item.id} class={`it l${Math.min(depth, 3)}${item.dropped ? ' gone' : ''}`}>
      {isOpen && !item.dropped ? <TakeBox item={item} context={context} /> : <span></span>}
      <div>
        <p>
          {item.label === '' ? null : <b class="no n">{item.label}</b>} {shortTitle(item.text)}{' '}
          {place === undefined ? null : (
            <a class="s m nb" href={place.href}>
              {place.label}
            </a>
          )}
          {item.dropped ? <span class="s m"> ({texts.dropped})</span> : null}
          {item.corrected && !item.dropped ? <span class="s m"> ({texts.corrected})</span> : null}
        </p>
        {isTask(item) ? <WhoAndWhen item={item} context={context} /> : null}
        {isOpen ? (
          <div class="row s">
            {item.dropped ? (
              <EditButton
                context={context}
                op="restore-item"
                part={item.id}
                hidden={{ itemId: item.id }}
                submit={texts.restore}
              />
            ) : (
              <a
                href={chosen === item.id ? `#u-${item.id}` : editHref(reading.id, item.id)}
                aria-label={texts.editItem(label)}
              >
                {texts.edit}
              </a>
            )}
          </div>
        ) : null}
        {isOpen && chosen === item.id && !item.dropped ? <ItemForms item={item} context={context} /> : null}
      </div>
    </li>
  )
}

/** How people call the item: its path as printed. */
export function labelOf({ path }: DraftItem): string {
  return path.replace(/[~+]\d+/g, '').replace(/\/$/, '')
}

/** A box to tick that is a button: it works without script and is kept at once. */
function TakeBox({ item, context }: Omit<ItemProps, 'depth'>) {
  const texts = readingWords(context.language)
  return (
    <EditButton
      context={context}
      op="take-item"
      part={item.id}
      hidden={{ itemId: item.id, taken: item.taken ? 'false' : 'true' }}
      submit=""
      look={item.taken ? 'box on' : 'box'}
      label={`${texts.isTask}: ${labelOf(item)} ${item.taken ? '✓' : ''}`}
    >
      {item.taken ? '✓' : ' '}
    </EditButton>
  )
}

function WhoAndWhen({ item, context }: Omit<ItemProps, 'depth'>) {
  const { language, reading } = context
  const texts = readingWords(language)
  const assignment = assignmentOf(item, reading.units)
  const nameOf = (id: string) => reading.units.find((unit) => unit.id === id)?.name ?? '?'
  const officer = reading.people.find(({ value }) => value === assignment.officerId)
  const support = assignment.supportUnitIds.map(nameOf).join(', ')
  const worded = [...item.responsible.map(({ raw }) => raw), ...item.deadlines.map(({ text }) => text)].join('; ')
  const facts = [
    ...(support === '' ? [] : [texts.support(support)]),
    ...(officer === undefined ? [] : [texts.officer(officer.label[language])]),
    ...(assignment.endsOn === null ? [] : [texts.due(formatDate(assignment.endsOn))]),
  ]
  return (
    <div class="as s">
      {reading.state === 'open' ? (
        <LeadForm item={item} assignment={assignment} context={context} />
      ) : (
        <b>{assignment.leadUnitId === null ? '–' : nameOf(assignment.leadUnitId)}</b>
      )}
      {assignment.leadUnitId === null ? <StateMark state="ask" label={texts.noLead} language={language} /> : null}
      {facts.length === 0 ? null : <span class="m">{facts.join(' · ')}</span>}
      {worded === '' || item.assignment !== null ? null : <span class="m">({texts.worded(worded)})</span>}
    </div>
  )
}
