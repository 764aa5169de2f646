import { Note } from '../../../../ui/note.tsx'
import type { ReadingContext } from '../../pages/reading-context.ts'
import type { CheckedPage, ScannedText } from '../queries/scanned-text.ts'
import { isTextDecision } from '../rules/rebuild.ts'
import type { TextMark } from '../rules/text-layer.ts'
import { openDoubts } from '../../rules/correction/settle-doubts.ts'
import { scanHref } from '../../scanning/scan-href.ts'
import { checkWords, editNames } from '../words.ts'
import { BulkForm } from './bulk-form.tsx'
import { markHref } from './check-context.ts'
import { OpenMark } from './open-mark.tsx'
import { QuietMarks } from './quiet-marks.tsx'

interface ListProps {
  readonly context: ReadingContext
  readonly scanned: ScannedText
}

/** What reading changed, proposes and doubts, around the place where one is: to be accepted, given back or written anew. */
export function MarkList({ context, scanned }: ListProps) {
  const { language, reading } = context
  const texts = checkWords(language)
  const { open, openHere } = scanned.groups
  return (
    <div id="chu-can-xem">
      <h2>{open.length === 0 ? texts.titleDone : texts.title(open.length)}</h2>
      <HowRead context={context} scanned={scanned} />
      <Unfit context={context} scanned={scanned} />
      {reading.state !== 'open' || open.length === 0 ? null : <Begin first={openHere.shown[0]} context={context} />}
      <MoreMarks
        context={context}
        scanned={scanned}
        mark={openHere.before}
        say={texts.moreBefore(openHere.countBefore)}
      />
      <ol class="marks">
        {openHere.shown.map((mark, index) => (
          <OpenMark
            context={context}
            scanned={scanned}
            mark={mark}
            before={openHere.shown[index - 1] ?? openHere.before}
            next={openHere.shown[index + 1] ?? openHere.behind}
            after={openDoubts(reading.draft)[0]?.id}
          />
        ))}
      </ol>
      <MoreMarks
        context={context}
        scanned={scanned}
        mark={openHere.behind}
        say={texts.moreBehind(openHere.countBehind)}
      />
      <QuietMarks context={context} scanned={scanned} />
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
      <span class="keyboard">{texts.keys}</span>
    </p>
  )
}

/** Where the list goes on that is too long for one screen. */
function MoreMarks({
  context,
  scanned,
  mark,
  say,
}: ListProps & { readonly mark: TextMark | undefined; readonly say: string }) {
  if (mark === undefined) return null
  return (
    <p class="more">
      <a href={markHref(context, scanned.groups, mark.id)}>
        {say} ({checkWords(context.language).page(mark.page)})
      </a>
    </p>
  )
}

/** `Trang 1–3: chữ có sẵn; Trang 4: nhận dạng từ ảnh`: pages alike are told together. */
function HowRead({ context, scanned }: ListProps) {
  const texts = checkWords(context.language)
  const runs: { from: number; to: number; source: NonNullable<CheckedPage['source']> }[] = []
  for (const { number, source } of scanned.pages) {
    const last = runs.at(-1)
    if (last !== undefined && last.source === (source ?? 'text-layer')) last.to = number
    else runs.push({ from: number, to: number, source: source ?? 'text-layer' })
  }
  const said = runs.map(
    ({ from, to, source }) => `${from === to ? texts.page(from) : texts.pages(from, to)}: ${texts[`source-${source}`]}`,
  )
  return (
    <p class="s m">
      {said.join('; ')}. <a href={`${scanHref(scanned.scanId)}?xem=trang`}>{texts.eachPage}</a>
    </p>
  )
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
