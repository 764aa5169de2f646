import { fieldSpecs } from '../../../../commands/fields.ts'
import type { Typed } from '../../../../kernel/form.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { Confirm, Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { cancelCouncilCommand, changeCouncilCommand } from '../commands/change-council.ts'
import { addCouncilCases } from '../commands/council.ts'
import { councilWords } from '../council-words.ts'
import type { CouncilPlanShown } from '../queries/councils.ts'
import type { CouncilSession } from '../rules/council.ts'

export interface EditCouncilPageProps {
  readonly view: View
  readonly shown: CouncilPlanShown
  readonly formOf: (command: { readonly name: string }) => FormState
}

/** A planned session to be changed: what it is and who sits on it, further initiatives, calling it off. */
export function EditCouncilPage({ view, shown, formOf }: EditCouncilPageProps) {
  const { language } = view
  const texts = councilWords(language)
  const { session, isVoted } = shown
  return (
    <Page
      view={view}
      title={`${texts.editCouncil} ${session.code}`}
      heading={texts.editCouncil}
      current="/mo-hinh"
      sheet="initiatives/assessment"
      kicker={<span>{session.code}</span>}
      crumbs={[
        { label: texts.councils, href: '/hoi-dong' },
        { label: session.code, href: `/hoi-dong/${session.id}` },
        { label: texts.editCouncil },
      ]}
      lead={texts.editLead}
    >
      <div class="blocks">
        {isVoted ? <Note>{texts.editVoted}</Note> : null}
        <Plan view={view} shown={shown} form={formOf(changeCouncilCommand)} />
        <Further view={view} shown={shown} form={formOf(addCouncilCases)} />
        {isVoted ? null : <Cancelling view={view} shown={shown} form={formOf(cancelCouncilCommand)} />}
      </div>
    </Page>
  )
}

interface Part {
  readonly view: View
  readonly shown: CouncilPlanShown
  readonly form: FormState
}

function Plan({ view: { language }, shown: { session, people }, form }: Part) {
  const options = { chairId: people, secretaryId: people, memberIds: people }
  return (
    <CommandForm
      action={`/hoi-dong/${session.id}/sua`}
      commandId={form.commandId}
      version={session.version}
      fields={fieldSpecs(changeCouncilCommand.input, options).filter(({ control }) => control !== 'hidden')}
      typed={form.command === '' ? typedOf(session) : form.typed}
      problems={form.problems}
      language={language}
      submit={councilWords.catalogue.editCouncil}
      idPrefix="sua"
    />
  )
}

function typedOf({ title, heldOn, place, chairId, secretaryId, members }: CouncilSession): Typed {
  const memberIds = members.map(({ personId }) => personId).filter((id) => id !== chairId && id !== secretaryId)
  return { title, heldOn, place, chairId, secretaryId, memberIds }
}

function Further({ view: { language }, shown: { session, initiatives }, form }: Part) {
  const texts = councilWords(language)
  return (
    <section class="stack">
      <h2>{texts.addCases}</h2>
      {initiatives.length === 0 ? (
        <p class="m">{texts.noFurther}</p>
      ) : (
        <CommandForm
          action={`/hoi-dong/${session.id}/them`}
          commandId={form.commandId}
          fields={fieldSpecs(addCouncilCases.input, { initiativeIds: initiatives }).filter(
            ({ control }) => control !== 'hidden',
          )}
          typed={form.typed}
          problems={form.problems}
          language={language}
          submit={texts.addCases}
          idPrefix="them"
          main={false}
        />
      )}
    </section>
  )
}

function Cancelling({ view: { language }, shown: { session }, form }: Part) {
  const texts = councilWords(language)
  return (
    <Confirm
      language={language}
      label={texts.cancelCouncil}
      question={texts.cancelQuestion}
      open={form.problems.length > 0}
    >
      <CommandForm
        action={`/hoi-dong/${session.id}/huy`}
        commandId={form.commandId}
        version={session.version}
        fields={fieldSpecs(cancelCouncilCommand.input).filter(({ control }) => control !== 'hidden')}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={texts.cancelCouncil}
        idPrefix="huy"
        main={false}
      />
    </Confirm>
  )
}
