import type { Language } from '../../../../kernel/words.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { Confirm, Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import { DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import type { CriteriaShown } from '../queries/criteria-sets.ts'
import { type CriteriaContent, mostPoints } from '../rules/criteria.ts'
import { evidenceWords, words } from '../words.ts'
import { CriteriaForm } from './criteria-form.tsx'
import { CriteriaStateMark } from './criteria-list-page.tsx'
import { kindLabel } from './kind-label.ts'

export interface CriteriaPageProps {
  readonly view: View
  readonly shown: CriteriaShown
  /** The form to edit a draft; absent for those who may not and for what is in force. */
  readonly editing: FormState | undefined
  readonly acts: readonly CriteriaAct[]
}

/** An act on the whole set: its address, and what it asks first. */
export interface CriteriaAct {
  readonly path: 'ban-hanh' | 'thoi-dung' | 'xoa' | 'chep'
  readonly form: FormState
}

/** A set of criteria: as a form while it is a draft, as a table to read once it is in force. */
export function CriteriaPage({ view, shown, editing, acts }: CriteriaPageProps) {
  const { language } = view
  const texts = words(language)
  const { set } = shown
  return (
    <Page
      view={view}
      title={set.name}
      current="/mo-hinh"
      sheet="initiatives/assessment"
      crumbs={[{ label: texts.listTitle, href: '/bo-tieu-chi' }, { label: set.name }]}
      kicker={
        <>
          <span>
            {texts.versionNumber} {set.versionNumber}
          </span>
          <CriteriaStateMark state={set.state} view={view} />
          {set.sample ? <span class="chip">{texts.sample}</span> : null}
        </>
      }
      lead={`${kindLabel(set.kind)[language]} · ${texts.points(formatNumber(mostPoints(set.content), language))} · ${shown.agencyName}`}
    >
      <div class="blocks">
        {set.sample ? (
          <Note tone="warn">
            <p>{texts.sampleNote}</p>
          </Note>
        ) : null}
        {editing === undefined ? (
          <CriteriaTables view={view} shown={shown} />
        ) : (
          <CriteriaForm view={view} shown={shown} form={editing} />
        )}
        <Acts view={view} shown={shown} acts={acts} />
      </div>
    </Page>
  )
}

interface Part {
  readonly language: Language
  readonly content: CriteriaContent
}

function CriteriaTables({ view: { language }, shown }: { view: View; shown: CriteriaShown }) {
  const { set, seasons } = shown
  const part: Part = { language, content: set.content }
  return (
    <>
      {set.source === '' ? null : (
        <p class="told">
          {words(language).source}: {set.source}
        </p>
      )}
      <Groups {...part} />
      <Vetoes {...part} />
      <Rules {...part} />
      <UsedBy language={language} seasons={seasons} />
    </>
  )
}

function Groups({ language, content }: Part) {
  const texts = words(language)
  return (
    <>
      {content.groups.map((group, index) => (
        <section>
          <h2>{`${index + 1}. ${group.name}`}</h2>
          <DataTable
            language={language}
            caption={group.name}
            sticky={false}
            rows={group.criteria}
            columns={[
              { key: 'text', head: texts.criterion, names: true, cell: ({ text }) => text, foot: texts.inTotal },
              {
                key: 'most',
                head: texts.most,
                numeric: true,
                cell: ({ most }) => formatNumber(most, language),
                foot: formatNumber(mostPoints({ groups: [group] }), language),
              },
              { key: 'evidence', head: texts.evidence, cell: ({ evidence }) => evidenceWords[evidence][language] },
              { key: 'guide', head: texts.guide, cell: ({ guide }) => (guide === '' ? '–' : guide) },
            ]}
          />
        </section>
      ))}
    </>
  )
}

function Vetoes({ language, content: { vetoes } }: Part) {
  if (vetoes.length === 0) return null
  const texts = words(language)
  return (
    <section>
      <h2>{texts.vetoes}</h2>
      <p class="s m">{texts.vetoesHint}</p>
      <ul>
        {vetoes.map(({ text }) => (
          <li>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function Rules({ language, content }: Part) {
  const texts = words(language)
  return (
    <>
      <section>
        <h2>{texts.thresholds}</h2>
        <ul>
          {content.thresholds.map((threshold) => (
            <li>{`${threshold[language]}: ${texts.points(formatNumber(threshold.least, language))}`}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{texts.rules}</h2>
        <ul>
          <li>{`${texts.outlierPercent}: ${content.outlierPercent}%`}</li>
          <li>{`${texts.leastAssessors}: ${content.leastAssessors}`}</li>
          <li>{`${texts.quorumPercent}: ${content.quorumPercent}%`}</li>
          <li>{`${texts.passPercent}: ${content.passPercent}%`}</li>
        </ul>
      </section>
    </>
  )
}

function UsedBy({ language, seasons }: { language: Language; seasons: CriteriaShown['seasons'] }) {
  if (seasons.length === 0) return null
  return (
    <section>
      <h2>{words(language).usedBy}</h2>
      <ul>
        {seasons.map(({ agencyId, id, name }) => (
          <li>
            <a href={`/mua-thi-dua/${agencyId}/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Acts({ view, shown: { set }, acts }: Omit<CriteriaPageProps, 'editing'>) {
  const { language } = view
  const { publish, publishAsk, retire, retireAsk, drop, dropAsk, copy } = words.catalogue
  const said = {
    'ban-hanh': { label: publish, question: publishAsk },
    'thoi-dung': { label: retire, question: retireAsk },
    xoa: { label: drop, question: dropAsk },
    chep: { label: copy, question: undefined },
  }
  return (
    <div class="row">
      {acts.map(({ path, form }) => {
        const { label, question } = said[path]
        const body = (
          <CommandForm
            action={`/bo-tieu-chi/${set.agencyId}/${set.id}/${path}`}
            commandId={form.commandId}
            version={path === 'chep' ? undefined : set.version}
            fields={[]}
            problems={form.problems}
            language={language}
            submit={label}
            idPrefix={path}
            main={false}
          />
        )
        return question === undefined ? (
          body
        ) : (
          <Confirm language={language} label={label} question={question}>
            {body}
          </Confirm>
        )
      })}
    </div>
  )
}
