import { fieldSpecs } from '../../../commands/fields.ts'
import type { FieldSpec } from '../../../kernel/form.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { Confirm, Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { type Column, DataTable } from '../../../ui/table.tsx'
import { say } from '../../../ui/text.ts'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { declareInterest, dropCouncil } from '../commands/change-council.ts'
import { closeCouncil } from '../commands/close-council.ts'
import type { CouncilProposal, CouncilShown } from '../queries/councils.ts'
import { quorumOf } from '../rules/council.ts'
import { votersOn } from '../rules/interest.ts'
import { stateWords, words } from '../words.ts'
import { councilStates } from './councils-page.tsx'
import { Declaring, Interests, tiedText } from './interests.tsx'
import { stateMarks } from './register-page.tsx'
import { navigationHref } from './tabs.tsx'

export interface CouncilPageProps {
  readonly view: View
  readonly council: CouncilShown
  readonly formOf: (command: { readonly name: string }) => FormState
  /** Whether the reader may hold it. */
  readonly mayHold: boolean
  readonly ownId: string | null
}

/** A meeting: what it votes on, and how it went. */
export function CouncilPage({ view, council, formOf, mayHold, ownId }: CouncilPageProps) {
  const { language } = view
  const texts = words(language)
  const state = councilStates[council.state]
  const nameOf = (id: string) => council.members.find((each) => each.id === id)?.name ?? ''
  return (
    <Page
      view={view}
      title={council.code}
      heading={`${texts.council} ${council.code}`}
      current={navigationHref}
      crumbs={[{ label: texts.councils, href: '/khen-thuong/hoi-dong' }, { label: council.code }]}
      kicker={<StateMark language={language} state={state.mark} label={say(state.label, language)} />}
      lead={`${formatDate(council.heldOn)}${council.place === '' ? '' : ` · ${council.place}`} · ${texts.chair}: ${nameOf(council.chairId)} · ${texts.secretary}: ${nameOf(council.secretaryId)}`}
      actions={<Actions council={council} language={language} mayHold={mayHold} />}
    >
      <div class="blocks">
        {council.state === 'dropped' ? (
          <Note tone="warn">
            <p>
              {texts.dropReason}: {council.dropReason === '' ? '–' : council.dropReason}
            </p>
          </Note>
        ) : null}
        <section>
          <h2>{texts.agenda}</h2>
          <DataTable
            language={language}
            caption={texts.agenda}
            rows={council.agenda}
            rowHref={({ id }) => `/khen-thuong/${id}`}
            columns={columnsOf(view)}
            empty={<p class="m">{texts.emptyAgenda}</p>}
          />
        </section>
        <p>
          {texts.members}: {council.members.length} · {texts.quorum}: {quorumOf(council)}
          {council.state === 'closed' ? ` · ${texts.present}: ${council.presentIds.length}` : ''}
        </p>
        <Interests council={council} language={language} />
        {council.declares === 'nobody' ? null : (
          <Declaring council={council} language={language} form={formOf(declareInterest)} ownId={ownId} />
        )}
        {council.state === 'open' && mayHold ? <Closing view={view} council={council} formOf={formOf} /> : null}
      </div>
    </Page>
  )
}

interface ActionsProps {
  readonly council: CouncilShown
  readonly language: View['language']
  readonly mayHold: boolean
}

function Actions({ council: { id, state, document }, language, mayHold }: ActionsProps) {
  const texts = words(language)
  const href = `/khen-thuong/hoi-dong/${id}`
  return (
    <>
      {document === null ? null : (
        <a class="btn" href={`${href}/bien-ban`}>
          {texts.seeMinutes}
        </a>
      )}
      {state === 'open' && mayHold ? (
        <a class="btn" href={`${href}/sua`}>
          {texts.changeCouncil}
        </a>
      ) : null}
    </>
  )
}

function columnsOf({ language }: View): Column<CouncilProposal>[] {
  const texts = words(language)
  const votes = (name: 'for' | 'against' | 'abstained', head: string): Column<CouncilProposal> => ({
    key: name,
    head,
    numeric: true,
    cell: (proposal) => proposal.votes?.[name] ?? '–',
  })
  return [
    {
      key: 'holder',
      head: texts.holder,
      names: true,
      cell: ({ code, holderName, achievement }) => (
        <>
          {code} · {holderName}
          <span class="sub">{achievement}</span>
        </>
      ),
    },
    { key: 'form', head: texts.form, cell: ({ formName }) => formName },
    votes('for', texts.votesFor),
    votes('against', texts.votesAgainst),
    votes('abstained', texts.votesAbstained),
    {
      key: 'state',
      head: texts.state,
      cell: ({ state }) => (
        <StateMark language={language} state={stateMarks[state]} label={say(stateWords[state], language)} />
      ),
    },
  ]
}

interface ClosingProps {
  readonly view: View
  readonly council: CouncilShown
  readonly formOf: (command: { readonly name: string }) => FormState
}

function Closing({ view, council, formOf }: ClosingProps) {
  const { language } = view
  const texts = words(language)
  const [closing, dropping] = [formOf(closeCouncil), formOf(dropCouncil)]
  return (
    <>
      {view.today < council.heldOn ? (
        <Note>{texts.resultsFrom(formatDate(council.heldOn))}</Note>
      ) : (
        <Results council={council} form={closing} language={language} />
      )}
      <Confirm
        language={language}
        label={texts.dropCouncil}
        question={texts.dropCouncilQuestion}
        open={dropping.problems.length > 0}
      >
        <CommandForm
          action={`/khen-thuong/hoi-dong/${council.id}/huy`}
          commandId={dropping.commandId}
          version={council.version}
          fields={fieldSpecs(dropCouncil.input)}
          typed={{ ...dropping.typed, sessionId: council.id }}
          problems={dropping.problems}
          language={language}
          submit={texts.dropCouncil}
          idPrefix="huy"
          main={false}
        />
      </Confirm>
    </>
  )
}

interface ResultsProps {
  readonly council: CouncilShown
  readonly form: FormState
  readonly language: View['language']
}

/** Who came and how they voted: written once the day has come. */
function Results({ council, form, language }: ResultsProps) {
  const texts = words(language)
  const members = council.members.map(({ id, name }) => ({ value: id, label: { vi: name, en: name } }))
  const typed = { presentIds: members.map(({ value }) => value), ...form.typed, sessionId: council.id }
  return (
    <section class="panel">
      <h2>{texts.closeCouncil}</h2>
      <CommandForm
        action={`/khen-thuong/hoi-dong/${council.id}/ket-thuc`}
        commandId={form.commandId}
        version={council.version}
        fields={fieldSpecs(closeCouncil.input, { presentIds: members })}
        typed={typed}
        problems={form.problems}
        language={language}
        submit={texts.closeCouncil}
        idPrefix="ket-thuc"
      >
        <Note>{texts.ballotHint}</Note>
        {council.agenda.map((proposal, index) => (
          <Ballot council={council} proposal={proposal} index={index} form={form} language={language} />
        ))}
      </CommandForm>
    </section>
  )
}

interface BallotProps {
  readonly council: CouncilShown
  readonly proposal: CouncilProposal
  readonly index: number
  readonly form: FormState
  readonly language: View['language']
}

/** Three numbers for one proposal, sent as `ballots.0.for` and so on. */
function Ballot({ council, proposal, index, form, language }: BallotProps) {
  const texts = words(language)
  const { votesFor, votesAgainst, votesAbstained } = words.catalogue
  const parts = [
    ['for', votesFor],
    ['against', votesAgainst],
    ['abstained', votesAbstained],
  ] as const
  const tied = tiedText(council, proposal.id, language)
  const voters = votersOn(proposal.id, council.memberIds, council.tied).length
  return (
    <fieldset>
      <legend>
        {proposal.holderName}: {proposal.formName}
      </legend>
      {tied === '' ? null : (
        <p class="s">
          {texts.interests}: {tied}. {texts.votersOf(voters, council.memberIds.length)}.
        </p>
      )}
      <input type="hidden" name={`ballots.${index}.proposalId`} value={proposal.id} />
      <div class="row">
        {parts.map(([part, label]) => {
          const name = `ballots.${index}.${part}`
          const spec: FieldSpec = { name, label, control: 'integer', required: true, min: 0, max: 200 }
          const value = form.typed[name] ?? (part === 'for' ? '' : '0')
          const problems = form.problems.filter(({ field }) => field === name)
          return <Field spec={spec} value={value} problems={problems} language={language} idPrefix="phieu" />
        })}
      </div>
    </fieldset>
  )
}
