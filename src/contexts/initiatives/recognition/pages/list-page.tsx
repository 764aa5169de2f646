import { fieldSpecs } from '../../../../commands/fields.ts'
import { formatDate } from '../../../../kernel/plain-date.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { ListTools } from '../../../../ui/list-tools.tsx'
import { Confirm, Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import { say } from '../../../../ui/text.ts'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { addRecognitionLines, dropRecognitionList, setRecognitionLine } from '../commands/change-recognition-list.ts'
import { decideRecognitionList } from '../commands/decide-recognition.ts'
import type { LineShown, ListShown } from '../queries/recognition-list.ts'
import { certificateWithdrawalHref } from '../rules/hrefs.ts'
import { outcomeWords, words } from '../words.ts'
import { listStates, navigationHref } from './lists-page.tsx'
import { candidateOptions } from './new-list-page.tsx'

export interface ListPageProps {
  readonly view: View
  readonly list: ListShown
  /** Forms for those who may; each gets what was sent when it was this one. */
  readonly formOf: (command: { readonly name: string }, typed?: FormState['typed']) => FormState
  readonly mayChange: boolean
  readonly mayDecide: boolean
}

/** A list: its lines with their outcome, and the decision on it. */
export function ListPage(props: ListPageProps) {
  const { view, list, mayChange, mayDecide } = props
  const { language } = view
  const texts = words(language)
  const state = listStates[list.state]
  const open = list.state === 'open'
  return (
    <Page
      view={view}
      title={list.name}
      current={navigationHref}
      crumbs={[{ label: texts.lists, href: '/cong-nhan' }, { label: list.name }]}
      kicker={
        <>
          <StateMark language={language} state={state.mark} label={say(state.label, language)} />
          <span>{say(list.level, language)}</span>
        </>
      }
      lead={`${list.movement} · ${list.year}`}
    >
      <div class="blocks">
        {list.state === 'decided' ? <Decision view={view} list={list} /> : null}
        <section>
          <h2>
            {texts.lines} ({list.lines.length})
          </h2>
          <ol class="list">
            {list.lines.map((line) => (
              <li>
                <Line {...props} line={line} editable={open && mayChange} />
              </li>
            ))}
          </ol>
        </section>
        {open && mayChange ? <Additions {...props} /> : null}
        {open && mayDecide ? <Deciding {...props} /> : null}
        {open && mayChange ? <Dropping {...props} /> : null}
      </div>
    </Page>
  )
}

function Decision({ view: { language }, list }: Pick<ListPageProps, 'view' | 'list'>) {
  const texts = words(language)
  return (
    <section class="panel">
      <p>
        <b>
          {texts.seeDecision} {list.number} {texts.on} {list.decidedOn === null ? '' : formatDate(list.decidedOn)}
        </b>
      </p>
      <ListTools language={language}>
        <a href={`/cong-nhan/${list.id}/quyet-dinh`}>{texts.seeDecision}</a>
        <a href={`/cong-nhan/${list.id}/quyet-dinh.docx`} download>
          DOCX
        </a>
        <a href={`/cong-nhan/${list.id}/quyet-dinh.pdf`} download>
          PDF
        </a>
      </ListTools>
    </section>
  )
}

function Line(props: ListPageProps & { line: LineShown; editable: boolean }) {
  const { view, line, editable } = props
  const { language } = view
  const texts = words(language)
  const refused = line.outcome === 'not_recognised'
  return (
    <div class="stack">
      <p>
        <a href={`/mo-hinh/${line.initiativeId}`}>
          {line.code} · {line.name}
        </a>
        <span class="sub">
          {line.holderName}
          {line.place === '' ? '' : ` · ${line.place}`}
        </span>
      </p>
      <Points {...props} />
      <p class="row">
        <StateMark
          language={language}
          state={refused ? 'late' : 'done'}
          label={say(outcomeWords[line.outcome], language)}
        />
        {line.certificateCode === null ? null : (
          <a href={`/xac-minh/${line.certificateCode}`}>
            {texts.certificate} {line.certificateCode}
          </a>
        )}
      </p>
      <CertificateNow {...props} />
      {refused && line.reason !== '' ? <p class="s">{line.reason}</p> : null}
      {editable ? <LineForm {...props} /> : null}
    </div>
  )
}

/** Whether the certificate of a line still holds, and the way to withdraw one that went to an agency below. */
function CertificateNow({ view: { language }, line, mayDecide }: ListPageProps & { line: LineShown }) {
  const texts = words(language)
  const { certificateId, withdrawn, own, isWithdrawnBelow } = line
  if (certificateId === null) return isWithdrawnBelow ? <Note tone="warn">{texts.goneBelow}</Note> : null
  if (withdrawn !== null) {
    return (
      <p class="s">
        <StateMark language={language} state="late" label={texts.certificateEnded(formatDate(withdrawn.on))} />{' '}
        {withdrawn.reason} ({withdrawn.number})
      </p>
    )
  }
  if (own) return null
  return (
    <>
      {isWithdrawnBelow ? <Note tone="warn">{texts.withdrawnBelow}</Note> : null}
      {mayDecide ? (
        <p class="s">
          <a href={certificateWithdrawalHref(certificateId)}>{texts.withdrawCertificate}</a>
        </p>
      ) : null}
    </>
  )
}

/** How it was assessed opens for those who run the year; others may not see each assessment. */
function Points({ view: { language }, line, mayChange, mayDecide }: ListPageProps & { line: LineShown }) {
  if (line.points === null) return null
  const { total, most } = line.points
  const said = words(language).pointsOf(formatNumber(total, language), formatNumber(most, language))
  const opens = mayChange || mayDecide
  return <p class="s">{opens ? <a href={`/mo-hinh/${line.initiativeId}/tham-dinh`}>{said}</a> : said}</p>
}

function LineForm({ view: { language }, list, line, formOf }: ListPageProps & { line: LineShown }) {
  const texts = words(language)
  const sent = formOf(setRecognitionLine)
  const isThis = sent.typed['lineId'] === line.id
  const state = isThis ? sent : formOf({ name: '' }, { outcome: line.outcome, reason: line.reason })
  return (
    <details open={isThis && sent.problems.length > 0}>
      <summary>{texts.setLine}</summary>
      <CommandForm
        action={`/cong-nhan/${list.id}/dong`}
        commandId={state.commandId}
        version={list.version}
        fields={fieldSpecs(setRecognitionLine.input)}
        typed={{ ...state.typed, listId: list.id, lineId: line.id }}
        problems={state.problems}
        language={language}
        submit={texts.setLine}
        main={false}
        idPrefix={`dong-${line.position}`}
      />
    </details>
  )
}

function Additions({ view: { language }, list, formOf }: ListPageProps) {
  const texts = words(language)
  if (list.candidates.length === 0) return null
  const state = formOf(addRecognitionLines)
  return (
    <details open={state.problems.length > 0}>
      <summary>{texts.addLines}</summary>
      <CommandForm
        action={`/cong-nhan/${list.id}/them`}
        commandId={state.commandId}
        version={list.version}
        fields={fieldSpecs(addRecognitionLines.input, { initiativeIds: candidateOptions(list.candidates) })}
        typed={{ ...state.typed, listId: list.id }}
        problems={state.problems}
        language={language}
        submit={texts.addLines}
        idPrefix="them"
      />
    </details>
  )
}

function Deciding({ view: { language, today }, list, formOf }: ListPageProps) {
  const texts = words(language)
  const state = formOf(decideRecognitionList, { symbol: list.symbol, decidedOn: formatDate(today) })
  const signers = list.signers.map(({ personId, name, jobTitle }) => {
    const label = jobTitle === '' ? name : `${name} (${jobTitle})`
    return { value: personId, label: { vi: label, en: label } }
  })
  return (
    <section class="panel">
      <h2>{texts.decide}</h2>
      <p class="s">{texts.decideLead}</p>
      <CommandForm
        action={`/cong-nhan/${list.id}/quyet-dinh`}
        commandId={state.commandId}
        version={list.version}
        fields={fieldSpecs(decideRecognitionList.input, { signerId: signers })}
        typed={{ signerId: signers[0]?.value ?? '', ...state.typed, listId: list.id }}
        problems={state.problems}
        language={language}
        submit={texts.decide}
        idPrefix="qd"
      />
    </section>
  )
}

function Dropping({ view: { language }, list, formOf }: ListPageProps) {
  const texts = words(language)
  const state = formOf(dropRecognitionList)
  return (
    <Confirm language={language} label={texts.dropList} question={texts.dropQuestion}>
      <CommandForm
        action={`/cong-nhan/${list.id}/bo`}
        commandId={state.commandId}
        version={list.version}
        fields={fieldSpecs(dropRecognitionList.input)}
        typed={{ ...state.typed, listId: list.id }}
        problems={state.problems}
        language={language}
        submit={texts.dropList}
        idPrefix="bo"
        main={false}
      />
    </Confirm>
  )
}
