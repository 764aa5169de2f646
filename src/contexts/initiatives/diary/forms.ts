import type { AnyCommand } from '../../../commands/command.ts'
import type { Option, Typed } from '../../../kernel/form.ts'
import { formatDate, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Words } from '../../../kernel/words.ts'
import { actPaths } from '../rules/act-paths.ts'
import type { InitiativeAct } from '../rules/states.ts'
import { reachMilestone } from './commands/reach-milestone.ts'
import { recordContribution } from './commands/record-contribution.ts'
import { recordReach } from './commands/record-reach.ts'
import { recordSession } from './commands/record-session.ts'
import { reviewInterim } from './commands/review-interim.ts'
import { setOutputs } from './commands/set-outputs.ts'
import { startInitiative } from './commands/start-initiative.ts'
import { stopInitiative } from './commands/stop-initiative.ts'
import type { Diary } from './queries/diary-of.ts'
import { words } from './words.ts'

/** A form on an initiative under its own address, `/mo-hinh/:id/<path>`. */
export interface DiaryForm {
  readonly act: InitiativeAct
  readonly path: string
  readonly command: AnyCommand
  /** What the next page says when it is done. */
  readonly said: Words
  readonly hidden: (diary: Diary) => Typed
  readonly initial: (diary: Diary, today: PlainDate) => Typed
  readonly options?: (diary: Diary) => Readonly<Record<string, readonly Option[]>>
  /** One of the forms that write in the diary: the diary is shown below, and the others are offered beside. */
  readonly tab?: true
}

const said = words.catalogue
const about = ({ head }: Diary): Typed => ({ initiativeId: head.id })
const versioned = ({ head }: Diary): Typed => ({ initiativeId: head.id, version: String(head.version) })
const onToday = (_diary: Diary, today: PlainDate): Typed => ({ happenedOn: formatDate(today) })
const nothing = (): Typed => ({})

const recording = { act: 'record', said: said.saidRecorded, hidden: about, initial: onToday, tab: true } as const

export const diaryForms: readonly DiaryForm[] = [
  { ...recording, path: actPaths.record, command: recordSession },
  { ...recording, path: `${actPaths.record}/huong-loi`, command: recordReach },
  { ...recording, path: `${actPaths.record}/dong-gop`, command: recordContribution },
  {
    ...recording,
    path: `${actPaths.record}/moc`,
    command: reachMilestone,
    options: ({ milestones }) => ({
      milestoneId: milestones
        .filter(({ retired, isDone }) => !retired && !isDone)
        .map(({ id, name, dueOn }) => {
          const label = `${name} (${formatDate(dueOn)})`
          return { value: id, label: { vi: label, en: label } }
        }),
    }),
  },
  {
    act: 'set-outputs',
    path: actPaths['set-outputs'],
    command: setOutputs,
    said: said.saidPlanned,
    hidden: versioned,
    initial: plannedTexts,
  },
  {
    act: 'review-interim',
    path: actPaths['review-interim'],
    command: reviewInterim,
    said: said.saidReviewed,
    hidden: about,
    initial: onToday,
  },
  {
    act: 'start',
    path: actPaths.start,
    command: startInitiative,
    said: said.saidStarted,
    hidden: versioned,
    initial: nothing,
  },
  {
    act: 'stop',
    path: actPaths.stop,
    command: stopInitiative,
    said: said.saidStopped,
    hidden: versioned,
    initial: nothing,
  },
]

/** Milestones and outputs as they stand, the way the form sends them. */
function plannedTexts({ milestones, reckoning: { outputs } }: Diary): Typed {
  const milestoneRows = milestones
    .filter(({ retired }) => !retired)
    .flatMap(({ id, name, dueOn }, index): [string, string][] => [
      [`milestones.${index}.id`, id],
      [`milestones.${index}.name`, name],
      [`milestones.${index}.dueOn`, formatDate(dueOn)],
    ])
  const outputRows = outputs
    .filter(({ retired }) => !retired)
    .flatMap(({ id, name, measure, target, reckoned }, index): [string, string][] => [
      [`outputs.${index}.id`, id],
      [`outputs.${index}.name`, name],
      [`outputs.${index}.measure`, measure],
      [`outputs.${index}.target`, target === null ? '' : String(target).replace('.', ',')],
      [`outputs.${index}.reckoned`, reckoned],
    ])
  return Object.fromEntries([...milestoneRows, ...outputRows])
}
