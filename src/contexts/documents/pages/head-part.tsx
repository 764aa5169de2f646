import { formatDate, parsePlainDate } from '../../../kernel/plain-date.ts'
import type { FieldSpec } from '../../../kernel/form.ts'
import { StateMark } from '../../../ui/state.tsx'
import type { DraftField, HeadField } from '../rules/correction/draft.ts'
import { readingWords } from '../words.ts'
import { EditForm } from './edit-form.tsx'
import { placeIn, type ReadingContext } from './reading-context.ts'

const shown: readonly HeadField[] = ['type', 'number', 'issuedOn', 'issuer', 'title', 'period', 'place', 'signer']
/** A document can do without these; they are not said to be missing. */
const mayLack: readonly HeadField[] = ['period', 'place', 'signer']

/** What the head of the document says; what was not seen is asked for, never guessed. */
export function HeadPart({ context }: { context: ReadingContext }) {
  const texts = readingWords(context.language)
  return (
    <div>
      <h2>{texts.head}</h2>
      <dl class="kv">
        {shown.map((field) => (
          <HeadRow field={field} context={context} />
        ))}
      </dl>
    </div>
  )
}

function HeadRow({ field, context }: { field: HeadField; context: ReadingContext }) {
  const texts = readingWords(context.language)
  const found = context.reading.draft.head[field]
  return (
    <>
      <dt>{texts[`head-${field}`]}</dt>
      <dd id={`u-h-${field}`} data-span={`h-${field}`}>
        <HeadValue field={field} found={found} context={context} />{' '}
        {context.reading.state === 'open' ? <HeadEdit field={field} found={found} context={context} /> : null}
      </dd>
    </>
  )
}

interface HeadProps {
  readonly field: HeadField
  readonly found: DraftField
  readonly context: ReadingContext
}

function HeadValue({ field, found, context }: HeadProps) {
  const { language } = context
  const texts = readingWords(language)
  if (found.value === null) {
    return mayLack.includes(field) ? (
      <span class="m">–</span>
    ) : (
      <StateMark state="ask" label={texts.notSeen} language={language} />
    )
  }
  const place = found.span === null ? undefined : placeIn(context, found.span.start)
  return (
    <>
      {valueText(field, found.value)}{' '}
      {place === undefined || found.corrected ? null : (
        <a class="s m nb" href={place.href}>
          {place.label}
        </a>
      )}
      {found.corrected ? <span class="s m">({texts.corrected})</span> : null}
    </>
  )
}

function HeadEdit({ field, found, context }: HeadProps) {
  const texts = readingWords(context.language)
  const part = `h-${field}`
  const isOpen = context.sent?.key === `set-head:${part}` || context.chosen === part
  const spec: FieldSpec = {
    name: 'value',
    label: { vi: readingWords('vi')[`head-${field}`], en: readingWords('en')[`head-${field}`] },
    control: field === 'issuedOn' ? 'day' : 'text',
    required: false,
    ...(field === 'number' && { hint: { vi: 'Ví dụ 12/KH-BDT.', en: 'Such as 12/KH-BDT.' } }),
  }
  return (
    <details class="small-edit" open={isOpen}>
      <summary class="s">
        {texts.edit}
        <span class="vh"> {texts[`head-${field}`]}</span>
      </summary>
      <EditForm
        context={context}
        op="set-head"
        part={part}
        hidden={{ field }}
        typed={{ value: found.value ?? '' }}
        instead={[spec]}
        submit={texts.save}
      />
    </details>
  )
}

function valueText(field: HeadField, value: string): string {
  const on = field === 'issuedOn' ? parsePlainDate(value) : undefined
  return on === undefined ? value : formatDate(on)
}
