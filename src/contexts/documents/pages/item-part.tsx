import { formatDate } from '../../../kernel/plain-date.ts'
import { StateMark } from '../../../ui/state.tsx'
import { isTask, shortTitle } from '../rules/correction/acceptance.ts'
import type { Assignment, DraftItem } from '../rules/correction/draft.ts'
import { assignmentOf } from '../rules/correction/unit-proposals.ts'
import { readingWords } from '../words.ts'
import { EditButton } from './edit-form.tsx'
import { ItemForms } from './item-forms.tsx'
import { LeadForm } from './lead-form.tsx'
import { OfficerList } from './officer-part.tsx'
import { editHref, labelOf, placeIn, type ReadingContext } from './reading-context.ts'

export interface ItemProps {
  readonly item: DraftItem
  readonly depth: number
  readonly context: ReadingContext
}

/** One provision: whether it becomes a task, in short what it says, who does it by when, and the way to correct it. */
export function ItemRow({ item, depth, context }: ItemProps) {
  const { reading, chosen } = context
  const mayChange = reading.state === 'open' && !item.dropped
  return (
    <li id={`u-${item.id}`} data-span={item.id} class={`it l${Math.min(depth, deepest)}${item.dropped ? ' gone' : ''}`}>
      {mayChange ? <TakeBox item={item} context={context} /> : <span></span>}
      <div>
        <ItemWords item={item} context={context} />
        {isTask(item) ? <WhoAndWhen item={item} context={context} /> : null}
        <OfficerList item={item} context={context} />
        {reading.state === 'open' ? <ItemTools item={item} context={context} /> : null}
        {mayChange && chosen === item.id ? <ItemForms item={item} context={context} /> : null}
      </div>
    </li>
  )
}

/** Deeper provisions stand no further in: the column is narrow. */
const deepest = 3

type PartProps = Omit<ItemProps, 'depth'>

function ItemWords({ item, context }: PartProps) {
  const texts = readingWords(context.language)
  const [first] = item.spans
  const place = first && placeIn(context, first.start)
  const remarks = [...(item.dropped ? [texts.dropped] : []), ...(item.corrected ? [texts.corrected] : [])]
  return (
    <p>
      {item.label === '' ? null : <b class="no n">{item.label}</b>} {shortTitle(item.text)}{' '}
      {place === undefined ? null : (
        <a class="s m nb" href={place.href}>
          {place.label}
        </a>
      )}
      {remarks.length === 0 ? null : <span class="s m"> ({remarks.join(', ')})</span>}
    </p>
  )
}

function ItemTools({ item, context }: PartProps) {
  const { language, chosen } = context
  const texts = readingWords(language)
  return (
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
          href={chosen === item.id ? `#u-${item.id}` : editHref(context, item.id)}
          aria-label={texts.editItem(labelOf(item))}
        >
          {texts.edit}
        </a>
      )}
    </div>
  )
}

/** A box to tick that is a button: it works without script and is kept at once. */
function TakeBox({ item, context }: PartProps) {
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

function WhoAndWhen({ item, context }: PartProps) {
  const { language, reading } = context
  const texts = readingWords(language)
  const assignment = assignmentOf(item, reading)
  const facts = factsOf(assignment, context)
  const worded = [...item.responsible.map(({ raw }) => raw), ...item.deadlines.map(({ text }) => text)].join('; ')
  return (
    <div class="as s">
      {reading.state === 'open' ? (
        <LeadForm item={item} assignment={assignment} context={context} />
      ) : (
        <b>{nameOf(assignment.leadUnitId, context)}</b>
      )}
      {assignment.leadUnitId === null ? <StateMark state="ask" label={texts.noLead} language={language} /> : null}
      {facts.length === 0 ? null : <span class="m">{facts.join(' · ')}</span>}
      {worded === '' || item.assignment !== null ? null : <span class="m">({texts.worded(worded)})</span>}
    </div>
  )
}

/** Who helps, who does it, by when: each only when there is something to say. */
function factsOf(assignment: Assignment, context: ReadingContext): string[] {
  const texts = readingWords(context.language)
  const { supportUnitIds, officerId, endsOn } = assignment
  const officer = context.reading.peopleToChoose.find(({ value }) => value === officerId)
  return [
    ...(supportUnitIds.length === 0 ? [] : [texts.support(supportUnitIds.map((id) => nameOf(id, context)).join(', '))]),
    ...(officer === undefined ? [] : [texts.officer(officer.label[context.language])]),
    ...(endsOn === null ? [] : [texts.due(formatDate(endsOn))]),
  ]
}

function nameOf(unitId: string | null, { reading }: ReadingContext): string {
  return reading.units.find(({ id }) => id === unitId)?.name ?? '–'
}
