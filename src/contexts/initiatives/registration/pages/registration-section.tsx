import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { formatInstant } from '../../../../ui/format.ts'
import { StateMark, Timeline } from '../../../../ui/state.tsx'
import { checklistWords, fieldLabels, reviewActWords } from '../field-words.ts'
import { listWords } from '../list-words.ts'
import { pageWords } from '../page-words.ts'
import type { RegistrationSectionShown, ReviewShown, SentUp } from '../queries/registration-review.ts'
import { listHref } from '../rules/list-href.ts'

export interface RegistrationSectionProps {
  readonly language: Language
  readonly shown: RegistrationSectionShown
  /** The agency whose initiative it is. */
  readonly agencyId: number
  /** Whether its level needs the approval of an agency above, and has it still to come. */
  readonly needsSuperior?: boolean | undefined
}

/** What was said at each step of the registration, and how the agency above answered. */
export function RegistrationSection({ language, shown, agencyId, needsSuperior = false }: RegistrationSectionProps) {
  const texts = pageWords(language)
  const { reviews, sentUp } = shown
  if (reviews.length === 0 && sentUp.length === 0 && !needsSuperior) return null
  return (
    <section>
      {reviews.length === 0 ? null : (
        <>
          <h2>{texts.whoDecides}</h2>
          <Timeline items={reviews.map((review) => itemOf(review, language))} />
        </>
      )}
      {sentUp.length === 0 && !needsSuperior ? null : (
        <>
          <h2 class={reviews.length === 0 ? undefined : 'mt'}>{texts.superiorTitle}</h2>
          {sentUp.length === 0 ? <p class="s m">{texts.notSentYet}</p> : null}
          <ul class="list s">
            {sentUp.map((sent) => (
              <li>
                <SentLine sent={sent} agencyId={agencyId} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function itemOf({ act, at, by, note, checklist, reasons }: ReviewShown, language: Language) {
  const name = reviewActWords[act][language]
  const body =
    note === '' && reasons.length === 0 && checklist.length === 0 ? undefined : (
      <>
        {note === '' ? null : <p class="told">{note}</p>}
        {reasons.length === 0 ? null : (
          <ul>
            {reasons.map(({ field, reason }) => (
              <li>{field === '' ? reason : `${fieldLabels[field][language]}: ${reason}`}</li>
            ))}
          </ul>
        )}
        {checklist.length === 0 ? null : (
          <p class="s m">{checklist.map((point) => checklistWords[point][language]).join('; ')}</p>
        )}
      </>
    )
  return {
    at: formatInstant(at),
    datetime: at.toISOString(),
    title: by === null ? name : `${name} · ${by}`,
    ...(body !== undefined && { body }),
  }
}

function SentLine({ sent, agencyId, language }: { sent: SentUp; agencyId: number; language: Language }) {
  const texts = pageWords(language)
  return (
    <>
      <a href={listHref(agencyId, sent.listId)}>
        {texts.sentTo(sent.superiorName, sent.number, formatDate(sent.sentOn))}
      </a>{' '}
      {sent.recalled === null ? (
        <LineAnswer line={sent} language={language} />
      ) : (
        <>
          <StateMark language={language} state="halt" label={listWords.catalogue.recalled} />
          <p class="told">{sent.recalled}</p>
        </>
      )}
    </>
  )
}

/** How the agency above answered a line. */
export function LineAnswer({
  line,
  language,
}: {
  readonly line: Pick<SentUp, 'decision' | 'reason' | 'decidedByName' | 'decidedOn'>
  readonly language: Language
}) {
  const texts = pageWords(language)
  if (line.decision === null) return <StateMark language={language} state="doing" label={texts.waitsForSuperior} />
  const isApproved = line.decision === 'approved'
  const who = [line.decidedByName, line.decidedOn === null ? '' : formatDate(line.decidedOn)].filter(
    (text) => text !== '',
  )
  return (
    <>
      <StateMark
        language={language}
        state={isApproved ? 'done' : 'ask'}
        label={isApproved ? texts.superiorApproved : texts.superiorReturned}
      />
      <span class="m"> {who.join(', ')}</span>
      {line.reason === '' ? null : <p class="told">{line.reason}</p>}
    </>
  )
}
