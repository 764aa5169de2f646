import { formatNumber } from '../../../ui/format.ts'
import { Note } from '../../../ui/note.tsx'
import type { View } from '../../../ui/view.ts'
import type { OpenWork } from '../open-work.ts'
import { words } from '../words.ts'

export interface OpenWorkLineProps {
  readonly view: View
  readonly work: readonly OpenWork[]
  /** What else is held, in words: “3 người”. */
  readonly also?: readonly string[] | undefined
}

/** Says what hangs on a person or unit that is about to go. */
export function OpenWorkLine({ view, work, also = [] }: OpenWorkLineProps) {
  const { language } = view
  const texts = words(language)
  const parts = [...also, ...work.map(({ name, count }) => `${formatNumber(count, language)} ${name[language]}`)]
  if (parts.length === 0) return <p class="s m">{texts.noOpenWork}</p>
  return (
    <Note tone="warn">
      <p>
        {texts.openWork} <b>{parts.join(', ')}</b>.
      </p>
    </Note>
  )
}
