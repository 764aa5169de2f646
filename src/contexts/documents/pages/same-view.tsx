import type { ReadingContext } from './reading-context.ts'

/** Carries the view of a scan along in a form. */
export function SameView({ context: { reading, shownAs } }: { readonly context: ReadingContext }) {
  const { scanned } = reading
  if (scanned === null) return null
  return (
    <>
      <input type="hidden" name="xem" value={shownAs} />
      <input type="hidden" name="trang" value={String(scanned.from)} />
      <input type="hidden" name="cho" value={scanned.at.mark ?? ''} />
    </>
  )
}
