import type { ReadingContext } from '../../pages/reading-context.ts'
import type { TextMark } from '../rules/text-layer.ts'
import { checkWords, kindWords } from '../words.ts'
import { DecideForm } from './decide-form.tsx'

/** In per cent, as the command takes it. */
const steps = { unsure: 50, sure: 80 } as const

/** Decides about all open places of a kind, or above a confidence, at once. */
export function BulkForm({ context, open }: { readonly context: ReadingContext; readonly open: readonly TextMark[] }) {
  const { language } = context
  const texts = checkWords(language)
  const kinds = [...new Set(open.map(({ kind }) => kind))]
  const count = (kind: TextMark['kind']) => open.filter((mark) => mark.kind === kind).length
  return (
    <details>
      <summary>{texts.bulk}</summary>
      <p class="s m">{texts.bulkHint}</p>
      <DecideForm context={context} next={undefined} look="row bulk-marks">
        <label class="s">
          {texts.kind}{' '}
          <select name="kind">
            <option value="">{texts.anyKind}</option>
            {kinds.map((kind) => (
              <option value={kind}>
                {kindWords[kind][language]} ({count(kind)})
              </option>
            ))}
          </select>
        </label>
        <label class="s">
          {texts.sureness}{' '}
          <select name="atLeast">
            <option value="">{texts.anySureness}</option>
            {(['unsure', 'sure'] as const).map((step) => (
              <option value={String(steps[step])}>{texts.orMore(texts[step])}</option>
            ))}
          </select>
        </label>
        <button class="btn sm" type="submit" name="decision" value="accept">
          {texts.bulkAccept}
        </button>
        <button class="btn sm quiet" type="submit" name="decision" value="restore">
          {texts.bulkRestore}
        </button>
      </DecideForm>
    </details>
  )
}
