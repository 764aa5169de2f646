import type { Child } from 'hono/jsx'
import { type ReadingContext, readingHref } from '../../pages/reading-context.ts'
import { SameView } from '../../pages/same-view.tsx'
import type { TextMark } from '../rules/text-layer.ts'

interface DecideFormProps {
  readonly context: ReadingContext
  /** None: all open places. */
  readonly mark?: TextMark
  /** The place to go on with. */
  readonly next: string | undefined
  readonly look?: string
  readonly children: Child
}

/** Sends a decision about one place, or about many; the page comes back to the same view at the next place. */
export function DecideForm({ context, mark, next, look = 'inline', children }: DecideFormProps) {
  const { reading, newId } = context
  return (
    <form method="post" action={`${readingHref(reading.id)}/chu`} class={look}>
      <input type="hidden" name="commandId" value={newId()} />
      <input type="hidden" name="version" value={String(reading.version)} />
      <SameView context={context} />
      <input type="hidden" name="part" value={next === undefined ? 'chu-can-xem' : `u-${next}`} />
      {mark === undefined ? null : <input type="hidden" name="changeIds" value={mark.id} />}
      {children}
    </form>
  )
}
