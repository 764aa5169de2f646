import { fieldSpecs } from '../../../commands/fields.ts'
import type { AnyCommand } from '../../../commands/command.ts'
import type { Option, Typed } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import type { AccountEvent } from '../../../platform/sign-in/events.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Confirm } from '../../../ui/note.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { dropSecondFactor } from '../commands/drop-second-factor.ts'
import { editPerson } from '../commands/edit-person.ts'
import { invitePeople } from '../commands/invite-people.ts'
import { resetSignIn } from '../commands/reset-sign-in.ts'
import type { PersonCommands } from '../commands/make-person-commands.ts'
import type { PersonShown } from '../queries/people.ts'
import type { OpenWork } from '../open-work.ts'
import { words } from '../words.ts'
import { EventTable } from './account-page.tsx'
import { AdminPage, typedOf } from './admin-page.tsx'
import { OpenWorkLine } from './open-work.tsx'
import { RolesSection } from './roles-section.tsx'

export interface PersonPageProps {
  readonly view: View
  readonly person: PersonShown
  readonly units: readonly Option[]
  /** Everybody else who works here, for whoever takes over. */
  readonly others: readonly Option[]
  readonly openWork: readonly OpenWork[]
  readonly hasSecondFactor: boolean
  readonly events: readonly AccountEvent[]
  readonly commands: PersonCommands
  /** The state of each form on the page. */
  readonly formOf: (command: AnyCommand) => FormState
}

/** One person: who they are, what they may, how they sign in, and how they go. */
export function PersonPage(props: PersonPageProps) {
  const { view, person, formOf } = props
  const { language } = view
  const texts = words(language)
  const { name, jobTitle, email, phone, validFrom, validTo } = person
  const edit = formOf(editPerson)
  const hasLeft = validTo !== null
  const since = hasLeft ? `${texts.left} ${formatDate(validTo)}` : texts.since(formatDate(validFrom))
  return (
    <AdminPage
      view={view}
      title={name}
      tab="/quan-tri/nguoi-dung"
      lead={jobTitle === '' ? since : `${jobTitle} · ${since}`}
      below
    >
      {hasLeft ? null : (
        <section class="stack">
          <h2>{texts.details}</h2>
          <CommandForm
            action={`/quan-tri/nguoi-dung/${person.id}`}
            commandId={edit.commandId}
            version={person.version}
            fields={shown(editPerson)}
            typed={{ ...typedOf({ name, jobTitle, email, phone }), ...edit.typed }}
            problems={edit.problems}
            language={language}
            submit={editPerson.words}
          />
        </section>
      )}
      <RolesSection {...props} />
      {hasLeft ? null : <SignInSection {...props} />}
      {hasLeft ? null : <GoesSection {...props} />}
      {person.accountId === null ? null : (
        <section class="stack">
          <h2>{texts.history}</h2>
          <EventTable view={view} events={props.events} />
        </section>
      )}
    </AdminPage>
  )
}

function shown(command: AnyCommand, options: Readonly<Record<string, readonly Option[]>> = {}) {
  return fieldSpecs(command.input, options).filter(({ control }) => control !== 'hidden')
}

function SignInSection({ view, person, hasSecondFactor, formOf }: PersonPageProps) {
  const { language } = view
  const texts = words(language)
  const button = (command: AnyCommand, path: string, label: string) => (
    <form method="post" action={`/quan-tri/nguoi-dung/${person.id}/${path}`}>
      <input type="hidden" name="commandId" value={formOf(command).commandId} />
      <button class="btn" type="submit">
        {label}
      </button>
    </form>
  )
  return (
    <section class="stack">
      <h2>{texts.signsIn}</h2>
      {person.accountId === null ? (
        <>
          <p>{texts.notInvited}</p>
          {person.email === null ? <p class="s m">{texts.needsEmail}</p> : button(invitePeople, 'moi', texts.invite)}
        </>
      ) : (
        button(resetSignIn, 'dat-lai', texts.resetPassword)
      )}
      {hasSecondFactor ? (
        <Confirm language={language} label={texts.dropSecondFactor} question={texts.dropSecondFactorQuestion}>
          {button(dropSecondFactor, 'bo-hai-buoc', texts.dropSecondFactor)}
        </Confirm>
      ) : null}
    </section>
  )
}

function GoesSection(props: PersonPageProps) {
  const { view, openWork, commands, units, others } = props
  const texts = words(view.language)
  return (
    <section class="stack" id="thoi-viec">
      <h2>{texts.goes}</h2>
      <OpenWorkLine view={view} work={openWork} />
      <GoesForm
        {...props}
        command={commands.movePerson}
        path="chuyen"
        label={texts.move}
        question={texts.moveQuestion}
        options={{ unitId: units, successorId: others }}
        typed={{ fromOn: view.today, role: 'officer' }}
      />
      <GoesForm
        {...props}
        command={commands.endMembership}
        path="thoi-viec"
        label={texts.leave}
        question={texts.leaveQuestion}
        options={{ successorId: others }}
        typed={{ lastOn: view.today }}
      />
    </section>
  )
}

interface GoesFormProps extends PersonPageProps {
  readonly command: AnyCommand
  readonly path: string
  readonly label: string
  readonly question: string
  readonly options: Readonly<Record<string, readonly Option[]>>
  readonly typed: Typed
}

/** Stands behind a button until wanted, open when something was wrong with it. */
function GoesForm({ view, person, command, path, label, question, options, typed, formOf }: GoesFormProps) {
  const form = formOf(command)
  const body = (
    <CommandForm
      action={`/quan-tri/nguoi-dung/${person.id}/${path}`}
      commandId={form.commandId}
      version={person.version}
      fields={shown(command, options)}
      typed={{ ...typed, ...form.typed }}
      problems={form.problems}
      language={view.language}
      submit={command.words}
      idPrefix={path}
      main={false}
    />
  )
  if (form.problems.length === 0) {
    return (
      <Confirm language={view.language} label={label} question={question}>
        {body}
      </Confirm>
    )
  }
  return (
    <div class="card stack">
      <h3>{label}</h3>
      {body}
    </div>
  )
}
