import { fieldSpecs } from '../../../commands/fields.ts'
import type { FieldSpec, Problem } from '../../../kernel/form.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Confirm } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { AccountEvent } from '../../../platform/sign-in/events.ts'
import type { SessionListed } from '../../../platform/sign-in/sessions.ts'
import type { FormState } from '../../../web/submit.ts'
import { editOwnChoices } from '../commands/edit-own-choices.ts'
import type { PersonShown } from '../queries/people.ts'
import { deviceName } from '../rules/device-name.ts'
import { eventWords, signInWords as words } from '../sign-in-words.ts'
import { newPasswordSpecs } from './sign-in-pages.tsx'

export interface AccountPageProps {
  readonly view: View
  readonly person: PersonShown
  readonly choices: FormState
  readonly hasSecondFactor: boolean
  readonly sessions: readonly SessionListed[]
  readonly sessionId: string
  readonly events: readonly AccountEvent[]
  /** Problems of one of the forms that ask for the password, by the form's name. */
  readonly problems?: Readonly<Partial<Record<PasswordForm, readonly Problem[]>>> | undefined
  readonly formId: string
}

export type PasswordForm = 'password' | 'turn-on' | 'turn-off' | 'new-codes'

/** Everything about one's own account: choices, password, second step, sessions, log. */
export function AccountPage(props: AccountPageProps) {
  const { view, person, choices } = props
  const texts = words(view.language)
  const typed = { language: person.language, wantsMail: String(person.wantsMail), ...choices.typed }
  return (
    <Page
      view={view}
      title={texts.myAccount}
      lead={[person.name, person.jobTitle, person.email].filter(Boolean).join(' · ')}
    >
      <section class="stack">
        <h2>{texts.choices}</h2>
        <CommandForm
          action="/tai-khoan"
          commandId={choices.commandId}
          fields={fieldSpecs(editOwnChoices.input).map(tickable)}
          typed={typed}
          problems={choices.problems}
          language={view.language}
          submit={editOwnChoices.words}
        />
        <p>
          <a href="/tai-khoan/lich">{texts.ownCalendar}</a>
        </p>
      </section>
      <PasswordSection {...props} />
      <SecondFactorSection {...props} />
      <SessionsSection {...props} />
      <section class="stack" id="nhat-ky">
        <h2>{texts.log}</h2>
        <p class="s m">{texts.logLead}</p>
        <EventTable view={view} events={props.events} />
      </section>
    </Page>
  )
}

/** A box may be left unticked, so it is not asked for as needed. */
function tickable(spec: FieldSpec): FieldSpec {
  return spec.control === 'flag' ? { ...spec, required: false } : spec
}

const currentPassword = (name: string): FieldSpec => ({
  name,
  label: words.catalogue.currentPassword,
  control: 'password',
  required: true,
})

function PasswordSection({ view, problems, formId }: AccountPageProps) {
  const texts = words(view.language)
  return (
    <section class="stack" id="mat-khau">
      <h2>{texts.changePassword}</h2>
      <CommandForm
        action="/tai-khoan/mat-khau"
        commandId={formId}
        fields={[currentPassword('current'), ...newPasswordSpecs]}
        problems={problems?.password}
        language={view.language}
        submit={texts.changePassword}
        idPrefix="mk"
        draft={false}
        main={false}
      />
    </section>
  )
}

function SecondFactorSection({ view, hasSecondFactor, problems, formId }: AccountPageProps) {
  const texts = words(view.language)
  const form = (name: PasswordForm, action: string, label: string) => (
    <CommandForm
      action={`/tai-khoan/xac-thuc-hai-buoc${action}`}
      commandId={formId}
      fields={[currentPassword('current')]}
      problems={problems?.[name]}
      language={view.language}
      submit={label}
      idPrefix={name}
      draft={false}
      main={false}
    />
  )
  return (
    <section class="stack" id="hai-buoc">
      <h2>{texts.secondFactor}</h2>
      <p>
        <StateMark
          language={view.language}
          state={hasSecondFactor ? 'done' : 'ask'}
          label={hasSecondFactor ? texts.secondFactorOn : texts.secondFactorOff}
        />
      </p>
      {hasSecondFactor ? (
        <>
          {form('new-codes', '/ma-du-phong', texts.newCodes)}
          <Confirm language={view.language} label={texts.turnOff} question={texts.turnOffQuestion}>
            {form('turn-off', '/tat', texts.turnOff)}
          </Confirm>
        </>
      ) : (
        form('turn-on', '', texts.turnOn)
      )}
    </section>
  )
}

function SessionsSection({ view, sessions, sessionId }: AccountPageProps) {
  const { language } = view
  const texts = words(language)
  const columns: Column<SessionListed>[] = [
    { key: 'device', head: texts.device, names: true, cell: (row) => deviceName(row.userAgent) || texts.unknownDevice },
    { key: 'address', head: texts.address, cell: (row) => row.address },
    { key: 'started', head: texts.started, cell: (row) => formatInstant(row.startedAt) },
    { key: 'seen', head: texts.seen, cell: (row) => formatInstant(row.seenAt) },
    {
      key: 'end',
      head: texts.end,
      hideHead: true,
      cell: (row) => (row.id === sessionId ? <b>{texts.thisOne}</b> : <EndSession id={row.id} label={texts.end} />),
    },
  ]
  return (
    <section class="stack" id="phien">
      <h2>{texts.sessions}</h2>
      <DataTable language={language} caption={texts.sessions} columns={columns} rows={sessions} sticky={false} />
      {sessions.length > 1 ? <EndSession id="" label={texts.endOthers} /> : null}
    </section>
  )
}

function EndSession({ id, label }: { id: string; label: string }) {
  return (
    <form method="post" action="/tai-khoan/phien">
      <input type="hidden" name="session" value={id} />
      <button class="btn sm" type="submit">
        {label}
      </button>
    </form>
  )
}

/** What happened to an account, newest first. */
export function EventTable({ view, events }: { view: View; events: readonly AccountEvent[] }) {
  const { language } = view
  const texts = words(language)
  const columns: Column<AccountEvent>[] = [
    { key: 'at', head: texts.when, cell: (event) => formatInstant(event.at) },
    { key: 'what', head: texts.what, names: true, cell: (event) => eventWords[event.kind][language] },
    { key: 'device', head: texts.device, cell: (event) => deviceName(event.userAgent) || texts.unknownDevice },
    { key: 'address', head: texts.address, cell: (event) => event.address },
  ]
  return <DataTable language={language} caption={texts.log} columns={columns} rows={events} sticky={false} />
}
