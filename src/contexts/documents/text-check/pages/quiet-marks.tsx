import type { ReadingContext } from '../../pages/reading-context.ts'
import type { ScannedText } from '../queries/scanned-text.ts'
import type { MarksAtOnce } from '../rules/marks-at-once.ts'
import type { TextMark } from '../rules/text-layer.ts'
import { checkWords } from '../words.ts'
import { markHref } from './check-context.ts'
import { DecideForm } from './decide-form.tsx'
import { LeftOutDecided } from './left-out-mark.tsx'
import { SurenessWord } from './sureness.tsx'

interface QuietMarksProps {
  readonly context: ReadingContext
  readonly scanned: ScannedText
}

/** What the program set right by itself, and what people have looked at: each can still be changed. */
export function QuietMarks({ context, scanned }: QuietMarksProps) {
  const texts = checkWords(context.language)
  const { repaired, repairedHere, decided, decidedHere } = scanned.groups
  return (
    <>
      {repaired.length === 0 ? null : (
        <QuietList context={context} scanned={scanned} here={repairedHere} title={texts.applied(repaired.length)} />
      )}
      {decided.length === 0 ? null : (
        <QuietList context={context} scanned={scanned} here={decidedHere} title={texts.decidedBefore(decided.length)} />
      )}
    </>
  )
}

interface QuietListProps extends QuietMarksProps {
  readonly here: MarksAtOnce
  readonly title: string
}

function QuietList({ context, scanned, here, title }: QuietListProps) {
  const texts = checkWords(context.language)
  const isAsked = here.shown.some(({ id }) => id === scanned.at.mark)
  const link = (mark: TextMark | undefined, say: string) =>
    mark === undefined ? null : (
      <li>
        <a href={markHref(context, scanned.groups, mark.id)}>
          {say} ({texts.page(mark.page)})
        </a>
      </li>
    )
  return (
    <details open={isAsked}>
      <summary class="s">{title}</summary>
      <ul class="list s">
        {link(here.before, texts.moreBefore(here.countBefore))}
        {here.shown.map((mark) => (
          <QuietMark context={context} mark={mark} />
        ))}
        {link(here.behind, texts.moreBehind(here.countBehind))}
      </ul>
    </details>
  )
}

function QuietMark({ context, mark }: { readonly context: ReadingContext; readonly mark: TextMark }) {
  const texts = checkWords(context.language)
  const { id, page, before, after, shown } = mark
  const other = shown === before ? after : before
  if (mark.kind === 'left-out') {
    return (
      <li id={`u-${id}`} data-span={id} class="quiet">
        <LeftOutDecided context={context} mark={mark} />
      </li>
    )
  }
  return (
    <li id={`u-${id}`} data-span={id} class="quiet">
      <span>
        {shown === before ? null : (
          <>
            <del>{before === '' ? texts.nothing : before}</del> →{' '}
          </>
        )}
        <b>{shown === '' ? texts.nothing : shown}</b>{' '}
        <span class="m">
          ({texts.page(page)}, <SurenessWord mark={mark} language={context.language} />)
        </span>
      </span>
      {context.reading.state !== 'open' || other === shown ? null : (
        <DecideForm context={context} mark={mark} next={id}>
          <button class="linkish s" type="submit" name="decision" value={other === before ? 'restore' : 'accept'}>
            {other === '' ? texts.remove : texts.giveBack(other)}
          </button>
        </DecideForm>
      )}
    </li>
  )
}
