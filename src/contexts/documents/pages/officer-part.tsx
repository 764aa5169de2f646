import { StateMark } from '../../../ui/state.tsx'
import type { DraftItem, DraftOfficer } from '../rules/correction/draft.ts'
import { personNamed } from '../rules/correction/officer-proposals.ts'
import { readingWords } from '../words.ts'
import { EditButton, EditForm } from './edit-form.tsx'
import { labelOf, type ReadingContext } from './reading-context.ts'

interface OfficerListProps {
  readonly item: DraftItem
  readonly context: ReadingContext
}

/** The people whom the text charges with a provision: who of the agency is meant, and the way to set it right. */
export function OfficerList({ item, context }: OfficerListProps) {
  if (item.officers.length === 0) return null
  return (
    <ul class="named s" aria-label={readingWords(context.language).namedPeople(labelOf(item))}>
      {item.officers.map((officer) => (
        <OfficerRow officer={officer} context={context} />
      ))}
    </ul>
  )
}

interface OfficerProps {
  readonly officer: DraftOfficer
  readonly context: ReadingContext
}

function OfficerRow({ officer, context }: OfficerProps) {
  const { language, reading } = context
  const texts = readingWords(language)
  const isUnsure = reading.draft.doubts.some(
    ({ kind, settled, span }) => kind === 'officer-unsure' && !settled && span?.start === officer.span?.start,
  )
  const remarks = [...(officer.dropped ? [texts.dropped] : []), ...(officer.corrected ? [texts.corrected] : [])]
  return (
    <li id={`u-${officer.id}`} data-span={officer.id} class={officer.dropped ? 'gone' : undefined}>
      <p>
        <b>{officer.name}</b>
        {officer.title === null ? null : `, ${officer.title}`} <span class="m">({texts[`part-${officer.role}`]})</span>
        {remarks.length === 0 ? null : <span class="m"> ({remarks.join(', ')})</span>}
      </p>
      {officer.dropped ? null : <Match officer={officer} context={context} />}
      {isUnsure ? <StateMark state="ask" label={texts.unsurePerson} language={language} /> : null}
      {reading.state === 'open' ? <OfficerTools officer={officer} context={context} /> : null}
    </li>
  )
}

/** Who of the agency bears the name; a name nobody bears stays as it is, and somebody chooses. */
function Match({ officer, context }: OfficerProps) {
  const { language, reading } = context
  const texts = readingWords(language)
  const person = personNamed(officer, reading.people)
  if (person === undefined) return <StateMark state="ask" label={texts.nobodyNamed} language={language} />
  const known = person.jobTitle === '' ? person.name : `${person.name}, ${person.jobTitle}`
  return <span class="m">→ {known}</span>
}

function OfficerTools({ officer, context }: OfficerProps) {
  const texts = readingWords(context.language)
  const common = { context, part: officer.id, hidden: { officerId: officer.id } }
  if (officer.dropped) return <EditButton {...common} op="restore-officer" submit={texts.restore} />
  return (
    <details class="small-edit" open={context.sent?.key === `set-officer:${officer.id}`}>
      <summary class="s">
        {texts.editOfficer}
        <span class="vh">: {officer.name}</span>
      </summary>
      <EditForm
        {...common}
        op="set-officer"
        typed={{ name: officer.name, title: officer.title ?? '', role: officer.role }}
        submit={texts.save}
      />
      <EditButton {...common} op="drop-officer" submit={texts.dropOfficer} />
    </details>
  )
}
