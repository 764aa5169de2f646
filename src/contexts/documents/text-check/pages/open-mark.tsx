import { displayHref } from '../../file-href.ts'
import type { ReadingContext } from '../../pages/reading-context.ts'
import type { ScannedText } from '../queries/scanned-text.ts'
import { termAround } from '../rules/decide-changes.ts'
import { boxesOf, placedTexts } from '../rules/page-places.ts'
import { percentOf, type TextMark } from '../rules/text-layer.ts'
import { checkWords, kindWords } from '../words.ts'
import { checkHref, markHref } from './check-context.ts'
import { DecideForm } from './decide-form.tsx'

interface OpenMarkProps {
  readonly context: ReadingContext
  readonly scanned: ScannedText
  readonly mark: TextMark
  readonly before: TextMark | undefined
  readonly next: TextMark | undefined
  /** What follows the last place: the first doubt about what was understood. */
  readonly after: string | undefined
}

/** One place to look at: its picture, what was read, what it may be, how sure that is, and what one can do. */
export function OpenMark(props: OpenMarkProps) {
  const { context, scanned, mark, before, next, after } = props
  const { language, reading } = context
  const texts = checkWords(language)
  return (
    <li id={`u-${mark.id}`} data-span={mark.id} data-step tabindex={-1}>
      <Crop {...props} />
      <p class="s m">
        <a href={checkHref(context, { view: 'chu', page: 1, mark: mark.id, part: mark.id })}>{texts.page(mark.page)}</a>{' '}
        · {kindWords[mark.kind][language]} · {texts.confidence(percentOf(mark))}
      </p>
      <InContext {...props} />
      {reading.state === 'open' ? <Decide {...props} /> : null}
      <p class="row s">
        {before === undefined ? null : (
          <a href={markHref(context, scanned.groups, before.id)} data-step-key="p">
            {texts.previous}
          </a>
        )}
        {next === undefined && after === undefined ? null : (
          <a href={next === undefined ? `#u-${after}` : markHref(context, scanned.groups, next.id)} data-step-key="n">
            {texts.next}
          </a>
        )}
      </p>
    </li>
  )
}

const around = 45

/** The line as it stands, with the place marked. */
function InContext({ context, mark }: OpenMarkProps) {
  const texts = checkWords(context.language)
  const { text } = context.reading
  const lead = text.slice(Math.max(0, mark.start - around), mark.start).replace(/^\S*\s/, '')
  const tail = text.slice(mark.end, mark.end + around).replace(/\s\S*$/, '')
  const other = mark.applied ? mark.before : mark.after
  return (
    <p class="ctx">
      …{lead}
      <mark class="q">{mark.shown === '' ? texts.nothing : mark.shown}</mark>
      {tail}…
      {mark.kind === 'unsure' ? null : (
        <span class="s m">
          {' '}
          ({mark.applied ? texts.wasRead : texts.proposed}: <b>{other === '' ? texts.nothing : other}</b>)
        </span>
      )}
    </p>
  )
}

/** What may hold a name or a term; numbers, dates and signs do not. */
const wordKinds: ReadonlySet<TextMark['kind']> = new Set([
  'mark',
  'case',
  'split',
  'join',
  'letter',
  'name',
  'unsure',
] as const)

function Decide({ context, mark, next, after }: OpenMarkProps) {
  const goOn = next?.id ?? after
  const texts = checkWords(context.language)
  const term = wordKinds.has(mark.kind) ? termAround(context.reading.text, mark, mark.after) : ''
  return (
    <>
      <DecideForm context={context} mark={mark} next={goOn} look="row">
        <button class="btn sm" type="submit" name="decision" value="accept" data-step-key="a">
          {mark.after === '' ? texts.remove : texts.acceptAs(mark.after)}
        </button>
        {mark.kind === 'unsure' ? null : (
          <button class="btn sm quiet" type="submit" name="decision" value="restore" data-step-key="x">
            {texts.keepAs(mark.before)}
          </button>
        )}
        {term === '' || !/\p{L}{2}/u.test(term) ? null : (
          <label class="s">
            <input type="checkbox" name="term" value={term} /> {texts.remember(term)}
          </label>
        )}
      </DecideForm>
      <details class="small-edit">
        <summary class="s" data-step-key="w">
          {texts.writeElse}
        </summary>
        <DecideForm context={context} mark={mark} next={goOn} look="row">
          <label class="s">
            {texts.rightText}{' '}
            <input type="text" name="text" value={mark.shown} maxlength={500} autocomplete="off" spellcheck={false} />
          </label>
          <label class="s">
            <input type="checkbox" name="keepText" value="on" /> {texts.rememberIt}
          </label>
          <button class="btn sm" type="submit" name="decision" value="write">
            {texts.write}
          </button>
        </DecideForm>
      </details>
    </>
  )
}

/** So much of the line is shown to the left and right, and above and below, in points. */
const beside = 105
const above = 9

/** The place cut out of the picture of its page: no script and no second picture is needed. */
function Crop({ context, scanned, mark }: OpenMarkProps) {
  const texts = checkWords(context.language)
  const page = scanned.pages.find(({ number }) => number === mark.page)
  if (page === undefined || page.imageId === null || page.width === null || page.height === null) return null
  const [box] = boxesOf(placedTexts(page), mark.rawStart, mark.rawEnd)
  if (box === undefined) return null
  const middle = box.x + box.width / 2
  const wide = Math.min(page.width, Math.max(2 * beside, box.width + 20))
  const left = Math.min(Math.max(0, middle - wide / 2), page.width - wide)
  const high = box.height + 2 * above
  return (
    <svg
      class="crop"
      viewBox={`${left} ${Math.max(0, box.y - above)} ${wide} ${high}`}
      role="img"
      aria-label={texts.pictureAt(mark.shown)}
    >
      <image href={displayHref(page.imageId)} width={page.width} height={page.height} preserveAspectRatio="none" />
      <rect class="here" x={box.x - 1.5} y={box.y - 1.5} width={box.width + 3} height={box.height + 3} rx="1.5" />
    </svg>
  )
}
