import type { Language } from '../../../../kernel/words.ts'
import { words } from '../words.ts'

/**
 * Stands inside the form of a registration (fields `name`, `goals`, `content`, `outputs`): shows look-alikes while one types.
 * Without script its button opens them in a window of its own, and the form stays as it is.
 */
export function LookAlikesWhileTyping({ language, excludeId }: { language: Language; excludeId?: string | undefined }) {
  const texts = words(language)
  return (
    <kheo-look-alikes data-busy={texts.seeking}>
      {excludeId === undefined ? null : <input type="hidden" name="excludeId" value={excludeId} />}
      <button class="btn sm" type="submit" formaction="/mo-hinh/giong-nhau" formtarget="_blank" formnovalidate>
        {texts.seek}
      </button>
      <div data-found aria-live="polite"></div>
    </kheo-look-alikes>
  )
}
