import { Note } from '../../../../ui/note.tsx'
import type { ReadingContext } from '../../pages/reading-context.ts'
import type { CheckedPage, ScannedText } from '../queries/scanned-text.ts'
import { isTextDecision } from '../rules/rebuild.ts'
import { isOpenMark, percentOf, type TextMark } from '../rules/text-layer.ts'
import { openDoubts } from '../../rules/correction/settle-doubts.ts'
import { checkWords, editNames } from '../words.ts'
import { BulkForm } from './bulk-form.tsx'
import { checkHref } from './check-context.ts'
import { OpenMark } from './open-mark.tsx'
import { DecideForm } from './decide-form.tsx'

interface ListProps {
  readonly context: ReadingContext
  readonly scanned: ScannedText
}

/** So many stand open on the page at once; those decided make room for the next. */
const mostShown = 40

/** What reading changed, proposes and doubts, page by page: to be accepted, given back or written anew. */
export function MarkList({ context, scanned }: ListProps) {
  const { language, reading } = context
  const texts = checkWords(language)
  const open = scanned.marks.filter(isOpenMark)
  const here = open.filter(isShown(scanned))
  return (
    <div id="chu-can-xem">
      <h2>{open.length === 0 ? texts.titleDone : texts.title(open.length)}</h2>
      <HowRead pages={scanned.pages} context={context} />
      <Unfit context={context} scanned={scanned} />
      {reading.state !== 'open' || open.length === 0 ? null : <Begin first={here[0]} context={context} />}
      <ol class="marks">
        {here.slice(0, mostShown).map((mark, index) => (
          <OpenMark
            context={context}
            scanned={scanned}
            mark={mark}
            before={here[index - 1]?.id}
            next={here[index + 1]?.id}
            after={openDoubts(reading.draft)[0]?.id}
          />
        ))}
      </ol>
      {here.length <= mostShown ? null : <p class="s">{texts.moreOfThem(here.length - mostShown)}</p>}
      {open.length === here.length ? null : <Elsewhere context={context} scanned={scanned} open={open} />}
      <Others context={context} scanned={scanned} />
      {reading.state === 'open' && open.length > 1 ? <BulkForm context={context} open={open} /> : null}
    </div>
  )
}

/** The way into the list, and the keys by which one goes through it. */
function Begin({ first, context }: { readonly first: TextMark | undefined; readonly context: ReadingContext }) {
  const texts = checkWords(context.language)
  return (
    <p class="s m">
      {first === undefined ? null : (
        <a href={`#u-${first.id}`} data-step-key="n" data-step-start="">
          {texts.first}
        </a>
      )}{' '}
      {texts.keys}
    </p>
  )
}

function isShown({ from, to }: ScannedText) {
  return ({ page }: TextMark): boolean => page >= from && page <= to
}

/** `Trang 1–3: chữ có sẵn; Trang 4: nhận dạng từ ảnh`: pages alike are told together. */
function HowRead({ pages, context }: { readonly pages: readonly CheckedPage[]; readonly context: ReadingContext }) {
  const texts = checkWords(context.language)
  const runs: { from: number; to: number; source: NonNullable<CheckedPage['source']> }[] = []
  for (const { number, source } of pages) {
    const last = runs.at(-1)
    if (last !== undefined && last.source === (source ?? 'text-layer')) last.to = number
    else runs.push({ from: number, to: number, source: source ?? 'text-layer' })
  }
  const said = runs.map(
    ({ from, to, source }) => `${from === to ? texts.page(from) : texts.pages(from, to)}: ${texts[`source-${source}`]}`,
  )
  return <p class="s m">{said.join('; ')}</p>
}

function Unfit({ context, scanned }: ListProps) {
  const { language } = context
  const texts = checkWords(language)
  if (scanned.unfit.length === 0) return null
  return (
    <Note tone="warn">
      <p>{texts.unfit(scanned.unfit.length)}</p>
      <ul>
        {scanned.unfit.map((edit) => (
          <li>
            {editNames(language)[edit.op]}
            {isTextDecision(edit) || !('text' in edit) ? null : `: ${edit.text.slice(0, 80)}`}
          </li>
        ))}
      </ul>
      <p>{texts.unfitAdvice}</p>
    </Note>
  )
}

function Elsewhere({ context, scanned, open }: ListProps & { readonly open: readonly TextMark[] }) {
  const texts = checkWords(context.language)
  const others = open.filter((mark) => !isShown(scanned)(mark))
  const [first] = others
  if (first === undefined) return null
  return (
    <p>
      <a href={checkHref(context, { page: first.page, place: `u-${first.id}` })}>{texts.elsewhere(others.length)}</a>
    </p>
  )
}

/** What the program set right by itself, and what people have looked at: each can still be changed. */
function Others({ context, scanned }: ListProps) {
  const texts = checkWords(context.language)
  const here = scanned.marks.filter(isShown(scanned))
  const repaired = here.filter((mark) => mark.decided === null && !isOpenMark(mark))
  const decided = here.filter((mark) => mark.decided !== null)
  return (
    <>
      {repaired.length === 0 ? null : (
        <details>
          <summary class="s">{texts.applied(repaired.length)}</summary>
          <ul class="list s">
            {repaired.map((mark) => (
              <QuietMark context={context} mark={mark} />
            ))}
          </ul>
        </details>
      )}
      {decided.length === 0 ? null : (
        <details>
          <summary class="s">{texts.decidedBefore(decided.length)}</summary>
          <ul class="list s">
            {decided.map((mark) => (
              <QuietMark context={context} mark={mark} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function QuietMark({ context, mark }: { readonly context: ReadingContext; readonly mark: TextMark }) {
  const texts = checkWords(context.language)
  const { id, before, after, shown } = mark
  const other = shown === before ? after : before
  return (
    <li id={`u-${id}`} data-span={id} class="quiet">
      <span>
        <del>{before === '' ? texts.nothing : before}</del> → <b>{shown === '' ? texts.nothing : shown}</b>{' '}
        <span class="m">({texts.confidence(percentOf(mark))})</span>
      </span>
      {context.reading.state !== 'open' || other === shown ? null : (
        <DecideForm context={context} mark={mark} next={undefined}>
          <button class="linkish s" type="submit" name="decision" value={other === before ? 'restore' : 'accept'}>
            {other === '' ? texts.remove : texts.giveBack(other)}
          </button>
        </DecideForm>
      )}
    </li>
  )
}
