import { z } from 'zod'
import { contentNames } from '../../contexts/initiatives/rules/initiative.ts'
import { day } from '../../kernel/plain-date.ts'

/** The movement of the sample agency in two years, as it lies in `data/sample/demo/movement.json`. All of it is invented. */
const Day = z.iso.date().transform(day)

const SeasonShape = z.strictObject({
  year: z.int(),
  name: z.string(),
  openedOn: Day,
  registrationFrom: Day,
  registrationTo: Day,
  interimReviewOn: Day,
  selfAssessmentTo: Day,
  assessmentTo: Day,
  recognitionOn: Day,
  selfOn: Day,
  panelOn: Day,
  scoredOn: Day,
  concludedOn: Day,
  proposedOn: Day,
  decidedOn: Day.nullable(),
  closedOn: Day.nullable(),
  listName: z.string(),
  note: z.string(),
})

/** How far an initiative comes. */
const stages = [
  'draft',
  'registered',
  'returned',
  'rejected',
  'approved',
  'running',
  'stopped',
  'scoring',
  'scored',
  'proposed',
  'not_recognised',
  'recognised',
] as const

const Text = z.string()
const Count = z.int().optional()

const SessionShape = z.strictObject({
  on: Day,
  place: Text,
  attendances: z.int(),
  text: Text,
  scene: z.enum(['village', 'hall', 'office', 'field']),
  photo: z.boolean(),
  /** Added to the first figure. */
  value: z.number(),
  obstacles: Text,
})

const AdoptionShape = z.strictObject({
  /** Which of the communes. */
  by: z.int(),
  on: Day,
  place: Text,
  toldOn: Day,
  state: z.enum(['worked', 'did_not_work']),
  outcome: Text,
  people: Count,
  households: Count,
})

const HowToShape = z.strictObject({
  on: Day,
  conditions: Text,
  steps: Text,
  costs: Text,
  pitfalls: Text,
  whoToAsk: Text,
  sessions: z.int(),
  attendances: Count,
  people: z.int(),
  households: z.int(),
})

const InitiativeShape = z.strictObject({
  key: Text,
  season: z.int(),
  name: Text,
  unit: Text,
  person: Text,
  stage: z.enum(stages),
  registeredOn: Day,
  field: Text,
  kind: z.enum(['model', 'exemplar']),
  holder: z.enum(['collective', 'individual']),
  holderName: Text,
  setting: z.enum(['residential', 'agency']),
  level: Text,
  texts: z.strictObject({ ...Object.fromEntries(contentNames.map((name) => [name, Text])), legalBasis: Text }),
  /** Last year's, by its key. */
  continues: Text.optional(),
  /** Whether the plan names it. */
  ofPlan: z.boolean().default(false),
  startsOn: Day,
  endsOn: Day,
  /** Why it was not recognised, not approved, or stopped. */
  reason: Text.default(''),
  stoppedOn: Day.optional(),
  returns: z.array(z.strictObject({ field: Text, reason: Text })).default([]),
  outputsPlanned: z
    .array(
      z.strictObject({
        name: Text,
        measure: Text,
        target: z.number(),
        reckoned: z.enum(['sum', 'last']).default('sum'),
      }),
    )
    .default([]),
  milestones: z.array(z.strictObject({ name: Text, dueOn: Day, reachedOn: Day.optional() })).default([]),
  sessions: z.array(SessionShape).default([]),
  reach: z.array(z.strictObject({ on: Day, people: z.int(), households: z.int(), text: Text })).default([]),
  contributions: z
    .array(z.strictObject({ on: Day, source: Text, amount: z.int(), inKind: Text, sourceName: Text }))
    .default([]),
  interim: z.strictObject({ standing: Text, text: Text }).optional(),
  /** Shares of each criterion's points: its own, and that of each assessor. */
  scores: z.strictObject({ self: z.number(), panel: z.array(z.number()), summary: Text }).optional(),
  howTo: HowToShape.optional(),
  adoptions: z.array(AdoptionShape).default([]),
  /** The day its owner says that it still lives. */
  aliveOn: Day.optional(),
})

const HonourShape = z.strictObject({
  form: Text,
  holder: z.enum(['collective', 'individual']),
  unit: Text.optional(),
  person: Text.optional(),
  name: Text.optional(),
  initiative: Text,
  achievement: Text,
  by: Text,
})

export const MovementFile = z.strictObject({
  seasons: z.array(SeasonShape).min(1),
  criteria: z.array(z.strictObject({ key: z.enum(['model', 'exemplar']), name: Text, sample: Text })),
  assessors: z.array(Text).min(2),
  initiatives: z.array(InitiativeShape),
  honours: z.strictObject({
    proposedOn: Day,
    councilOn: Day,
    grantedOn: Day,
    place: Text,
    members: z.array(Text).min(3),
    minutes: Text,
    granted: z.array(HonourShape),
    waiting: HonourShape.extend({ on: Day }),
  }),
})

export type DemoMovement = z.infer<typeof MovementFile>
export type DemoSeason = DemoMovement['seasons'][number]
export type DemoInitiative = DemoMovement['initiatives'][number]
export type DemoSession = DemoInitiative['sessions'][number]
export type DemoAdoption = DemoInitiative['adoptions'][number]
export type DemoHonour = z.infer<typeof HonourShape>
