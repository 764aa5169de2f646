import type { Language } from '../../../../kernel/words.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { Note } from '../../../../ui/note.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import { type CriteriaContent, type Criterion, criteriaIn } from '../../criteria/rules/criteria.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import type { AssessmentShown } from '../queries/assessment.ts'
import { type Outlier, type Spread, spreadOf, totalOf } from '../rules/scores.ts'
import type { SeenAssessor } from '../store/panels.ts'
import { words } from '../words.ts'

export interface PointsProps {
  readonly language: Language
  readonly shown: AssessmentShown
}

/** Points by criterion with their spread, who stands far off and why, and how the total is made; own scores beside. */
export function Points({ language, shown }: PointsProps) {
  const { set, computed } = shown
  if (set === undefined || (computed === undefined && shown.self === undefined)) return null
  return (
    <>
      <SpreadTable language={language} shown={shown} content={set.content} />
      <Result language={language} shown={shown} />
    </>
  )
}

/** Who stands far off and why, and how the total and its level are made: what a conclusion would record. */
export function Result({ language, shown }: PointsProps) {
  const { set } = shown
  if (set === undefined) return null
  return (
    <>
      <Outliers language={language} shown={shown} content={set.content} />
      <HowTotal language={language} shown={shown} content={set.content} />
    </>
  )
}

type Part = PointsProps & { readonly content: CriteriaContent }

/** Sheets of this round that count and are shown. */
function sheetsShown({ shown }: Pick<PointsProps, 'shown'>): readonly SeenAssessor[] {
  if (shown.computed === undefined) return []
  return shown.panel.filter(({ round, state }) => round === shown.initiative.round && state === 'handed_in')
}

interface SpreadRow {
  readonly criterion: Criterion
  readonly own: number | null
  readonly given: readonly (number | null)[]
  readonly spread: Spread | undefined
}

function SpreadTable({ language, shown, content }: Part) {
  const texts = words(language)
  const sheets = sheetsShown({ shown })
  const pointsOf = (scores: SeenAssessor['scores'], id: string) =>
    scores.find((score) => score.id === id)?.points ?? null
  const rows = criteriaIn(content).map((criterion): SpreadRow => {
    const given = sheets.map(({ scores }) => pointsOf(scores, criterion.id))
    return {
      criterion,
      own: pointsOf(shown.self?.scores ?? [], criterion.id),
      given,
      spread: spreadOf(given.filter((points) => points !== null)),
    }
  })
  return (
    <section>
      <h2>{texts.spread}</h2>
      <DataTable
        language={language}
        caption={texts.spread}
        sticky={false}
        rows={rows}
        columns={columnsOf({ language, shown, content }, sheets)}
      />
    </section>
  )
}

function columnsOf({ language, shown, content }: Part, sheets: readonly SeenAssessor[]): Column<SpreadRow>[] {
  const texts = words(language)
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatNumber(value, language)
  const ownTotal = shown.self === undefined ? null : totalOf(content, shown.self.scores)
  const spreads: Column<SpreadRow>[] = (['least', 'median', 'most'] as const).map((name) => ({
    key: name,
    head: texts[name],
    numeric: true,
    inline: true,
    cell: ({ spread }) => number(spread?.[name]),
  }))
  return [
    {
      key: 'criterion',
      head: texts.criterion,
      names: true,
      cell: ({ criterion }) => criterion.text,
      foot: texts.total,
    },
    {
      key: 'maximum',
      head: texts.maximum,
      numeric: true,
      inline: true,
      cell: ({ criterion }) => number(criterion.most),
    },
    {
      key: 'own',
      head: texts.ownScore,
      numeric: true,
      inline: true,
      cell: ({ own }) => number(own),
      foot: number(ownTotal),
    },
    ...sheets.map(({ name, scores }, at): Column<SpreadRow> => ({
      key: `sheet-${at}`,
      head: name,
      numeric: true,
      cell: ({ given }) => number(given[at]),
      foot: number(totalOf(content, scores)),
    })),
    ...(sheets.length === 0 ? [] : spreads),
  ]
}

function Outliers({ language, shown, content }: Part) {
  const texts = words(language)
  if (shown.outliers.length === 0) return null
  const criterionOf = (id: string) => criteriaIn(content).find((criterion) => criterion.id === id)?.text ?? id
  const nameOf = (id: string) => shown.panel.find((assessor) => assessor.id === id)?.name ?? ''
  const said = ({ assessorId, criterionId, points, median }: Outlier) =>
    `${nameOf(assessorId)}, ${criterionOf(criterionId)}: ${formatNumber(points, language)} (${texts.medianIs(formatNumber(median, language))})`
  return (
    <Note tone={shown.outliers.some(({ reason }) => reason === '') ? 'warn' : 'info'}>
      <p>
        <b>{texts.outlier}</b>
      </p>
      <ul>
        {shown.outliers.map((outlier) => (
          <li>
            {said(outlier)}: {outlier.reason === '' ? texts.noReasonYet : outlier.reason}
          </li>
        ))}
      </ul>
    </Note>
  )
}

function HowTotal({ language, shown, content }: Part) {
  const { computed, initiative } = shown
  if (computed === undefined) return null
  const texts = words(language)
  const totals = sheetsShown({ shown }).map(({ scores }) => formatNumber(totalOf(content, scores), language))
  const veto = (id: string) => content.vetoes.find((each) => each.id === id)?.text ?? id
  return (
    <section>
      <h2>{texts.howTotal}</h2>
      <p>{texts.ruleMean}</p>
      <p class="formula">{texts.formula(totals.join(' + '), totals.length, formatNumber(computed.total, language))}</p>
      <p>{computed.level === undefined ? texts.noLevel : texts.levelBy(computed.level[language])}</p>
      {computed.vetoes.map((id) => (
        <p>{texts.vetoHolds(veto(id))}</p>
      ))}
      <p class="s">
        <a href={`${initiativeHref(initiative.id)}/diem.json`} download>
          {texts.recomputeFile}
        </a>
      </p>
    </section>
  )
}
