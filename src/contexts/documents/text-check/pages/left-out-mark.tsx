import type { ReadingContext } from '../../pages/reading-context.ts'
import type { TextMark } from '../rules/text-layer.ts'
import { checkWords } from '../words.ts'
import { DecideForm, WriteForm } from './decide-form.tsx'

interface LeftOutProps {
  readonly context: ReadingContext
  readonly mark: TextMark
}

/** What one can do about something that was left out and may be print: take it in as read, or as written, or leave it out. */
export function DecideLeftOut({ context, mark, goOn }: LeftOutProps & { readonly goOn: string | undefined }) {
  const texts = checkWords(context.language)
  return (
    <div class="row">
      <DecideForm context={context} mark={mark} next={goOn} look="row">
        {mark.after === '' ? null : (
          <button class="btn sm" type="submit" name="decision" value="accept" data-step-key="a">
            {texts.takeIn(mark.after)}
          </button>
        )}
        <button class="btn sm quiet" type="submit" name="decision" value="restore" data-step-key="x">
          {texts.leaveOut}
        </button>
      </DecideForm>
      <WriteForm context={context} mark={mark} next={goOn} title={texts.writeIn} text={mark.after} />
    </div>
  )
}

/** The same, once somebody has decided. */
export function LeftOutDecided({ context, mark }: LeftOutProps) {
  const texts = checkWords(context.language)
  const { id, after, shown } = mark
  const isOpen = context.reading.state === 'open'
  return (
    <>
      {shown === '' ? <span>{texts.staysOut(after)}</span> : <b>{shown}</b>}{' '}
      <span class="m">({texts.page(mark.page)})</span>
      {!isOpen || (shown === '' && after === '') ? null : (
        <DecideForm context={context} mark={mark} next={id}>
          <button class="linkish s" type="submit" name="decision" value={shown === '' ? 'accept' : 'restore'}>
            {shown === '' ? texts.takeIn(after) : texts.remove}
          </button>
        </DecideForm>
      )}
    </>
  )
}
