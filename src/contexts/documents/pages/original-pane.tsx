import type { OriginalBlock, Segment } from '../rules/original-blocks.ts'
import { readingWords } from '../words.ts'
import type { ReadingContext } from './reading-context.ts'

/** The original as it was read: each block leads to what was understood from it, doubtful words are marked. */
export function OriginalPane({ context }: { context: ReadingContext }) {
  const texts = readingWords(context.language)
  return (
    <section class="orig" aria-label={texts.original} id="ban-goc">
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
      </ul>
    </section>
  )
}

interface BlockProps {
  readonly block: OriginalBlock
  readonly context: ReadingContext
}

function PageBreak({ block, before, context }: BlockProps & { before: OriginalBlock | undefined }) {
  if (before === undefined || before.page === block.page) return null
  return <p class="pg">{readingWords(context.language).page(block.page)}</p>
}

function Block({ block, context }: BlockProps) {
  const texts = readingWords(context.language)
  const lines = texts.lines(block.firstLine, block.lastLine)
  return (
    <div id={block.anchor} class={classOf(block, context.chosen)} data-span={block.id ?? undefined}>
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
          <SegmentText segment={segment} />
        ))}
      </p>
    </div>
  )
}

/** Lines that are longer than this were wrapped by the page; shorter ones stand as they were set. */
const setLine = 60

function classOf(block: OriginalBlock, chosen: string | undefined): string {
  const text = block.segments.map((segment) => segment.text).join('')
  const isSet = block.kind === 'text' && text.split('\n').every((line) => line.length <= setLine)
  const isChosen = block.id !== null && block.id === chosen
  return [`b-${block.kind}`, ...(isSet ? ['set'] : []), ...(isChosen ? ['lit'] : [])].join(' ')
}

function SegmentText({ segment }: { segment: Segment }) {
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
        {text}
      </mark>
    </>
  )
}
