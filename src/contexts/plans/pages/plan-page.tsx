import { formatDate } from '../../../kernel/plain-date.ts'
import { CommandForm } from '../../../ui/command-form.tsx'
import { changeQuery } from '../../../ui/address.ts'
import { fieldSpecs } from '../../../commands/fields.ts'
import { Figure } from '../../../ui/figure.tsx'
import { formatShare, roundedPercent } from '../../../ui/format.ts'
import { Confirm, Note } from '../../../ui/note.tsx'
import { Page } from '../../../ui/page.tsx'
import type { View } from '../../../ui/view.ts'
import type { FormState } from '../../../web/submit.ts'
import { closePlan } from '../commands/close-plan.ts'
import type { PlanPageResult } from '../queries/plan-page.ts'
import { datedOf, onTimeOf } from '../rules/standing.ts'
import { PlanTasks } from './plan-tasks.tsx'
import { UnitTable } from './unit-table.tsx'
import { words } from './words.ts'

export interface PlanPageProps {
  readonly view: View
  readonly page: PlanPageResult
  /** What the list was narrowed by, as in the address. */
  readonly typed: Readonly<Record<string, string>>
  /** Whether this person gives work to others. */
  readonly mayAssign: boolean
  /** Whether this person may add tasks, close the plan and urge. */
  readonly maySteer: boolean
  readonly bulkId: string
  readonly closing: FormState
}

/** A plan: its figures, each unit's share on time, and its tasks. */
export function PlanPage({ view, page, typed, mayAssign, maySteer, bulkId, closing }: PlanPageProps) {
  const { language } = view
  const texts = words(language)
  const { plan, year } = page
  const isOpen = plan.state === 'running'
  const steers = isOpen && maySteer
  return (
    <Page
      view={view}
      title={plan.title}
      current="/ke-hoach"
      sheet="plans/plans"
      crumbs={[{ label: texts.plans, href: '/ke-hoach' }, { label: plan.code }]}
      lead={
        <>
          {texts.basedOn} <a href={`/van-ban/${plan.documentId}`}>{plan.documentName}</a> ·{' '}
          {texts.reportingYear(formatDate(year.from), formatDate(year.to))} ·{' '}
          <a href={changeQuery(view.path, { nam: year.year - 1 })}>{texts.yearBefore}</a> ·{' '}
          <a href={changeQuery(view.path, { nam: year.year + 1 })}>{texts.yearAfter}</a>
        </>
      }
      actions={
        steers ? (
          <a class="btn" href={`/ke-hoach/${plan.id}/them`}>
            {texts.addTask}
          </a>
        ) : undefined
      }
    >
      <div class="blocks">
        {isOpen || plan.closedOn === null ? null : (
          <Note>
            <p>
              {texts.closedOn(formatDate(plan.closedOn))}. {plan.closeNote}
            </p>
          </Note>
        )}
        <PlanFigures view={view} page={page} />
        <UnitTable view={view} page={page} mayUrge={steers} />
        <PlanTasks
          view={view}
          page={page}
          typed={typed}
          bulkId={isOpen && mayAssign ? bulkId : undefined}
          mayUrge={steers}
        />
        {steers ? <Closing view={view} page={page} closing={closing} /> : null}
      </div>
    </Page>
  )
}

function Closing({ view: { language }, page: { plan }, closing }: Pick<PlanPageProps, 'view' | 'page' | 'closing'>) {
  const texts = words(language)
  return (
    <Confirm language={language} label={texts.closePlan} question={texts.closeQuestion}>
      <CommandForm
        action={`/ke-hoach/${plan.id}/ket-thuc`}
        commandId={closing.commandId}
        fields={fieldSpecs(closePlan.input).filter(({ control }) => control !== 'hidden')}
        version={plan.version}
        typed={closing.typed}
        problems={closing.problems}
        language={language}
        submit={texts.closePlan}
        main={false}
        idPrefix="close"
      />
    </Confirm>
  )
}

function PlanFigures({ view: { language, path }, page }: { view: View; page: PlanPageResult }) {
  const texts = words(language)
  const { counts } = page
  const onTime = onTimeOf(counts)
  const dated = datedOf(counts)
  const lateUnits = page.units.filter((unit) => unit.counts.late > 0).length
  const narrowed = (trangThai: string | undefined) => `${changeQuery(path, { trangThai, trang: undefined })}#nhiem-vu`
  return (
    <div class="figs">
      <Figure
        language={language}
        value={formatShare(onTime, dated, language)}
        label={dated === 0 ? texts.nothingDated : texts.onTimeFigure(onTime, dated, counts.undated)}
        href="#don-vi"
        percent={roundedPercent(onTime, dated)}
      />
      <Figure
        language={language}
        value={String(page.doneCount)}
        label={texts.doneFigure(page.taskCount, page.partCount)}
        href={narrowed('done')}
        percent={roundedPercent(page.doneCount, page.taskCount)}
        tone="ok"
      />
      <Figure
        language={language}
        value={String(counts.late)}
        label={texts.lateFigure(lateUnits)}
        href={narrowed('late')}
        percent={roundedPercent(counts.late, counts.given)}
        tone="late"
      />
      <Figure
        language={language}
        value={String(counts.soon)}
        label={texts.soonFigure}
        href={narrowed('soon')}
        percent={roundedPercent(counts.soon, counts.given)}
        tone="warn"
      />
    </div>
  )
}
