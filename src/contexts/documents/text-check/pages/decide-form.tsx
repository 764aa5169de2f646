import type { Child } from 'hono/jsx'
import { type ReadingContext, readingHref } from '../../pages/reading-context.ts'
import { SameView } from '../../pages/same-view.tsx'
import type { TextMark } from '../rules/text-layer.ts'
import { checkWords } from '../words.ts'

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

interface WriteFormProps {
  readonly context: ReadingContext
  readonly mark: TextMark
  readonly next: string | undefined
  readonly title: string
  /** What stands in the field to begin with. */
  readonly text: string
  readonly children?: Child
}

/** Opens a field for what stands on the paper. */
export function WriteForm({ context, mark, next, title, text, children }: WriteFormProps) {
  const texts = checkWords(context.language)
  return (
    <details class="small-edit">
      <summary class="s" data-step-key="w">
        {title}
      </summary>
      <DecideForm context={context} mark={mark} next={next} look="row">
        <label class="s">
          {texts.rightText}{' '}
          <input type="text" name="text" value={text} maxlength={500} autocomplete="off" spellcheck={false} />
        </label>
        {children}
        <button class="btn sm" type="submit" name="decision" value="write">
          {texts.write}
        </button>
      </DecideForm>
    </details>
  )
}
