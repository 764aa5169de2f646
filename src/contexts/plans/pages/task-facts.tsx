import type { Child } from 'hono/jsx'
import { formatDate } from '../../../kernel/plain-date.ts'
import type { View } from '../../../ui/view.ts'
import type { TaskPageResult } from '../queries/task-page.ts'
import { rhythmWords } from '../words.ts'
import { words } from './words.ts'

/** Who, with whom, what for, by when, and the line of the document it comes from. */
export function TaskFacts({ view: { language }, page: { task } }: { view: View; page: TaskPageResult }) {
  const texts = words(language)
  const facts: (readonly [string, Child] | null)[] = [
    [texts.leadUnit, task.leadUnitName ?? texts.noUnit],
    task.support.length === 0 ? null : [texts.support, task.support.map(({ name }) => name).join(', ')],
    [texts.officer, task.officerName ?? texts.noOfficer],
    task.expectedOutput === '' ? null : [texts.expected, task.expectedOutput],
    [texts.rhythm, `${rhythmWords[task.rhythm][language]}${endText(task.endsOn)}`],
    task.parentId === null
      ? null
      : [texts.partOf, <a href={`/nhiem-vu/${task.parentId}`}>{`${task.parentCode} ${task.parentTitle}`}</a>],
    task.inspectionId === null
      ? null
      : [texts.foundBy, <a href={`/kiem-tra/${task.inspectionId}`}>{task.inspectionCode}</a>],
    [texts.source, <Source task={task} texts={texts} />],
  ]
  return (
    <section>
      <h2>{texts.facts}</h2>
      <dl class="facts">
        {facts.map((fact) =>
          fact === null ? null : (
            <>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </>
          ),
        )}
      </dl>
      {task.wording === '' || task.wording === task.title ? null : (
        <details class="mt">
          <summary>{texts.wording}</summary>
          <blockquote class="paper">
            {task.wording.split('\n').map((line) => (
              <p>{line}</p>
            ))}
          </blockquote>
        </details>
      )}
    </section>
  )
}

/** The line of the document it comes from. */
function Source({ task, texts }: { task: TaskPageResult['task']; texts: ReturnType<typeof words> }) {
  const span = task.spanStart === null ? '' : `#d${task.spanStart}`
  return (
    <a href={`/van-ban/${task.documentId}${span}`}>
      {task.path === null ? task.documentName : texts.sourceLine(task.path, task.documentName)}
    </a>
  )
}

function endText(endsOn: Parameters<typeof formatDate>[0] | null): string {
  return endsOn === null ? '' : ` · ${formatDate(endsOn)}`
}
