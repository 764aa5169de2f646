import type { Child } from 'hono/jsx'
import { formatDate } from '../../../kernel/plain-date.ts'
import type { Language } from '../../../kernel/words.ts'
import { formatInstant, formatSize } from '../../../ui/format.ts'
import { Page } from '../../../ui/page.tsx'
import { EvidenceList, StateMark, Timeline } from '../../../ui/state.tsx'
import type { View } from '../../../ui/view.ts'
import { standingWords } from '../commands/document-fields.ts'
import type { CitationShown, DocumentShown, FileShown } from '../queries/document-page.ts'
import { originalBlocks } from '../rules/original-blocks.ts'
import { changeWords, words } from '../words.ts'
import { documentFacts, documentName } from './document-name.ts'

export const fileRules = {
  accept: ['.pdf', '.docx', '.doc', '.odt', '.txt', '.jpg', '.png'],
  maxBytes: 25 * 1024 * 1024,
} as const

/** Where something else that belongs to the document is. */
export interface DocumentLink {
  readonly title: string
  readonly href: string
}

export interface DocumentPageProps {
  readonly view: View
  readonly shown: DocumentShown
  /** Plans carried out from it. */
  readonly plans: readonly DocumentLink[]
  /** The forms for those who may change the entry. */
  readonly forms?: Child
}

/** One document: what it is, its original, its text with places to link to, what it cites, what cites it, history. */
export function DocumentPage({ view, shown, plans, forms }: DocumentPageProps) {
  const { language } = view
  const texts = words(language)
  const { document, file, files, reading } = shown
  return (
    <Page
      view={view}
      title={documentName(document)}
      current="/van-ban"
      crumbs={[{ label: texts.register, href: '/van-ban' }]}
      lead={documentFacts(document)}
      sheet="documents/document"
    >
      <div class="doc">
        <div class="blocks">
          <Entry shown={shown} language={language} />
          <Original files={originals(file, files)} documentId={document.id} language={language} />
          <Plans plans={plans} language={language} />
          <Models shown={shown} language={language} />
          <section>
            <h2>{texts.cites}</h2>
            <Citations all={shown.cites} empty={texts.citesNothing} language={language} here />
          </section>
          <section>
            <h2>{texts.isCitedBy}</h2>
            <Citations all={shown.citedBy} empty={texts.citedNowhere} language={language} />
          </section>
          {forms}
          <History shown={shown} language={language} />
        </div>
        {reading === undefined ? null : <Text reading={reading} language={language} />}
      </div>
    </Page>
  )
}

interface PartProps {
  readonly shown: DocumentShown
  readonly language: Language
}

function Entry({ shown: { document }, language }: PartProps) {
  const texts = words(language)
  const rows: readonly (readonly [string, Child])[] = [
    [texts.title, document.title],
    [texts.name, document.name],
    [texts.issuer, document.issuer],
    [texts.issuedOn, document.issuedOn === null ? null : formatDate(document.issuedOn)],
  ]
  return (
    <dl class="kv">
      {rows.map(([name, value]) =>
        value === null ? null : (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ),
      )}
      <dt>{texts.standing}</dt>
      <dd>
        {document.standing === 'unknown' ? (
          <StateMark state="ask" label={texts.standingUnknown} language={language} />
        ) : (
          standingWords[document.standing][language]
        )}{' '}
        <span class="s m">{document.standingNote}</span>
      </dd>
    </dl>
  )
}

/** One file, or the photos of its pages in their order. */
function originals(file: FileShown | undefined, files: readonly FileShown[]): readonly FileShown[] {
  if (files.length > 0) return files
  return file === undefined ? [] : [file]
}

interface OriginalProps {
  readonly files: readonly FileShown[]
  readonly documentId: string
  readonly language: Language
}

function Original({ files, documentId, language }: OriginalProps) {
  const texts = words(language)
  const items = files.map(({ id, name, size, hash }) => {
    const href = `/van-ban/${documentId}/tep/${id}`
    const note = (
      <>
        <a href={href} download={name}>
          {texts.download}
          <span class="vh"> {name}</span>
        </a>{' '}
        <span class="hash">
          {texts.hash}: {hash}
        </span>
      </>
    )
    return { kind: kindOf(name), title: name, href, size: formatSize(size, language), note }
  })
  return (
    <section>
      <h2>{texts.original}</h2>
      {items.length > 1 ? <p class="s m">{texts.originalFiles(items.length)}</p> : null}
      {items.length === 0 ? <p class="m">{texts.noOriginal}</p> : <EvidenceList items={items} />}
    </section>
  )
}

function kindOf(name: string): string {
  return /\.([A-Za-z]{2,4})$/.exec(name)?.[1]?.toUpperCase() ?? 'TXT'
}

function Plans({ plans, language }: { plans: readonly DocumentLink[]; language: Language }) {
  if (plans.length === 0) return null
  return (
    <section>
      <h2>{words(language).plansFromIt}</h2>
      <ul class="list">
        {plans.map(({ title, href }) => (
          <li>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Models({ shown: { reading }, language }: PartProps) {
  const texts = words(language)
  const models = reading?.draft.models.filter(({ dropped }) => !dropped) ?? []
  if (models.length === 0) return null
  return (
    <section>
      <h2>{texts.models}</h2>
      {models.map(({ name, registeredBy, span }) => (
        <div class="card gold-b">
          <p>“{name}”</p>
          <p class="s m">
            {registeredBy} {span === null ? null : <a href={`#d${span.start}`}>{texts.text}</a>}
          </p>
        </div>
      ))}
    </section>
  )
}

interface CitationsProps {
  readonly all: readonly CitationShown[]
  readonly empty: string
  readonly language: Language
  /** The places are in the document shown, not in the other one. */
  readonly here?: boolean
}

/** Each document once, with the places where it is cited. */
function Citations({ all, empty, language, here = false }: CitationsProps) {
  const byDocument = Map.groupBy(all, ({ other }) => other.id)
  if (all.length === 0) return <p class="m">{empty}</p>
  return (
    <ul class="list">
      {[...byDocument.entries()].map(([id, citations]) => (
        <li>
          <a href={`/van-ban/${id}`}>{citations[0] === undefined ? '' : documentName(citations[0].other)}</a>{' '}
          <span class="s m">{citations[0] === undefined ? '' : documentFacts(citations[0].other)}</span>
          <span class="s blk">
            {citations.map((citation) => (
              <>
                <Place citation={citation} base={here ? '' : `/van-ban/${id}`} language={language} />{' '}
              </>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Place({ citation, base, language }: { citation: CitationShown; base: string; language: Language }) {
  const text = placeWords(citation, language)
  return citation.spanStart === null ? <span>{text}</span> : <a href={`${base}#d${citation.spanStart}`}>{text}</a>
}

function placeWords({ role, path }: CitationShown, language: Language): string {
  const texts = words(language)
  const outside: Readonly<Record<string, string>> = {
    preamble: texts.atPreamble,
    title: texts.atTitle,
    closing: texts.atClosing,
  }
  if (path === null) return role === 'basis' ? texts.asBasis : texts.document
  const at = outside[path] ?? texts.at(path)
  return role === 'basis' ? `${texts.asBasis}, ${at}` : at
}

function History({ shown, language }: PartProps) {
  const texts = words(language)
  return (
    <section>
      <h2>{texts.history}</h2>
      <Timeline
        items={shown.history.map(({ at, command, by }) => ({
          at: formatInstant(at),
          datetime: at.toISOString(),
          title: changeWords[command]?.[language] ?? texts.otherChange,
          ...(by !== null && { body: by }),
        }))}
      />
    </section>
  )
}

/** The text as it was read. Every block, heading and citation is a place that links can lead to. */
function Text({ reading, language }: { reading: NonNullable<DocumentShown['reading']>; language: Language }) {
  const texts = words(language)
  const { text, draft } = reading
  const blocks = originalBlocks({ text, draft: { ...draft, doubts: [] } }, [text.length])
  return (
    <section class="paper-text" aria-label={texts.text}>
      <h2>{texts.text}</h2>
      <div class="paper">
        {blocks.map((block) => (
          <p id={block.anchor} class={`b-${block.kind}`}>
            {placed(block.segments, Number(block.anchor.slice(1))).map(({ start, segment, isFirst }) =>
              segment.ids.length === 0 || isFirst ? segment.text : <span id={`d${start}`}>{segment.text}</span>,
            )}
          </p>
        ))}
      </div>
    </section>
  )
}

interface PlacedSegment<Segment> {
  readonly segment: Segment
  readonly start: number
  readonly isFirst: boolean
}

function placed<Segment extends { readonly text: string }>(
  segments: readonly Segment[],
  from: number,
): PlacedSegment<Segment>[] {
  let at = from
  return segments.map((segment, index) => {
    const start = at
    at += segment.text.length
    return { segment, start, isFirst: index === 0 }
  })
}
