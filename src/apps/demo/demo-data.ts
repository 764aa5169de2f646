import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { roles } from '../../commands/actor.ts'
import { day } from '../../kernel/plain-date.ts'
import { CommunesFile, type DemoCommunes } from './communes-data.ts'
import { type DemoMovement, MovementFile } from './movement-data.ts'
import { packageRoot } from '../../platform/package-root.ts'

/** The sample agency, its plan and its words, as they lie in `data/sample/demo`. All people are invented. */
const Day = z.iso.date().transform(day)

const AgencyFile = z.strictObject({
  agency: z.strictObject({
    name: z.string(),
    shortName: z.string(),
    superiorName: z.string(),
    symbol: z.string(),
    place: z.string(),
    style: z.enum(['state', 'party']),
  }),
  units: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      shortName: z.string(),
      kind: z.enum(['leadership', 'office', 'department', 'other']),
    }),
  ),
  people: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      jobTitle: z.string(),
      /** Everybody has one in the file. */
      email: z.email().nullable(),
      roles: z.array(z.strictObject({ role: z.enum(roles), unit: z.string().optional() })).min(1),
    }),
  ),
  password: z.string().min(12),
  /** The people whose sign-ins are shown: one for each role. */
  doors: z.array(z.string()),
})

/** An agency above or below, with the one person who signs in there. */
const Neighbour = z.strictObject({
  agency: AgencyFile.shape.agency.extend({ units: z.enum(['usual', 'commune', 'none']) }),
  person: z.strictObject({ name: z.string(), jobTitle: z.string(), email: z.email() }),
  /** Beside those of a first administrator. */
  roles: z.array(z.strictObject({ role: z.enum(roles), unit: z.string() })),
})

const AroundFile = z.strictObject({ above: Neighbour, below: z.array(Neighbour) })

const Figure = z.strictObject({ key: z.string(), name: z.string(), measure: z.string(), target: z.number().nullable() })

const WorkShape = z.strictObject({
  key: z.string(),
  title: z.string(),
  lead: z.string(),
  supports: z.array(z.string()),
  officer: z.string().optional(),
  rhythm: z.enum(['once', 'monthly', 'quarterly', 'half-yearly', 'yearly']),
  dueDay: z.int().optional(),
  endsOn: Day.optional(),
  expectedOutput: z.string(),
  figures: z.array(Figure).default([]),
})

const PlanFile = z.strictObject({
  document: z.strictObject({ file: z.string(), number: z.string() }),
  corrections: z.array(z.record(z.string(), z.unknown())),
  notTasks: z.array(z.string()),
  tasks: z.array(WorkShape.extend({ path: z.string(), parts: z.array(WorkShape).default([]) })),
  laterTasks: z.array(WorkShape.extend({ addedOn: Day })),
  suspensions: z.array(
    z.strictObject({
      key: z.string(),
      from: Day,
      to: Day.optional(),
      reason: z.string(),
      resumeReason: z.string().optional(),
    }),
  ),
  drops: z.array(z.strictObject({ key: z.string(), on: Day, reason: z.string() })),
  leavers: z.array(z.strictObject({ person: z.string(), on: Day, successor: z.string() })),
  /** How the last turn that has come stands on the day the demo ends, by task; the others are done. */
  endings: z.strictObject({
    'never-handed-in': z.array(z.string()),
    late: z.array(z.string()),
    'waiting-for-confirmation': z.array(z.string()),
    'handed-in-early': z.array(z.string()),
    returned: z.array(z.string()),
    'extension-asked': z.array(z.string()),
  }),
})

const Range = z.tuple([z.int(), z.int()])
const Pools = z.record(z.string(), z.array(z.string()).min(1))

const RecordShape = z.strictObject({
  text: z.string(),
  numbers: z.record(z.string(), Range).default({}),
  /** Numbers that are a part of another. */
  parts: z.record(z.string(), z.strictObject({ of: z.string(), from: z.number(), to: z.number() })).default({}),
  /** What each figure gets: a number, or the name of one in the text. */
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  scene: z.enum(['village', 'hall', 'office', 'field']),
  evidence: z.array(z.enum(['photo', 'minutes', 'text', 'link', 'document'])).min(1),
})

const WorkFile = z.record(
  z.string(),
  z.strictObject({
    perTurn: Range,
    records: z.array(RecordShape).min(1),
    pools: Pools.default({}),
    results: z.array(z.string()).min(1),
  }),
)

const Asked = z.strictObject({ reason: z.string(), answer: z.string() })

const WordsFile = z.strictObject({
  places: z.array(z.strictObject({ thon: z.string(), xa: z.string() })).min(1),
  pools: Pools,
  returnReasons: z.array(z.string()).min(1),
  extensions: z.array(Asked).min(1),
  extensionRefusals: z.array(Asked).min(1),
  lateObstacles: z.array(z.string()).min(1),
  obstacles: z.array(z.string()).min(1),
  proposals: z.array(z.string()).min(1),
  links: z.array(z.strictObject({ path: z.string(), name: z.string() })).min(1),
  documents: z.array(z.string()).min(1),
  minutes: z.strictObject({
    opening: z.array(z.string()),
    closing: z.array(z.string()),
    remarks: z.array(z.string()),
  }),
})

const ReportsFile = z.strictObject({
  signer: z.strictObject({ person: z.string(), title: z.string() }),
  symbol: z.string(),
  place: z.string(),
  recipients: z.array(z.string()).min(1),
  /** Those of the recipients that a report is sent to outside. */
  sentTo: z.array(z.string()),
  /** Parts that the Office words itself, taken in turn. */
  texts: z.array(z.record(z.string(), z.string())).min(1),
})

const InspectionsFile = z.array(
  z.strictObject({
    title: z.string(),
    startsOn: Day,
    endsOn: Day,
    ledBy: z.string(),
    tasks: z.array(z.string()).min(1),
    checklist: z.array(z.string()).min(1),
    /** What was found at each task. */
    items: z.record(
      z.string(),
      z.strictObject({
        answers: z.array(z.enum(['yes', 'partly', 'no'])),
        notes: z.record(z.string(), z.string()),
        finding: z.string(),
      }),
    ),
    /** Tasks that findings become. */
    tasksOfFindings: z.record(
      z.string(),
      z.strictObject({ title: z.string(), lead: z.string(), officer: z.string(), dueOn: Day }),
    ),
    closedOn: Day,
    present: z.string(),
    minutes: z.string(),
  }),
)

export type DemoInspection = z.infer<typeof InspectionsFile>[number]
export type DemoAround = z.infer<typeof AroundFile>
export type DemoAgency = z.infer<typeof AgencyFile>
export type DemoPlan = z.infer<typeof PlanFile>
export type DemoTask = z.infer<typeof WorkShape>
export type DemoRecord = z.infer<typeof RecordShape>
export type DemoWork = z.infer<typeof WorkFile>[string]
export type DemoWords = z.infer<typeof WordsFile>

export interface DemoData {
  readonly agency: DemoAgency
  readonly around: DemoAround
  readonly plan: DemoPlan
  readonly work: Readonly<Record<string, DemoWork>>
  readonly words: DemoWords
  readonly reports: z.infer<typeof ReportsFile>
  readonly inspections: readonly DemoInspection[]
  readonly movement: DemoMovement
  readonly communes: DemoCommunes
}

/** The reporting year that the days in the files end in. */
const demoYear = 2026

/**
 * Reads and checks the files of the demo, with their days moved by whole years so that the last year is `year`. Throws when
 * a file was edited wrongly.
 */
export function readDemoData(year: number = demoYear): DemoData {
  const dated = (name: string): unknown => JSON.parse(movedYears(readText(name), year - demoYear))
  return {
    agency: AgencyFile.parse(JSON.parse(readText('agency'))),
    around: AroundFile.parse(JSON.parse(readText('around'))),
    plan: PlanFile.parse(dated('plan')),
    work: WorkFile.parse(JSON.parse(readText('work'))),
    words: WordsFile.parse(JSON.parse(readText('words'))),
    reports: ReportsFile.parse(JSON.parse(readText('reports'))),
    inspections: InspectionsFile.parse(dated('inspections')),
    movement: MovementFile.parse(JSON.parse(movedSeasons(readText('movement'), year - demoYear))),
    communes: CommunesFile.parse(JSON.parse(movedSeasons(readText('communes'), year - demoYear))),
  }
}

function movedYears(text: string, years: number): string {
  return text.replace(
    /"(20\d\d)(-\d\d-\d\d)"/g,
    (_all, year: string, rest: string) => `"${Number(year) + years}${rest}"`,
  )
}

/** Of the movement every year moves, in days, names and keys; but not that in the name which the plan gives its model. */
function movedSeasons(text: string, years: number): string {
  return text.replace(/(?<!đến năm )\b(2025|2026)\b/g, (year) => String(Number(year) + years))
}

function readText(name: string): string {
  return readFileSync(join(packageRoot, 'data/sample/demo', `${name}.json`), 'utf8')
}

/** The sample plan, as OCR left it. */
export function readSamplePlan(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(packageRoot, 'data/sample', file)))
}
