import { StateMark } from '../../../ui/state.tsx'
import type { DraftDoubt } from '../rules/correction/draft.ts'
import { openDoubts } from '../rules/correction/settle-doubts.ts'
import { readingWords } from '../words.ts'
import { EditButton } from './edit-form.tsx'
import { placeIn, type ReadingContext } from './reading-context.ts'

/** What a person still has to decide, each with the way to its place, and how much the program set right itself. */
export function DoubtList({ context }: { context: ReadingContext }) {
  const { language, reading } = context
  const texts = readingWords(language)
  const open = openDoubts(reading.draft)
  // Places of the text come first: they are where going through begins.
  const hasMarks = (reading.scanned?.groups.open.length ?? 0) > 0
  const repaired = reading.draft.doubts.filter((doubt) => doubt.repaired && !doubt.settled)
  return (
    <div id="can-xem">
      <h2>{titleOf(context, open.length)}</h2>
      <ul class="list doubts">
        {open.map((doubt, index) => (
          <Doubt
            doubt={doubt}
            previous={open[index - 1]}
            next={open[index + 1]}
            isFirst={index === 0 && !hasMarks}
            context={context}
          />
        ))}
      </ul>
      {repaired.length === 0 ? null : (
        <details>
          <summary class="s">{texts.repaired(repaired.length)}</summary>
          <ul class="list doubts s">
            {repaired.map((doubt) => (
              <Doubt doubt={doubt} previous={undefined} next={undefined} context={context} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Beside the places of a scan's text it is said that these are about what was understood from it. */
function titleOf({ reading, language }: ReadingContext, count: number): string {
  const texts = readingWords(language)
  if (reading.scanned === null) return count === 0 ? texts.noDoubts : texts.doubts(count)
  return count === 0 ? texts.understoodDone : texts.understoodDoubts(count)
}

interface DoubtProps {
  readonly doubt: DraftDoubt
  readonly previous: DraftDoubt | undefined
  readonly next: DraftDoubt | undefined
  readonly isFirst?: boolean
  readonly context: ReadingContext
}

function Doubt({ doubt, previous, next, isFirst = false, context }: DoubtProps) {
  const { language } = context
  const texts = readingWords(language)
  const place = placeOfDoubt(doubt, context)
  return (
    <li id={`u-${doubt.id}`} data-span={doubt.id} data-step tabindex={-1}>
      <p>
        {doubt.repaired ? doubt.words[language] : <StateMark state="ask" label={doubt.words} language={language} />}
      </p>
      <div class="row s">
        {place === undefined ? null : (
          <a href={place.href}>
            {texts.seePlace}: {place.label}
          </a>
        )}
        <EditButton
          context={context}
          op="settle-doubt"
          part={next?.id ?? doubt.id}
          hidden={{ doubtId: doubt.id }}
          submit={texts.settle}
          stepKey="a x"
        />
        {previous === undefined ? null : (
          <a href={`#u-${previous.id}`} data-step-key="p">
            {texts.previous}
          </a>
        )}
        {next === undefined ? null : (
          <a href={`#u-${next.id}`} data-step-key="n" data-step-start={isFirst ? '' : undefined}>
            {texts.next}
          </a>
        )}
      </div>
    </li>
  )
}

/** In the original when the text holds it, else at the field that it is about. */
function placeOfDoubt({ id, span, field }: DraftDoubt, context: ReadingContext) {
  const texts = readingWords(context.language)
  if (field !== null && span === null) return { href: `#u-h-${field}`, label: texts[`head-${field}`] }
  const place = span === null ? undefined : placeIn(context, span.start)
  const isMarked = context.blocks.some(({ segments }) => segments.some(({ starts }) => starts[0] === id))
  return place && { ...place, href: isMarked ? place.href.replace(/#.*/, `#${id}`) : place.href }
}
