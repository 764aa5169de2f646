import { formatDate } from '../../../../kernel/plain-date.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { Confirm } from '../../../../ui/note.tsx'
import { fieldSpecs } from '../../../../commands/fields.ts'
import { CommandForm } from '../../../../ui/command-form.tsx'
import { type State, StateMark } from '../../../../ui/state.tsx'
import { type Column, DataTable } from '../../../../ui/table.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { removeAssessor } from '../commands/panel.ts'
import type { AssessmentShown } from '../queries/assessment.ts'
import { type AssessorState, isActive, mayTakeOff } from '../rules/panel.ts'
import { totalOf } from '../rules/scores.ts'
import type { SeenAssessor } from '../store/panels.ts'
import { assessorStateWords, words } from '../words.ts'

const marks: Readonly<Record<AssessorState, State>> = {
  appointed: 'todo',
  declared: 'doing',
  handed_in: 'done',
  excused: 'halt',
  removed: 'halt',
}

export interface PanelProps {
  readonly view: View
  readonly shown: AssessmentShown
  readonly removing: FormState | undefined
}

/** Who scores, who is done, and their totals once these may be seen. */
export function Panel({ view, shown, removing }: PanelProps) {
  const { language } = view
  const texts = words(language)
  const now = shown.panel.filter(({ round }) => round === shown.initiative.round)
  return (
    <section>
      <h2>{texts.panel}</h2>
      {shown.isOpen || now.length === 0 ? null : <p class="s m">{texts.blindNote}</p>}
      <DataTable
        language={language}
        caption={texts.panel}
        sticky={false}
        rows={now}
        columns={columnsOf({ view, shown, removing })}
        empty={<p class="m">{texts.noPanel}</p>}
      />
    </section>
  )
}

function columnsOf({ view: { language }, shown, removing }: PanelProps): Column<SeenAssessor>[] {
  const texts = words(language)
  return [
    { key: 'name', head: texts.assessor, names: true, cell: ({ name }) => name },
    {
      key: 'state',
      head: texts.state,
      cell: ({ state, interestNote, removedReason }) => (
        <>
          <StateMark language={language} state={marks[state]} label={assessorStateWords[state]} />
          {state === 'excused' || state === 'removed' ? <span class="sub">{interestNote || removedReason}</span> : null}
        </>
      ),
    },
    { key: 'due', head: texts.dueOn, cell: ({ dueOn }) => formatDate(dueOn) },
    {
      key: 'total',
      head: texts.total,
      numeric: true,
      cell: ({ state, isOpen, scores }) => {
        if (state !== 'handed_in') return '–'
        return isOpen && shown.set ? formatNumber(totalOf(shown.set.content, scores), language) : texts.hidden
      },
    },
    ...(removing === undefined
      ? []
      : [
          {
            key: 'remove',
            head: texts.remove,
            hideHead: true,
            cell: (assessor: SeenAssessor) => {
              const isFixed = assessor.state === 'handed_in' && !mayTakeOff(shown.initiative, assessor)
              return isFixed ? null : <Remove assessor={assessor} language={language} form={removing} />
            },
          },
        ]),
  ]
}

function Remove({ assessor, language, form }: { assessor: SeenAssessor; language: View['language']; form: FormState }) {
  const { id, version, name } = assessor
  if (!isActive(assessor)) return null
  const texts = words(language)
  return (
    <Confirm language={language} label={texts.remove} question={`${texts.remove}: ${name}`}>
      <CommandForm
        action={`/mo-hinh/nguoi-cham/${id}/thoi`}
        commandId={`${form.commandId.slice(0, 24)}${id.slice(24)}`}
        version={version}
        fields={fieldSpecs(removeAssessor.input).filter(({ control }) => control !== 'hidden')}
        language={language}
        submit={texts.remove}
        idPrefix={`thoi-${id.slice(-6)}`}
        main={false}
        draft={false}
      />
    </Confirm>
  )
}
