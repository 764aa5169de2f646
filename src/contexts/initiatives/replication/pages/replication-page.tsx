import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { Page } from '../../../../ui/page.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { stateWords } from '../../words.ts'
import type { ReplicationShown, YearReckoned } from '../queries/section.ts'
import { figureNames, type Figures } from '../rules/adoption.ts'
import { type LineageNode, nodesOf } from '../rules/lineage.ts'
import { adoptionStateWords, figureWords, words } from '../words.ts'
import { LineageTree } from './lineage-tree.tsx'
import { Life } from './replication-section.tsx'

/** All that is known of how an initiative spread: the tree, results side by side, its own years. */
export function ReplicationPage({ view, shown, mayAdopt }: { view: View; shown: ReplicationShown; mayAdopt: boolean }) {
  const { language } = view
  const texts = words(language)
  const { root } = shown.lineage
  const href = initiativeHref(shown.initiativeId)
  return (
    <Page
      view={view}
      title={shown.name}
      current="/mo-hinh"
      sheet="initiatives/initiatives"
      crumbs={[
        { label: texts.initiatives, href: '/mo-hinh' },
        { label: shown.code, href },
        { label: texts.replication },
      ]}
      kicker={<span class="n">{shown.code}</span>}
      actions={
        mayAdopt && shown.state === 'recognised' ? (
          <a class="btn go" href={initiativeHref(shown.initiativeId, 'adopt')}>
            {texts.adopt}
          </a>
        ) : undefined
      }
    >
      <div class="blocks">
        <section>
          <h2>{texts.treeTitle}</h2>
          <LineageTree language={language} lineage={shown.lineage} here={shown.initiativeId} />
          <p class="s">
            {shown.sheetIsPublished === undefined ? (
              <span class="m">{texts.noSheet}</span>
            ) : (
              <a href={`${href}/to-huong-dan`}>{texts.sheetLink}</a>
            )}
          </p>
          <Life language={language} life={shown.life} />
        </section>
        {root === undefined || shown.lineage.copyCount === 0 ? null : (
          <section>
            <h2>{texts.compare}</h2>
            <p class="s m">{texts.compareLead}</p>
            <DataTable language={language} caption={texts.compare} columns={placesColumns(view)} rows={nodesOf(root)} />
          </section>
        )}
        {shown.years.length === 0 ? null : (
          <section>
            <h2>{texts.years}</h2>
            <DataTable language={language} caption={texts.years} columns={yearsColumns(view)} rows={shown.years} />
          </section>
        )}
      </div>
    </Page>
  )
}

function figureColumns<Row extends Figures>({ language }: View): readonly Column<Row>[] {
  return figureNames.map((name) => ({
    key: name,
    head: figureWords[name],
    numeric: true,
    cell: (row: Row) => (row[name] === null ? '–' : formatNumber(row[name], language)),
  }))
}

function placesColumns(view: View): readonly Column<LineageNode>[] {
  const { language } = view
  const texts = words(language)
  return [
    {
      key: 'where',
      head: texts.whereDone,
      names: true,
      cell: ({ agencyName, unitName, place, initiativeId }) => (
        <>
          {initiativeId === null ? agencyName : <a href={initiativeHref(initiativeId)}>{agencyName}</a>}
          <span class="sub">{[unitName, place].filter((part) => part !== '').join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'state',
      head: texts.state,
      cell: ({ adoption, state, outcome, since }) => (
        <>
          {standing(adoption, state)[language]}
          <span class="sub">
            {[since === null ? '' : texts.since(formatDate(since)), outcome].filter((part) => part !== '').join(' · ')}
          </span>
        </>
      ),
    },
    ...figureColumns<LineageNode>(view),
  ]
}

const unknown = { vi: '–', en: '–' }

function standing(adoption: LineageNode['adoption'], state: LineageNode['state']): Words {
  const isRegistered = adoption === 'registered' && state !== null
  if (adoption !== null && !isRegistered) return adoptionStateWords[adoption]
  return state === null ? unknown : stateWords[state]
}

function yearsColumns(view: View): readonly Column<YearReckoned>[] {
  const { language } = view
  return [
    {
      key: 'year',
      head: words(language).year,
      names: true,
      cell: ({ id, year }) => <a href={initiativeHref(id)}>{year}</a>,
    },
    { key: 'state', head: words(language).state, cell: ({ state }) => stateWords[state][language] },
    ...figureColumns<YearReckoned>(view),
  ]
}
