/** An official document as a page of the application: the same words as on paper, figures as links to their evidence. */
import type { OfficialDocument } from '../rules/official-document.ts'
import type { LaidBlock, LaidList, LaidTable, Run } from '../rules/official-document-blocks.ts'
import {
  ADDRESSEES_HEAD,
  type AppendixLayout,
  type DocumentLayout,
  layOut,
  RECIPIENTS_HEAD,
  type SignatureLayout,
} from '../rules/official-document-layout.ts'

/**
 * Draws the document as HTML; needs official-document.css. Headings start at h2, below the page's own title. Every
 * figure is `<a class="fig" data-figure="key">`.
 */
export function renderScreen(document: OfficialDocument) {
  const layout = layOut(document)
  return (
    <article class={`odoc odoc-${layout.style}`} lang="vi" aria-label={layout.title}>
      <Head layout={layout} />
      <TitleAndAddressees layout={layout} />
      {layout.bases.map((base) => (
        <p class="odoc-base">{base}</p>
      ))}
      <Blocks blocks={layout.body} />
      <Foot layout={layout} />
      {layout.appendices.map((appendix) => (
        <AppendixPart appendix={appendix} />
      ))}
    </article>
  )
}

function Head({ layout }: { layout: DocumentLayout }) {
  return (
    <header class="odoc-head">
      <div>
        {layout.superior && <p>{layout.superior}</p>}
        <p class="odoc-issuer">
          <b>{layout.issuer}</b>
        </p>
        <p>{layout.numberLine}</p>
        {layout.letterSubject && <p class="odoc-subject">{layout.letterSubject}</p>}
        {layout.draftMark && (
          <p>
            <b class="odoc-draft">{layout.draftMark}</b>
          </p>
        )}
      </div>
      <div>
        {layout.crown.map((line, index) => (
          <p>
            <b class={index === layout.crown.length - 1 ? 'odoc-lined' : undefined}>{line}</b>
          </p>
        ))}
        <p>
          <i>{layout.placeAndDate}</i>
        </p>
      </div>
    </header>
  )
}

function TitleAndAddressees({ layout }: { layout: DocumentLayout }) {
  return (
    <>
      {layout.typeName && (
        <h2 class="odoc-title">
          <span>{layout.typeName}</span> <span class="odoc-abstract">{layout.abstract}</span>
        </h2>
      )}
      {layout.addressees.length > 0 && (
        <div class="odoc-to">
          <p>{ADDRESSEES_HEAD}</p>
          <p>
            {layout.addressees.map((addressee) => (
              <span>{addressee}</span>
            ))}
          </p>
        </div>
      )}
    </>
  )
}

function Blocks({ blocks }: { blocks: readonly LaidBlock[] }) {
  return <>{blocks.map((block) => drawBlock(block))}</>
}

function drawBlock(block: LaidBlock) {
  if (block.kind === 'paragraph') return <p>{runs(block.runs)}</p>
  if (block.kind === 'list') return <List list={block} />
  if (block.kind === 'table') return <TableBlock table={block} />
  const Tag = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[block.level]
  return <Tag>{block.text}</Tag>
}

function List({ list }: { list: LaidList }) {
  return (
    <ul>
      {list.items.map((item) => (
        <li>
          {item.mark}
          {runs(item.runs)}
        </li>
      ))}
    </ul>
  )
}

/** A wide table scrolls by itself; the keyboard reaches it, so that the rest of the page never moves sideways. */
function TableBlock({ table }: { table: LaidTable }) {
  const cells = (row: readonly (readonly Run[])[]) =>
    row.map((cell, index) => <td class={alignClass(table, index)}>{runs(cell)}</td>)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus (axe)
    <section class="odoc-table" tabindex={0} aria-label={table.caption || (table.head[0]?.[0]?.text ?? '')}>
      <table class={table.columns.length > 4 ? 'odoc-wide' : undefined}>
        {table.caption && <caption>{table.caption}</caption>}
        <thead>
          {table.head.map((line) => (
            <tr>
              {line.map((cell) => (
                <th
                  scope={cell.columns > 1 ? 'colgroup' : 'col'}
                  colspan={cell.columns > 1 ? cell.columns : undefined}
                  rowspan={cell.lines > 1 ? cell.lines : undefined}
                >
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr>{cells(row)}</tr>
          ))}
        </tbody>
        {table.totals.length > 0 && (
          <tfoot>
            <tr>{cells(table.totals)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

function alignClass(table: LaidTable, index: number): string | undefined {
  const align = table.columns[index]?.align ?? 'start'
  return align === 'start' ? undefined : `odoc-${align}`
}

function Foot({ layout }: { layout: DocumentLayout }) {
  return (
    <footer class="odoc-foot">
      <div>
        {layout.coSignature && <SignatureBlock signature={layout.coSignature} />}
        {layout.recipients.length > 0 && (
          <>
            <p class="odoc-recipients-head">{RECIPIENTS_HEAD}</p>
            <ul class="odoc-recipients">
              {layout.recipients.map((recipient) => (
                <li>{recipient}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <SignatureBlock signature={layout.signature} />
    </footer>
  )
}

function SignatureBlock({ signature }: { signature: SignatureLayout }) {
  return (
    <div class="odoc-signature">
      {signature.lines.map((line) => (
        <p>{line.bold ? <b>{line.text}</b> : line.text}</p>
      ))}
      <p class="odoc-name">
        <b>{signature.name}</b>
      </p>
    </div>
  )
}

function AppendixPart({ appendix }: { appendix: AppendixLayout }) {
  return (
    <section class="odoc-appendix">
      <h2 class="odoc-title">
        <span>{appendix.heading}</span> <span class="odoc-abstract">{appendix.title}</span>
      </h2>
      <p class="odoc-attached">{appendix.attachedTo}</p>
      <Blocks blocks={appendix.blocks} />
    </section>
  )
}

function runs(parts: readonly Run[]) {
  return parts.map((run) => {
    if (run.href !== undefined) {
      return (
        <a class="fig" href={run.href} data-figure={run.key}>
          {run.text}
        </a>
      )
    }
    if (run.bold) return <b>{run.text}</b>
    return run.italic ? <i>{run.text}</i> : run.text
  })
}
