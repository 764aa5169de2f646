import { formatDate } from '../../../kernel/plain-date.ts'
import type { DraftReference } from '../rules/correction/draft.ts'
import { openDoubts } from '../rules/correction/settle-doubts.ts'
import { readingWords } from '../words.ts'
import { EditButton, EditForm } from './edit-form.tsx'
import { editHref, placeIn, type ReadingContext } from './reading-context.ts'

/** The documents that are cited, each once, with every place. */
export function ReferencePart({ context }: { context: ReadingContext }) {
  const texts = readingWords(context.language)
  const { references } = context.reading.draft
  return (
    <div>
      <h2 id="van-ban-dan">{texts.references(references.filter(({ dropped }) => !dropped).length)}</h2>
      <ul class="refs">
        {references.map((reference) => (
          <ReferenceRow reference={reference} context={context} />
        ))}
      </ul>
      {context.reading.state === 'open' ? (
        <details class="small-edit" open={context.sent?.key === 'add-reference:new'}>
          <summary class="s">{texts.addReference}</summary>
          <EditForm
            context={context}
            op="add-reference"
            part="new"
            typed={{ role: 'body' }}
            submit={texts.addReference}
          />
        </details>
      ) : null}
    </div>
  )
}

interface ReferenceProps {
  readonly reference: DraftReference
  readonly context: ReadingContext
}

function ReferenceRow({ reference, context }: ReferenceProps) {
  const { reading, chosen } = context
  const { id, dropped } = reference
  const isOpen = reading.state === 'open'
  return (
    <li id={`u-${id}`} data-span={id} class={dropped ? 'gone' : undefined}>
      <p>
        <b class={isDoubted(reference, context) ? 'chip q n' : 'n'}>{referenceName(reference)}</b>{' '}
        <span class="s">{referenceFacts(reference)}</span> <ReferenceRemarks reference={reference} context={context} />
      </p>
      {isOpen ? <ReferenceTools reference={reference} context={context} /> : null}
      {isOpen && chosen === id && !dropped ? <ReferenceForms reference={reference} context={context} /> : null}
    </li>
  )
}

/** Whether a person still has to decide something about it. */
function isDoubted({ mentions }: DraftReference, { reading }: ReadingContext): boolean {
  const spans = openDoubts(reading.draft).flatMap(({ span }) => (span === null ? [] : [span]))
  return mentions.some((mention) =>
    spans.some(({ start, end }) => mention.span.start <= start && end <= mention.span.end),
  )
}

function ReferenceRemarks({ reference, context }: ReferenceProps) {
  const texts = readingWords(context.language)
  return (
    <span class="s m">
      {reference.role === 'basis' ? `${texts.basis} · ` : ''}
      <Places reference={reference} context={context} />
      {reference.corrected ? ` (${texts.corrected})` : ''}
      {reference.dropped ? ` (${texts.dropped})` : ''}
    </span>
  )
}

function ReferenceTools({ reference, context }: ReferenceProps) {
  const texts = readingWords(context.language)
  const { id, dropped } = reference
  return (
    <div class="row s">
      {dropped ? (
        <EditButton
          context={context}
          op="restore-reference"
          part={id}
          hidden={{ referenceId: id }}
          submit={texts.restore}
        />
      ) : (
        <a href={editHref(context, id)} aria-label={texts.editItem(referenceName(reference))}>
          {texts.edit}
        </a>
      )}
    </div>
  )
}

/** The places where it is cited, the first few as links. */
function Places({ reference, context }: ReferenceProps) {
  return (
    <>
      {reference.mentions.slice(0, 6).map(({ span }) => {
        const place = placeIn(context, span.start)
        return place === undefined ? null : (
          <>
            <a class="nb" href={place.href}>
              {place.label}
            </a>{' '}
          </>
        )
      })}
    </>
  )
}

function ReferenceForms({ reference, context }: ReferenceProps) {
  const texts = readingWords(context.language)
  const { id, type, number, name, issuedOn, issuer, about } = reference
  return (
    <div class="card forms">
      <EditForm
        context={context}
        op="set-reference"
        part={id}
        hidden={{ referenceId: id }}
        typed={{
          type: type ?? '',
          number: number ?? name ?? '',
          issuedOn: issuedOn ?? '',
          issuer: issuer ?? '',
          about: about ?? '',
        }}
        submit={texts.save}
      />
      <EditButton
        context={context}
        op="drop-reference"
        part={id}
        hidden={{ referenceId: id }}
        submit={texts.dropReference}
        look="btn sm"
      />
    </div>
  )
}

/** `Kế hoạch 5584/KH-UBND`, `Luật Tiếp cận thông tin`. */
function referenceName({ type, number, name }: Pick<DraftReference, 'type' | 'number' | 'name'>): string {
  if (number === null && name !== null) return name
  const words = [type, number ?? name].filter((part) => part !== null).join(' ')
  return words === '' ? '–' : words.charAt(0).toUpperCase() + words.slice(1)
}

function referenceFacts({ issuedOn, issuer }: DraftReference): string {
  const facts = [...(issuedOn === null ? [] : [formatDate(issuedOn)]), ...(issuer === null ? [] : [issuer])]
  return facts.map((fact) => `· ${fact}`).join(' ')
}
