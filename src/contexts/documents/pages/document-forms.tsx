import { fieldSpecs } from '../../../commands/fields.ts'
import type { Typed } from '../../../kernel/form.ts'
import type { Words } from '../../../kernel/words.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { attachFile } from '../commands/attach-file.ts'
import { editDocument } from '../commands/edit-document.ts'
import { setStanding } from '../commands/set-standing.ts'
import type { DocumentShown } from '../queries/document-page.ts'
import { words } from '../words.ts'
import { fileRules } from './document-page.tsx'

interface DocumentFormsProps {
  readonly view: View
  readonly shown: DocumentShown
  /** The form that was sent and not done. */
  readonly sent: FormState | undefined
  readonly newId: () => string
}

/** What the Office can change in an entry: in place, each form opened when it is needed. */
export function DocumentForms({ view, shown, sent, newId }: DocumentFormsProps) {
  const { document, reading } = shown
  const onRecord: Typed = {
    type: document.type,
    number: document.number ?? '',
    issuedOn: document.issuedOn ?? '',
    issuer: document.issuer ?? '',
    title: document.title ?? '',
    name: document.name ?? '',
    own: document.own ? 'true' : '',
    standing: document.standing,
    standingNote: document.standingNote,
  }
  const common = { view, shown, sent, newId, onRecord }
  return (
    <section class="stack">
      <OneForm {...common} command={setStanding} address="hieu-luc" />
      <OneForm {...common} command={editDocument} address="sua" />
      {reading === undefined ? <OneForm {...common} command={attachFile} address="tep" /> : null}
    </section>
  )
}

interface OneFormProps extends DocumentFormsProps {
  readonly command: { readonly name: string; readonly words: Words; readonly input: Parameters<typeof fieldSpecs>[0] }
  readonly address: string
  readonly onRecord: Typed
}

function OneForm({ view, shown, sent, newId, command, address, onRecord }: OneFormProps) {
  const own = sent?.command === command.name ? sent : undefined
  return (
    <details class="confirm" open={own !== undefined}>
      <summary class="btn">{command.words[view.language]}</summary>
      <div class="card">
        <CommandForm
          action={`/van-ban/${shown.document.id}/${address}`}
          commandId={own?.commandId ?? newId()}
          version={shown.document.version}
          fields={fieldSpecs(command.input).filter(({ control }) => control !== 'hidden')}
          typed={own?.typed ?? onRecord}
          problems={own?.problems}
          language={view.language}
          submit={words(view.language).save}
          fileRules={fileRules}
          idPrefix={address}
          main={false}
        />
      </div>
    </details>
  )
}
