import type { AnyCommand } from '../../../commands/command.ts'
import { fieldSpecs } from '../../../commands/fields.ts'
import { formatDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { formatNumber } from '../../../ui/format.ts'
import { Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { say } from '../../../ui/text.ts'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { holderWords } from '../../initiatives/browser.ts'
import { revokeCommendation } from '../commands/grant.ts'
import { declineProposal, withdrawProposal } from '../commands/withdraw-proposal.ts'
import type { ProposalShown } from '../queries/proposal-page.ts'
import { stateWords, words } from '../words.ts'
import { stateMarks } from './register-page.tsx'
import { navigationHref } from './tabs.tsx'

export interface ProposalPageProps {
  readonly view: View
  readonly shown: ProposalShown
  readonly formOf: (command: { readonly name: string }) => FormState
}

/** One proposal from its wording to the certificate. */
export function ProposalPage(props: ProposalPageProps) {
  const { view, shown } = props
  const { language } = view
  const texts = words(language)
  const { proposal } = shown
  return (
    <Page
      view={view}
      title={proposal.holderName}
      current={navigationHref}
      crumbs={[{ label: texts.title, href: '/khen-thuong' }, { label: proposal.code }]}
      kicker={
        <>
          <span>{proposal.code}</span>
          <StateMark
            language={language}
            state={stateMarks[proposal.state]}
            label={say(stateWords[proposal.state], language)}
          />
        </>
      }
      lead={proposal.form.name}
      actions={
        shown.mayEdit ? (
          <a class="btn" href={`/khen-thuong/${proposal.id}/sua`}>
            {texts.edit}
          </a>
        ) : undefined
      }
      sheet="plans/plans"
    >
      <div class="blocks">
        {proposal.stateReason === '' ? null : <Note tone="warn">{proposal.stateReason}</Note>}
        <p>{proposal.achievement}</p>
        <Facts view={view} shown={shown} />
        <Grounds view={view} shown={shown} />
        <Others view={view} shown={shown} />
        <Acts {...props} />
      </div>
    </Page>
  )
}

type Part = Pick<ProposalPageProps, 'view' | 'shown'>

function Facts({ view: { language }, shown }: Part) {
  const texts = words(language)
  const { proposal, session, decision, certificateCode, proposedByName } = shown
  const { votes, rewardVnd } = proposal
  return (
    <dl class="facts">
      <dt>{texts.holder}</dt>
      <dd>{say(holderWords[proposal.holder], language)}</dd>
      <dt>{texts.proposedBy}</dt>
      <dd>
        {proposedByName ?? '–'}, {formatDate(proposal.proposedOn)}
      </dd>
      {session === null ? null : (
        <>
          <dt>{texts.council}</dt>
          <dd>
            <a href={`/khen-thuong/hoi-dong/${session.id}`}>
              {session.code}, {formatDate(session.heldOn)}
            </a>
            {votes === null
              ? null
              : ` · ${texts.votesFor} ${votes.for}, ${texts.votesAgainst.toLowerCase()} ${votes.against}, ${texts.votesAbstained.toLowerCase()} ${votes.abstained}`}
          </dd>
        </>
      )}
      {decision === null ? null : (
        <>
          <dt>{texts.decision}</dt>
          <dd>
            <a href={`/khen-thuong/quyet-dinh/${decision.id}`}>{decision.number}</a>
            {proposal.decidedOn === null ? '' : `, ${formatDate(proposal.decidedOn)}`}
          </dd>
          <dt>{texts.reward}</dt>
          <dd>{rewardVnd === null ? texts.noMoney : rewardText(shown, language)}</dd>
        </>
      )}
      {certificateCode === null ? null : (
        <>
          <dt>{texts.certificate}</dt>
          <dd>
            <a href={`/xac-minh/${certificateCode}`}>{certificateCode}</a>{' '}
            <a href={`/xac-minh/${certificateCode}/giay.pdf`} download>
              PDF
            </a>
          </dd>
        </>
      )}
    </dl>
  )
}

/** 760.000 đồng = 2.530.000 × 0,3, rounded up: how it was reckoned stands beside it. */
function rewardText({ proposal, decision }: ProposalShown, language: View['language']): string {
  const { individualThousandths, collectiveThousandths } = proposal.form
  const share = proposal.holder === 'individual' ? individualThousandths : collectiveThousandths
  const base = formatNumber(decision?.baseSalaryVnd ?? 0, language)
  return `${formatNumber(proposal.rewardVnd ?? 0, language)} đ = ${base} × ${formatNumber((share ?? 0) / 1000, language, 3)} ↑ 10.000`
}

function Grounds({ view: { language }, shown: { proposal } }: Part) {
  const texts = words(language)
  return (
    <section>
      <h2>{texts.grounds}</h2>
      {proposal.grounds.length === 0 ? (
        <p class="m">{texts.noGrounds}</p>
      ) : (
        <ul class="list">
          {proposal.grounds.map(({ text, href }) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Others({ view: { language }, shown: { others } }: Part) {
  const texts = words(language)
  return (
    <section>
      <h2>{texts.ofSameHolder}</h2>
      {others.length === 0 ? (
        <p class="m">{texts.none2}</p>
      ) : (
        <ul class="list">
          {others.map(({ id, year, formName, achievement }) => (
            <li>
              <a href={`/khen-thuong/${id}`}>
                {year} · {formName}
              </a>
              <span class="sub">{achievement}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Acts(props: ProposalPageProps) {
  const { mayWithdraw, mayDecline, mayRevoke } = props.shown
  const { withdraw, decline, revoke } = words.catalogue
  return (
    <div class="stack">
      {mayWithdraw ? <Act {...props} command={withdrawProposal} path="rut" label={withdraw} /> : null}
      {mayDecline ? <Act {...props} command={declineProposal} path="khong-khen" label={decline} /> : null}
      {mayRevoke ? <Act {...props} command={revokeCommendation} path="thu-hoi" label={revoke} /> : null}
    </div>
  )
}

interface ActProps extends ProposalPageProps {
  readonly command: AnyCommand
  readonly path: string
  readonly label: Words
}

function Act({ view: { language }, shown: { proposal }, formOf, command, path, label }: ActProps) {
  const state = formOf(command)
  return (
    <details open={state.problems.length > 0}>
      <summary>{say(label, language)}</summary>
      <CommandForm
        action={`/khen-thuong/${proposal.id}/${path}`}
        commandId={state.commandId}
        version={proposal.version}
        fields={fieldSpecs(command.input)}
        typed={{ ...state.typed, proposalId: proposal.id }}
        problems={state.problems}
        language={language}
        submit={say(label, language)}
        idPrefix={path}
        main={false}
      />
    </details>
  )
}
