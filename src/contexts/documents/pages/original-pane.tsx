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
    <div
      id={block.anchor}
      class={block.id !== null && block.id === context.chosen ? `b-${block.kind} lit` : `b-${block.kind}`}
      data-span={block.id ?? undefined}
    >
      <span class="ln">
        {block.id === null ? (
          lines
        ) : (
          <a href={`#u-${block.id}`} aria-label={`${block.label} ${lines}: ${texts.toUnderstood}`}>
            {block.label}
            <small>{lines}</small>
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
