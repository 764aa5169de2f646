import type { OriginalBlock, Segment } from '../rules/original-blocks.ts'
import { markHref } from '../text-check/pages/check-context.ts'
import { surenessSigns, surenessTitle } from '../text-check/pages/sureness.tsx'
import { surenessOf } from '../text-check/rules/text-layer.ts'
import { checkWords } from '../text-check/words.ts'
import { readingWords } from '../words.ts'
import type { ReadingContext } from './reading-context.ts'

/** The text as it was read, block by block. */
export function ReadText({ context }: { context: ReadingContext }) {
  const texts = readingWords(context.language)
  return (
    <>
      <div class="paper" data-pane="original">
        {context.blocks.map((block, index) => (
          <>
            <PageBreak block={block} before={context.blocks[index - 1]} context={context} />
            <Block block={block} context={context} />
          </>
        ))}
      </div>
      <ul class="lg s">
        <li>
          <mark class="o">{texts.legendRepaired}</mark>
        </li>
        <li>
          <mark class="q">{texts.legendOpen}</mark>
        </li>
        {context.reading.scanned === null ? null : (
          <li>
            {surenesses.map((sureness, index) => (
              <>
                {index === 0 ? '' : ' · '}
                <b>{surenessSigns[sureness]}</b> {checkWords(context.language)[sureness]}
              </>
            ))}
          </li>
        )}
      </ul>
    </>
  )
}

const surenesses = ['sure', 'unsure', 'guess'] as const

interface BlockProps {
  readonly block: OriginalBlock
  readonly context: ReadingContext
}

function PageBreak({ block, before, context }: BlockProps & { before: OriginalBlock | undefined }) {
  if (before === undefined || before.page === block.page) return null
  return <p class="pg">{readingWords(context.language).page(block.page)}</p>
}

/** One block with its lines and what is marked in it. */
export function Block({ block, context }: BlockProps) {
  const texts = readingWords(context.language)
  const lines = texts.lines(block.firstLine, block.lastLine)
  return (
    <div id={block.anchor} class={classOf(block, context)} data-span={block.id ?? undefined}>
      <span class="ln">
        {block.id === null ? (
          lines
        ) : (
          <a href={`#u-${block.id}`}>
            {block.label} <small>{lines}</small>
            <span class="vh">: {texts.toUnderstood}</span>
          </a>
        )}
      </span>
      <p>
        {block.segments.map((segment) => (
          <SegmentText segment={segment} context={context} />
        ))}
      </p>
    </div>
  )
}

/** Lines that are longer than this were wrapped by the page; shorter ones stand as they were set, those of scans all. */
const setLine = 60

function classOf(block: OriginalBlock, { chosen, reading }: ReadingContext): string {
  const text = block.segments.map((segment) => segment.text).join('')
  const isScan = reading.scanned !== null
  const isSet = block.kind === 'text' && (isScan || text.split('\n').every((line) => line.length <= setLine))
  const isChosen = block.id !== null && block.id === chosen
  return [`b-${block.kind}`, ...(isSet ? ['set'] : []), ...(isChosen ? ['lit'] : [])].join(' ')
}

function SegmentText({ segment, context }: { segment: Segment; context: ReadingContext }) {
  const { text, ids, doubt, starts } = segment
  if (ids.length === 0) return <>{text}</>
  const span = ids.join(' ')
  if (doubt === null) return <span data-span={span}>{text}</span>
  const [first, ...others] = starts
  return (
    <>
      {others.map((id) => (
        <span id={id}></span>
      ))}
      <mark class={doubt === 'open' ? 'q' : 'o'} id={first} data-span={span}>
        <MarkedText text={text} starts={starts} context={context} />
      </mark>
    </>
  )
}

interface MarkedTextProps {
  readonly text: string
  readonly starts: readonly string[]
  readonly context: ReadingContext
}

/** A place that reading a scan changed or doubts says how sure that is, and leads to what was read there. */
function MarkedText({ text, starts, context }: MarkedTextProps) {
  const { scanned } = context.reading
  const mark = starts.length === 0 ? undefined : scanned?.marks.find(({ id }) => starts.includes(id))
  if (scanned === null || mark === undefined) return <>{text}</>
  if (mark.kind === 'left-out' && text === '') {
    return <a href={markHref(context, scanned.groups, mark.id)}>{checkWords(context.language).leftOut(mark.after)}</a>
  }
  const { language } = context
  const sureness = surenessOf(mark)
  return (
    <a href={markHref(context, scanned.groups, mark.id)} title={surenessTitle({ mark, language })}>
      {text}
      <sup>
        <span aria-hidden="true">{surenessSigns[sureness]}</span>
        <span class="vh"> ({checkWords(language)[sureness]})</span>
      </sup>
    </a>
  )
}
