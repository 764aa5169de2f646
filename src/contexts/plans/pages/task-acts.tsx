import type { View } from '../../../ui/view.ts'
import type { TaskPageResult, TurnOnPage } from '../queries/task-page.ts'
import type { TaskAct, TurnAct } from '../rules/states.ts'
import { taskForms, turnForms } from '../task-forms.ts'
import { currentTurn } from './current-turn.ts'
import { words } from './words.ts'

interface Link {
  readonly label: string
  readonly href: string
}

/** What can be done now: the obvious thing first and red, the rest beside it or folded away. */
export function TaskActs({ view: { language }, page }: { view: View; page: TaskPageResult }) {
  const texts = words(language)
  const turn = currentTurn(page.turns)
  const all = taskLinks(page, language)
  // What nobody was given is given first; only then can it be done.
  const assign = page.task.officerId === null ? all.filter(({ act }) => act === 'assign') : []
  const more = all.filter((link) => !assign.includes(link))
  const main = [...assign, ...(turn === undefined ? [] : turnLinks(page, turn, language))]
  const [first, ...others] = main.length > 0 ? main : more.slice(0, 1)
  const folded = main.length > 0 ? more : more.slice(1)
  if (first === undefined) return null
  return (
    <section class="acts-now stack">
      <h2 class="vh">{texts.nowDo}</h2>
      <div class="row">
        <a class="btn go" href={first.href}>
          {first.label}
        </a>
        {others.map(({ label, href }) => (
          <a class="btn" href={href}>
            {label}
          </a>
        ))}
      </div>
      {folded.length === 0 ? null : (
        <details class="confirm">
          <summary class="btn">{texts.moreActs}</summary>
          <ul class="card stack">
            {folded.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

const turnOrder: readonly TurnAct[] = [
  'confirm',
  'return',
  'decide-extension',
  'hand-in',
  'record',
  'ask-extension',
  'withdraw-hand-in',
  'reopen-turn',
]

function turnLinks({ task, hasParts }: TaskPageResult, turn: TurnOnPage, language: View['language']): Link[] {
  if (hasParts && turn.state === 'open') return []
  return turnOrder
    .filter((act) => turn.acts.includes(act))
    .flatMap((act) => {
      const form = turnForms.find((each) => each.act === act)
      const href = `/nhiem-vu/${task.id}/${form?.path}?ky=${turn.id}`
      return form === undefined ? [] : [{ label: form.command.words[language], href }]
    })
}

const taskOrder: readonly TaskAct[] = [
  'assign',
  'edit',
  'set-figures',
  'add-sub-task',
  'split',
  'move',
  'suspend',
  'resume',
  'drop',
]

function taskLinks({ task, acts }: TaskPageResult, language: View['language']): (Link & { readonly act: TaskAct })[] {
  return taskOrder
    .filter((act) => acts.includes(act))
    .flatMap((act) => {
      const form = taskForms.find((each) => each.act === act)
      return form === undefined
        ? []
        : [{ act, label: form.command.words[language], href: `/nhiem-vu/${task.id}/${form.path}` }]
    })
}
