import { fieldSpecs } from '../../../../commands/fields.ts'
import type { Option } from '../../../../kernel/form.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type State, StateMark } from '../../../../ui/state.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { namedIn } from '../../rules/season.ts'
import { setPresent } from '../commands/hold-council.ts'
import { closeCouncil } from '../commands/hold-council.ts'
import { councilWords } from '../council-words.ts'
import type { CaseShown, CouncilShown } from '../queries/councils.ts'
import { countVotes, enoughOf } from '../rules/council.ts'
import { SessionMark } from './council-pages.tsx'

export interface CouncilPageProps {
  readonly view: View
  readonly shown: CouncilShown
  /** The forms of those who run it; absent for members who look, and once it is closed. */
  readonly forms: { readonly present: FormState; readonly closing: FormState } | undefined
}

/** A session of the council: who is there, the agenda with its votes, closing with minutes. */
export function CouncilPage({ view, shown, forms }: CouncilPageProps) {
  const { language } = view
  const texts = councilWords(language)
  const { session } = shown
  const hasCome = session.heldOn <= view.today
  return (
    <Page
      view={view}
      title={`${session.code} ${session.title}`}
      heading={session.title}
      current="/mo-hinh"
      sheet="initiatives/assessment"
      kicker={
        <>
          <span>{session.code}</span>
          <SessionMark state={session.state} language={language} />
        </>
      }
      crumbs={[{ label: texts.councils, href: '/hoi-dong' }, { label: session.code }]}
      lead={`${formatDate(session.heldOn)} · ${session.place}`}
      actions={session.state === 'cancelled' ? undefined : <Actions shown={shown} language={language} forms={forms} />}
    >
      <div class="blocks">
        {session.state === 'cancelled' ? (
          <Note tone="warn">
            <p>
              {texts.cancelReason}: {session.cancelReason}
            </p>
          </Note>
        ) : null}
        <Members shown={shown} language={language} form={forms?.present} />
        <Agenda shown={shown} language={language} mayDecide={forms !== undefined && hasCome} />
        {forms === undefined || hasCome ? null : <Note>{texts.votesFrom(formatDate(session.heldOn))}</Note>}
        {forms === undefined || !hasCome ? null : <Closing shown={shown} language={language} form={forms.closing} />}
      </div>
    </Page>
  )
}

interface Part {
  readonly shown: CouncilShown
  readonly language: Language
}

function Actions({ shown: { session }, language, forms }: Part & Pick<CouncilPageProps, 'forms'>) {
  const texts = councilWords(language)
  return (
    <>
      <a class="btn" href={`/hoi-dong/${session.id}/bien-ban`}>
        {session.state === 'closed' ? texts.seeMinutes : texts.seeDraft}
      </a>
      {forms === undefined ? null : (
        <a class="btn" href={`/hoi-dong/${session.id}/sua`}>
          {texts.editCouncil}
        </a>
      )}
    </>
  )
}

function Members({ shown: { session, people }, language, form }: Part & { form: FormState | undefined }) {
  const texts = councilWords(language)
  const present = session.members.filter((member) => member.present)
  const quorum = enoughOf(session.members.length, session.quorumPercent)
  const roleOf = (id: string) => {
    if (id === session.chairId) return `, ${texts.chair.toLowerCase()}`
    return id === session.secretaryId ? `, ${texts.secretary.toLowerCase()}` : ''
  }
  const options: Option[] = people.map(({ id, name, jobTitle }) => {
    const label = `${jobTitle === '' ? name : `${name}, ${jobTitle}`}${roleOf(id)}`
    return { value: id, label: { vi: label, en: label } }
  })
  return (
    <section class="stack">
      <h2>{texts.members}</h2>
      {session.state === 'cancelled' ? null : (
        <p class="n">{texts.presentCount(present.length, session.members.length, quorum)}</p>
      )}
      {form === undefined ? (
        <ul>
          {options.map(({ value, label }) => (
            <li>
              {label[language]} {present.some(({ personId }) => personId === value) ? '✓' : ''}
            </li>
          ))}
        </ul>
      ) : (
        <CommandForm
          action={`/hoi-dong/${session.id}/co-mat`}
          commandId={form.commandId}
          version={session.version}
          fields={fieldSpecs(setPresent.input, { presentIds: options }).filter(({ control }) => control !== 'hidden')}
          typed={form.command === '' ? { presentIds: present.map(({ personId }) => personId) } : form.typed}
          problems={form.problems}
          language={language}
          submit={texts.setPresent}
          idPrefix="cm"
          main={false}
        />
      )}
    </section>
  )
}

const marks: Readonly<Record<CaseShown['state'], State>> = { open: 'todo', passed: 'done', failed: 'halt' }

/** Where a case stands, as a mark. */
export function CaseMark({ item, language }: { item: CaseShown; language: Language }) {
  const texts = councilWords(language)
  const labels = { open: texts.undecided, passed: texts.passed, failed: texts.failed }
  return <StateMark language={language} state={marks[item.state]} label={labels[item.state]} />
}

function Agenda({ shown: { session, cases }, language, mayDecide }: Part & { mayDecide: boolean }) {
  const texts = councilWords(language)
  const isOpen = mayDecide && session.state === 'planned'
  return (
    <section>
      <h2>{texts.agenda}</h2>
      <DataTable
        language={language}
        caption={texts.agenda}
        rows={cases}
        rowHref={(item) =>
          isOpen && item.state === 'open'
            ? `/hoi-dong/${session.id}/${item.id}`
            : `${initiativeHref(item.initiativeId)}/tham-dinh`
        }
        columns={[
          {
            key: 'name',
            head: { vi: 'Mô hình', en: 'Initiative' },
            names: true,
            cell: ({ code, name }) => `${code ?? ''} ${name}`.trim(),
          },
          { key: 'unit', head: { vi: 'Đơn vị', en: 'Unit' }, cell: ({ unitName }) => unitName },
          {
            key: 'total',
            head: { vi: 'Điểm', en: 'Points' },
            numeric: true,
            cell: ({ total, most }) =>
              total === null || most === null
                ? '–'
                : `${formatNumber(total, language)}/${formatNumber(most, language)}`,
          },
          {
            key: 'level',
            head: texts.level,
            cell: ({ level, levels }) => (level === null ? '–' : namedIn(levels, level)[language]),
          },
          {
            key: 'votes',
            head: texts.votes,
            cell: (item) => <Votes item={item} session={session} language={language} />,
          },
          {
            key: 'state',
            head: texts.seeCouncil,
            hideHead: true,
            cell: (item) => <CaseMark item={item} language={language} />,
          },
        ]}
      />
    </section>
  )
}

function Votes({ item, session, language }: { item: CaseShown; session: CouncilShown['session']; language: Language }) {
  if (item.state === 'open') return <>–</>
  const texts = councilWords(language)
  const count = countVotes(item.votes, item.votes.length, session.passPercent)
  return (
    <>
      {texts.count(count.for, count.against, count.abstain)}
      <span class="sub">{texts.needed(count.needed, count.voting)}</span>
    </>
  )
}

function Closing({ shown: { session }, language, form }: Part & { form: FormState }) {
  const texts = councilWords(language)
  return (
    <section class="stack">
      <h2>{texts.closeCouncil}</h2>
      <p class="s m">{texts.closeLead}</p>
      <CommandForm
        action={`/hoi-dong/${session.id}/ket-thuc`}
        commandId={form.commandId}
        version={session.version}
        fields={fieldSpecs(closeCouncil.input).filter(({ control }) => control !== 'hidden')}
        typed={form.typed}
        problems={form.problems}
        language={language}
        submit={texts.closeCouncil}
        idPrefix="kt"
        main={false}
      />
    </section>
  )
}
