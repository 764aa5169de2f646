import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { AcceptedReading } from '../../documents/browser.ts'
import type { AcceptedPlan, AcceptedTask } from './plan-start.ts'

interface PlanDays {
  readonly documentId: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate | null
}

const longestTitle = 500
const longestPeriod = 100
const longestWording = 20_000

/** The plan that an accepted reading starts: its tasks in the order of the document, with the owners and days chosen. */
export function planFromReading(reading: AcceptedReading, { documentId, startsOn, endsOn }: PlanDays): AcceptedPlan {
  const pathOf = new Map(reading.tasks.map(({ id, path }) => [id, path]))
  return {
    documentId,
    title: reading.title.slice(0, longestTitle),
    period: reading.period.slice(0, longestPeriod),
    startsOn,
    endsOn,
    tasks: reading.tasks.map(({ path, parentId, title, wording, span, assignment }): AcceptedTask => ({
      path,
      parentPath: parentId === null ? null : (pathOf.get(parentId) ?? null),
      title,
      wording: wording.slice(0, longestWording),
      span,
      leadUnitId: assignment.leadUnitId,
      supportUnitIds: assignment.supportUnitIds,
      officerId: assignment.officerId,
      startsOn: assignment.startsOn,
      dueOn: assignment.endsOn,
      dueDay: assignment.dueDay,
      dueMonth: assignment.dueMonth,
      rhythm: assignment.rhythm,
      expectedOutput: assignment.expectedOutput,
    })),
  }
}
