import type { AnyCommand } from '../../commands/command.ts'
import type { Typed } from '../../kernel/form.ts'
import { formatDate, type PlainDate } from '../../kernel/plain-date.ts'
import type { Words } from '../../kernel/words.ts'
import { addSubTask } from './commands/add-task.ts'
import { askForExtension } from './commands/ask-extension.ts'
import { assignTask } from './commands/assign-task.ts'
import { confirmTurn } from './commands/confirm-turn.ts'
import { decideOnExtension } from './commands/decide-extension.ts'
import { dropTask } from './commands/drop-task.ts'
import { editTask } from './commands/edit-task.ts'
import { handInTurn } from './commands/hand-in.ts'
import { moveTask } from './commands/move-task.ts'
import { recordProgress } from './commands/record-progress.ts'
import { reopenConfirmed } from './commands/reopen-turn.ts'
import { resumeTask } from './commands/resume-task.ts'
import { returnHandedIn } from './commands/return-turn.ts'
import { setTaskFigures } from './commands/set-figures.ts'
import { splitTask } from './commands/split-task.ts'
import { suspendTask } from './commands/suspend-task.ts'
import { withdrawHandInOfTurn } from './commands/withdraw-hand-in.ts'
import { withdrawProgress } from './commands/withdraw-progress.ts'
import type { TaskPageResult, TurnOnPage } from './queries/task-page.ts'
import type { TaskAct, TurnAct } from './rules/states.ts'
import { saidWords } from './words.ts'

/** A form on a task, under its own address `/nhiem-vu/:id/:path`. */
interface FormDescription {
  readonly path: string
  readonly command: AnyCommand
  /** What the next page says when it is done. */
  readonly said: Words
  /** Which lists its fields choose from. */
  readonly chooses?: 'assignees' | 'parents'
}

export interface TaskForm extends FormDescription {
  readonly act: TaskAct
  readonly hidden: (page: TaskPageResult) => Typed
  /** What is on record, as the form first shows it. */
  readonly initial: (page: TaskPageResult) => Typed
}

export interface TurnForm extends FormDescription {
  readonly act: TurnAct
  readonly hidden: (turn: TurnOnPage) => Typed
  readonly initial: (turn: TurnOnPage, today: PlainDate) => Typed
}

const dayText = (on: PlainDate | null): string => (on === null ? '' : formatDate(on))
const versioned = ({ task }: TaskPageResult): Typed => ({ taskId: task.id, version: String(task.version) })
const nothing = (): Typed => ({})

function ownersOf({ task }: TaskPageResult): Typed {
  return {
    leadUnitId: task.leadUnitId ?? '',
    supportUnitIds: task.support.map(({ id }) => id),
    officerId: task.officerId ?? '',
    rhythm: task.rhythm,
    startsOn: dayText(task.startsOn),
    endsOn: dayText(task.endsOn),
    dueDay: task.dueDay === null ? '' : String(task.dueDay),
    dueMonth: task.dueMonth === null ? '' : String(task.dueMonth),
  }
}

const withReason = { hidden: versioned, initial: nothing } as const

/** What can be done to a task as a whole, in the order of the page. */
export const taskForms: readonly TaskForm[] = [
  {
    act: 'assign',
    path: 'giao-viec',
    command: assignTask,
    said: saidWords.assigned,
    chooses: 'assignees',
    hidden: versioned,
    initial: (page) => ({ ...ownersOf(page), expectedOutput: page.task.expectedOutput }),
  },
  {
    act: 'edit',
    path: 'sua',
    command: editTask,
    said: saidWords.saved,
    hidden: versioned,
    initial: ({ task: { title, wording, expectedOutput } }) => ({ title, wording, expectedOutput }),
  },
  {
    act: 'set-figures',
    path: 'so-lieu',
    command: setTaskFigures,
    said: saidWords.saved,
    hidden: versioned,
    initial: ({ task }) => Object.fromEntries(task.figures.flatMap(figureEntries)),
  },
  {
    act: 'add-sub-task',
    path: 'viec-con',
    command: addSubTask,
    said: saidWords.added,
    chooses: 'assignees',
    hidden: ({ task }) => ({ parentId: task.id }),
    initial: ownersOf,
  },
  { act: 'split', path: 'tach', command: splitTask, said: saidWords.added, ...withReason },
  {
    act: 'move',
    path: 'chuyen',
    command: moveTask,
    said: saidWords.saved,
    chooses: 'parents',
    hidden: versioned,
    initial: ({ task }) => ({ parentId: task.parentId ?? '', position: String(task.position) }),
  },
  { act: 'suspend', path: 'tam-dung', command: suspendTask, said: saidWords.suspended, ...withReason },
  { act: 'resume', path: 'tiep-tuc', command: resumeTask, said: saidWords.resumed, ...withReason },
  { act: 'drop', path: 'thoi', command: dropTask, said: saidWords.dropped, ...withReason },
]

function figureEntries(
  { id, name, measure, target }: TaskPageResult['task']['figures'][number],
  index: number,
): [string, string][] {
  return [
    [`figures.${index}.figureId`, id],
    [`figures.${index}.name`, name],
    [`figures.${index}.measure`, measure],
    [`figures.${index}.target`, target === null ? '' : String(target).replace('.', ',')],
  ]
}

const turnVersioned = (turn: TurnOnPage): Typed => ({ turnId: turn.id, version: String(turn.version) })
const plain = { hidden: turnVersioned, initial: nothing } as const

/** What can be done to one turn, chosen by `?ky=`. */
export const turnForms: readonly TurnForm[] = [
  {
    act: 'record',
    path: 'ghi',
    command: recordProgress,
    said: saidWords.recorded,
    hidden: (turn) => ({ turnId: turn.id }),
    initial: (_turn, today) => ({ doneOn: formatDate(today) }),
  },
  {
    act: 'hand-in',
    path: 'ket-qua',
    command: handInTurn,
    said: saidWords.handedIn,
    hidden: turnVersioned,
    initial: (turn) => ({
      result: turn.result === '' ? recordedTexts(turn) : turn.result,
      obstacles: turn.obstacles,
      proposals: turn.proposals,
    }),
  },
  { act: 'withdraw-hand-in', path: 'rut-ket-qua', command: withdrawHandInOfTurn, said: saidWords.takenBack, ...plain },
  { act: 'confirm', path: 'xac-nhan', command: confirmTurn, said: saidWords.confirmed, ...plain },
  { act: 'return', path: 'tra-lai', command: returnHandedIn, said: saidWords.returned, ...plain },
  { act: 'reopen-turn', path: 'mo-lai', command: reopenConfirmed, said: saidWords.reopened, ...plain },
  { act: 'ask-extension', path: 'gia-han', command: askForExtension, said: saidWords.asked, ...plain },
  {
    act: 'decide-extension',
    path: 'tra-loi-gia-han',
    command: decideOnExtension,
    said: saidWords.answered,
    hidden: (turn) => ({
      turnId: turn.id,
      extensionId: turn.extensions.find(({ state }) => state === 'asked')?.id ?? '',
    }),
    initial: nothing,
  },
]

/** What was recorded, oldest first, as a draft of the result. */
function recordedTexts({ progress }: TurnOnPage): string {
  const texts = progress.filter(({ withdrawnReason }) => withdrawnReason === null).map(({ text }) => text)
  return texts.toReversed().join('\n')
}

/** Taking back progress has its own address, `/nhiem-vu/:id/rut?kq=`. */
export const withdrawForm = { path: 'rut', command: withdrawProgress, said: saidWords.saved } as const
