import type { FieldSpec, Problem } from '../kernel/form.ts'
import type { Language } from '../kernel/words.ts'
import { fieldId } from './field.tsx'
import { words } from './words.ts'

export interface ProblemSummaryProps {
  readonly language: Language
  readonly problems: readonly Problem[]
  /** The fields on the form: problems with others stand without a link. */
  readonly fields?: readonly FieldSpec[] | undefined
  readonly idPrefix?: string | undefined
}

/** All problems of a form at its head, each leading to its field; takes the focus when the page opens. */
export function ProblemSummary({ language, problems, fields = [], idPrefix }: ProblemSummaryProps) {
  if (problems.length === 0) return null
  return (
    <div class="note bad problems" role="alert" tabindex={-1} autofocus data-problems>
      <h2>{words(language).problemCount(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li>
            <ProblemLine problem={problem} language={language} spec={specOf(fields, problem)} idPrefix={idPrefix} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function specOf(fields: readonly FieldSpec[], problem: Problem): FieldSpec | undefined {
  return fields.find((spec) => spec.name === problem.field && spec.control !== 'hidden')
}

interface ProblemLineProps {
  readonly problem: Problem
  readonly language: Language
  readonly spec: FieldSpec | undefined
  readonly idPrefix: string | undefined
}

function ProblemLine({ problem, language, spec, idPrefix }: ProblemLineProps) {
  const message = problem.message[language]
  if (spec === undefined) return message
  return <a href={`#${fieldId(spec.name, idPrefix)}`}>{`${spec.label[language]}: ${message}`}</a>
}
