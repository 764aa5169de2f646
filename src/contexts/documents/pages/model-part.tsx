import type { DraftModel } from '../rules/correction/draft.ts'
import { readingWords } from '../words.ts'
import { EditButton, EditForm } from './edit-form.tsx'
import { placeIn, type ReadingContext } from './reading-context.ts'

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

interface ModelProps {
  readonly model: DraftModel
  readonly context: ReadingContext
}

function ModelCard({ model, context }: ModelProps) {
  const texts = readingWords(context.language)
  const place = model.span === null ? undefined : placeIn(context, model.span.start)
  const remarks = [model.registeredBy, model.corrected ? texts.corrected : null].filter((part) => part !== null)
  return (
    <div id={`u-${model.id}`} data-span={model.id} class={model.dropped ? 'card gone' : 'card gold-b'}>
      <p>“{model.name}”</p>
      <p class="s m">
        {remarks.join(' · ')}{' '}
        {place === undefined ? null : (
          <a class="nb" href={place.href}>
            {place.label}
          </a>
        )}
      </p>
      {context.reading.state === 'open' ? <ModelTools model={model} context={context} /> : null}
    </div>
  )
}

function ModelTools({ model, context }: ModelProps) {
  const texts = readingWords(context.language)
  const common = { context, part: model.id, hidden: { modelId: model.id } }
  if (model.dropped) return <EditButton {...common} op="restore-model" submit={texts.restore} />
  return (
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
