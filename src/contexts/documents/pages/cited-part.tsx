import { formatDate } from '../../../kernel/plain-date.ts'
import type { DraftModel, DraftReference } from '../rules/correction/draft.ts'
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

function ReferenceRow({ reference, context }: { reference: DraftReference; context: ReadingContext }) {
  const { language, reading, chosen } = context
  const texts = readingWords(language)
  const { id, dropped, mentions, role } = reference
  const doubted = reading.draft.doubts.some(
    ({ settled, repaired, span }) =>
      !settled &&
      !repaired &&
      span !== null &&
      mentions.some((mention) => mention.span.start <= span.start && span.end <= mention.span.end),
  )
  return (
    <li id={`u-${id}`} data-span={id} class={dropped ? 'gone' : undefined}>
      <p>
        <b class={doubted ? 'chip q n' : 'n'}>{referenceName(reference)}</b>{' '}
        <span class="s">{referenceFacts(reference)}</span>{' '}
        <span class="s m">
          {role === 'basis' ? `${texts.basis} · ` : ''}
          <Places reference={reference} context={context} />
          {reference.corrected ? ` (${texts.corrected})` : ''}
          {dropped ? ` (${texts.dropped})` : ''}
        </span>
      </p>
      {reading.state === 'open' ? (
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
            <a href={editHref(reading.id, id)} aria-label={texts.editItem(referenceName(reference))}>
              {texts.edit}
            </a>
          )}
        </div>
      ) : null}
      {chosen === id && !dropped && reading.state === 'open' ? (
        <ReferenceForms reference={reference} context={context} />
      ) : null}
    </li>
  )
}

/** The places where it is cited, the first few as links. */
function Places({ reference, context }: { reference: DraftReference; context: ReadingContext }) {
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

function ReferenceForms({ reference, context }: { reference: DraftReference; context: ReadingContext }) {
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
export function referenceName({ type, number, name }: Pick<DraftReference, 'type' | 'number' | 'name'>): string {
  if (number === null && name !== null) return name
  const words = [type, number ?? name].filter((part) => part !== null).join(' ')
  return words === '' ? '–' : words.charAt(0).toUpperCase() + words.slice(1)
}

function referenceFacts({ issuedOn, issuer }: DraftReference): string {
  const facts = [...(issuedOn === null ? [] : [formatDate(issuedOn)]), ...(issuer === null ? [] : [issuer])]
  return facts.map((fact) => `· ${fact}`).join(' ')
}

/** The models that the plan registers. */
export function ModelPart({ context }: { context: ReadingContext }) {
  const texts = readingWords(context.language)
  const { models } = context.reading.draft
  return (
    <div>
      <h2 id="mo-hinh">{texts.models}</h2>
      {models.length === 0 ? <p class="s m">{texts.noModels}</p> : null}
      {models.map((model) => (
        <ModelCard model={model} context={context} />
      ))}
      {context.reading.state === 'open' ? (
        <details class="small-edit" open={context.sent?.key === 'set-model:new'}>
          <summary class="s">{texts.addModel}</summary>
          <EditForm context={context} op="set-model" part="new" hidden={{ modelId: '' }} submit={texts.addModel} />
        </details>
      ) : null}
    </div>
  )
}

function ModelCard({ model, context }: { model: DraftModel; context: ReadingContext }) {
  const texts = readingWords(context.language)
  const { reading } = context
  const place = model.span === null ? undefined : placeIn(context, model.span.start)
  const common = { context, part: model.id, hidden: { modelId: model.id } }
  return (
    <div id={`u-${model.id}`} data-span={model.id} class={model.dropped ? 'card gone' : 'card gold-b'}>
      <p>“{model.name}”</p>
      <p class="s m">
        {[model.registeredBy, model.corrected ? texts.corrected : null].filter((part) => part !== null).join(' · ')}{' '}
        {place === undefined ? null : (
          <a class="nb" href={place.href}>
            {place.label}
          </a>
        )}
      </p>
      {reading.state !== 'open' ? null : model.dropped ? (
        <EditButton {...common} op="restore-model" submit={texts.restore} />
      ) : (
        <details class="small-edit" open={context.sent?.key === `set-model:${model.id}`}>
          <summary class="s">{texts.edit}</summary>
          <EditForm
            {...common}
            op="set-model"
            typed={{ name: model.name, registeredBy: model.registeredBy ?? '' }}
            submit={texts.save}
          />
          <EditButton {...common} op="drop-model" submit={texts.drop} />
        </details>
      )}
    </div>
  )
}

export function RecipientPart({ context }: { context: ReadingContext }) {
  const texts = readingWords(context.language)
  const { recipients } = context.reading.draft
  return (
    <div id="u-recipients" data-span="recipients">
      <h2>{texts.recipients}</h2>
      {recipients.length === 0 ? <p class="s m">{texts.noRecipients}</p> : null}
      <p class="chips">
        {recipients.map(({ text }) => (
          <>
            <span class="chip">{text}</span>{' '}
          </>
        ))}
      </p>
      {context.reading.state === 'open' ? (
        <details class="small-edit" open={context.sent?.key === 'set-recipients:recipients'}>
          <summary class="s">
            {texts.edit}
            <span class="vh"> {texts.recipients}</span>
          </summary>
          <EditForm
            context={context}
            op="set-recipients"
            part="recipients"
            typed={{ recipients: recipients.map(({ text }) => text).join('\n') }}
            submit={texts.save}
          />
        </details>
      ) : null}
    </div>
  )
}
