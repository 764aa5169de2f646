import { displayHref } from '../../file-href.ts'
import type { ReadingContext } from '../../pages/reading-context.ts'
import { markNamed } from '../../pages/view-query.ts'
import type { ScannedText } from '../queries/scanned-text.ts'
import { termAround } from '../rules/decide-changes.ts'
import { surenessOf, type TextMark } from '../rules/text-layer.ts'
import { checkWords, kindWords } from '../words.ts'
import { checkHref, markHref } from './check-context.ts'
import { DecideForm, WriteForm } from './decide-form.tsx'
import { DecideLeftOut } from './left-out-mark.tsx'
import { SurenessWord } from './sureness.tsx'
import { boxesOfMark } from './page-spots.ts'

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
  const { context, scanned, mark, before } = props
  const { language, reading } = context
  const texts = checkWords(language)
  const follows = placeThatFollows(props)
  return (
    <li id={`u-${mark.id}`} data-span={mark.id} data-step tabindex={-1}>
      <Crop {...props} />
      <div class="row s">
        <p class="m">
          <a href={checkHref(context, { view: 'chu', page: 1, mark: mark.id, part: mark.id })}>
            {texts.page(mark.page)}
          </a>{' '}
          · {kindWords[mark.kind][language]}
          {saysSureness(mark) ? (
            <>
              {' '}
              · <SurenessWord mark={mark} language={language} />
            </>
          ) : null}
        </p>
        <p class="row end">
          {before === undefined ? null : (
            <a href={markHref(context, scanned.groups, before.id)} data-step-key="p">
              {texts.previous}
            </a>
          )}
          {follows === undefined ? null : (
            <a href={partHref(props, follows)} data-step-key="n">
              {texts.next}
            </a>
          )}
        </p>
      </div>
      <InContext {...props} />
      {reading.state === 'open' ? <Decide {...props} /> : null}
    </li>
  )
}

/** Nothing to be sure of where nothing was read; and a word that was read without certainty need not be called so twice. */
function saysSureness(mark: TextMark): boolean {
  if (mark.kind === 'left-out') return mark.after !== ''
  return mark.kind !== 'unsure' || surenessOf(mark) !== 'unsure'
}

/** Behind the last place come the doubts about what was understood, then places that were passed over. */
function placeThatFollows({ mark, next, after, scanned }: OpenMarkProps): string | undefined {
  return next?.id ?? after ?? passedOver(mark, scanned)
}

function passedOver(mark: TextMark, { groups }: ScannedText): string | undefined {
  return groups.open.find(({ id }) => id !== mark.id)?.id
}

function partHref({ context, scanned }: OpenMarkProps, part: string): string {
  return markNamed(part) === null ? `#u-${part}` : markHref(context, scanned.groups, part)
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
      {mark.kind === 'left-out' ? ' ' : ''}
      <mark class="q">{shownOf(mark, texts)}</mark>
      {tail}…
      {mark.kind === 'unsure' || mark.kind === 'left-out' ? null : (
        <span class="s m">
          {' '}
          ({mark.applied ? texts.wasRead : texts.proposed}: <b>{other === '' ? texts.nothing : other}</b>)
        </span>
      )}
    </p>
  )
}

function shownOf({ kind, shown, after }: TextMark, texts: ReturnType<typeof checkWords>): string {
  if (kind === 'left-out') return texts.leftOut(after)
  return shown === '' ? texts.nothing : shown
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

function Decide({ context, scanned, mark, next, after }: OpenMarkProps) {
  const texts = checkWords(context.language)
  const term = wordKinds.has(mark.kind) ? termAround(context.reading.text, mark, mark.after) : ''
  // Places that were passed over come before what was understood from them.
  const goOn = next?.id ?? passedOver(mark, scanned) ?? after
  // Nothing else is proposed: to keep what was read is to accept it.
  const isOnlyRead = mark.kind === 'unsure'
  if (mark.kind === 'left-out') return <DecideLeftOut context={context} mark={mark} goOn={goOn} />
  return (
    <div class="row">
      <DecideForm context={context} mark={mark} next={goOn} look="row">
        <button class="btn sm" type="submit" name="decision" value="accept" data-step-key={isOnlyRead ? 'a x' : 'a'}>
          {mark.after === '' ? texts.remove : texts.acceptAs(mark.after)}
        </button>
        {isOnlyRead ? null : (
          <button class="btn sm quiet" type="submit" name="decision" value="restore" data-step-key="x">
            {texts.keepAs(mark.before)}
          </button>
        )}
        {isName(term, mark) ? (
          <label class="s">
            <input type="checkbox" name="term" value={term} /> {texts.remember(term)}
          </label>
        ) : null}
      </DecideForm>
      <WriteForm context={context} mark={mark} next={goOn} title={texts.writeElse} text={mark.shown}>
        <label class="s">
          <input type="checkbox" name="keepText" value="on" /> {texts.rememberIt}
        </label>
      </WriteForm>
    </div>
  )
}

/** Usual words need not be remembered, not even at the head of a sentence, and a heading in capitals is no name. */
function isName(term: string, { kind }: TextMark): boolean {
  const isWords = /^\p{Lu}[\p{L}\p{M} .’-]*$/u.test(term) && /\p{Ll}/u.test(term)
  return isWords && (kind === 'name' || term.includes(' '))
}

/** So much of the line is shown to the left and right, and above and below, in points. */
const beside = 105
const above = 9

/** The place cut out of the picture of its page, which comes when one scrolls there: no script, no second picture. */
function Crop({ context, scanned, mark }: OpenMarkProps) {
  const texts = checkWords(context.language)
  const page = scanned.pages.find(({ number }) => number === mark.page)
  if (page === undefined || page.imageId === null || page.width === null || page.height === null) return null
  const [box] = boxesOfMark(mark, page)
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
      aria-label={mark.kind === 'left-out' ? texts.leftOutPicture : texts.pictureAt(mark.shown)}
    >
      <foreignObject width={page.width} height={page.height}>
        <img src={displayHref(page.imageId)} alt="" loading="lazy" />
      </foreignObject>
      <rect class="here" x={box.x - 1.5} y={box.y - 1.5} width={box.width + 3} height={box.height + 3} rx="1.5" />
    </svg>
  )
}
