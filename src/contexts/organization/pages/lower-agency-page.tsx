import type { Child } from 'hono/jsx'
import { fieldSpecs } from '../../../commands/fields.ts'
import type { Option } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Confirm, Note } from '../../../ui/note.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { agencyWords } from '../agency-words.ts'
import { editLowerAgency } from '../commands/edit-lower-agency.ts'
import { endAgency } from '../commands/end-agency.ts'
import { moveAgencies } from '../commands/move-agencies.ts'
import { renewInvitations } from '../commands/renew-invitations.ts'
import type { LowerAgencyShown } from '../queries/agencies-below.ts'
import { standingOf } from './agencies-page.tsx'
import { AdminPage, typedOf } from './admin-page.tsx'

export interface LowerAgencyPageProps {
  readonly view: View
  readonly agency: LowerAgencyShown
  /** The own agency and all below it, but for this one. */
  readonly others: readonly Option[]
  readonly edit: FormState
  readonly move: FormState
  readonly end: FormState
  readonly renew: FormState
}

/** One agency below: what it is called, where it stands, its invitation, and how it ends. */
export function LowerAgencyPage(props: LowerAgencyPageProps) {
  const { view, agency, edit } = props
  const { language } = view
  const texts = agencyWords(language)
  const { id, name, shortName, superiorName, symbol, place, style, validFrom } = agency
  const recorded = { name, shortName, superiorName, symbol, place, style, validFrom: formatDate(validFrom) }
  return (
    <AdminPage
      view={view}
      title={name}
      tab="/quan-tri/co-quan"
      lead={[
        agency.parentName,
        standingOf(agency, view),
        ...(agency.below > 0 ? [texts.below(agency.below)] : []),
      ].join(' · ')}
      actions={
        <a class="btn" href={`/quan-tri/co-quan/them?duoi=${id}`}>
          {texts.addBelow}
        </a>
      }
      below
    >
      <Ending {...props} />
      <Invitation {...props} />
      <section class="stack">
        <h2>{texts.details}</h2>
        <CommandForm
          action={`/quan-tri/co-quan/${id}`}
          commandId={edit.commandId}
          version={agency.version}
          fields={shown(fieldSpecs(editLowerAgency.input))}
          typed={{ ...typedOf(recorded), ...edit.typed }}
          problems={edit.problems}
          language={language}
          submit={editLowerAgency.words}
        />
      </section>
      <section class="stack">
        <h2>{texts.inTree}</h2>
        <MoveForm {...props} />
        <EndForm {...props} />
      </section>
    </AdminPage>
  )
}

const shown = (fields: ReturnType<typeof fieldSpecs>) => fields.filter(({ control }) => control !== 'hidden')

/** How it ended, when it has or is going to. */
function Ending({ view, agency }: LowerAgencyPageProps) {
  const texts = agencyWords(view.language)
  if (agency.validTo === null) return null
  const parts = [
    standingOf(agency, view),
    ...(agency.successorName === null ? [] : [`${texts.successor}: ${agency.successorName}`]),
    ...(agency.endReason === null ? [] : [`${texts.reason}: ${agency.endReason}`]),
  ]
  return (
    <Note tone="warn">
      <p>{parts.join(' · ')}</p>
    </Note>
  )
}

/** A new link for the first administrator, as long as nobody has come. */
function Invitation({ view, agency, renew }: LowerAgencyPageProps) {
  const texts = agencyWords(view.language)
  if (agency.enteredOn !== null || (agency.validTo !== null && agency.validTo < view.today)) return null
  return (
    <section class="card stack">
      <p>{texts.renewLead}</p>
      <CommandForm
        action="/quan-tri/co-quan/loi-moi"
        commandId={renew.commandId}
        fields={[]}
        problems={renew.problems}
        language={view.language}
        submit={renewInvitations.words}
        draft={false}
        main={false}
        idPrefix="lm"
      >
        <input type="hidden" name="agencyIds" value={String(agency.id)} />
      </CommandForm>
    </section>
  )
}

function MoveForm({ view, agency, others, move }: LowerAgencyPageProps) {
  const texts = agencyWords(view.language)
  return (
    <Asked view={view} label={moveAgencies.words} question={texts.moveQuestion} form={move}>
      <CommandForm
        action={`/quan-tri/co-quan/${agency.id}/chuyen`}
        commandId={move.commandId}
        fields={fieldSpecs(moveAgencies.input, { parentId: others }).filter(({ name }) => name === 'parentId')}
        typed={{ parentId: String(agency.parentId), ...move.typed }}
        problems={move.problems}
        language={view.language}
        submit={moveAgencies.words}
        idPrefix="ch"
        main={false}
      />
    </Asked>
  )
}

function EndForm({ view, agency, others, end }: LowerAgencyPageProps) {
  const texts = agencyWords(view.language)
  const { validTo, successorId, endReason } = agency
  const recorded = { lastOn: validTo === null ? '' : formatDate(validTo), successorId, reason: endReason ?? '' }
  return (
    <Asked
      view={view}
      label={validTo === null ? agencyWords.catalogue.end : agencyWords.catalogue.changeEnd}
      question={texts.endQuestion}
      form={end}
    >
      <CommandForm
        action={`/quan-tri/co-quan/${agency.id}/ket-thuc`}
        commandId={end.commandId}
        version={agency.version}
        fields={shown(fieldSpecs(endAgency.input, { successorId: others }))}
        typed={{ ...typedOf(recorded), ...end.typed }}
        problems={end.problems}
        language={view.language}
        submit={endAgency.words}
        idPrefix="kt"
        main={false}
      />
    </Asked>
  )
}

interface AskedProps {
  readonly view: View
  readonly label: Words
  readonly question: string
  readonly form: FormState
  readonly children: Child
}

/** Hidden behind a button until wanted, or open when something was wrong with it. */
function Asked({ view, label, question, form, children }: AskedProps) {
  if (form.problems.length === 0) {
    return (
      <Confirm language={view.language} label={label} question={question}>
        {children}
      </Confirm>
    )
  }
  return (
    <section class="card stack">
      <h3>{label[view.language]}</h3>
      {children}
    </section>
  )
}
