import { z } from 'zod'
import { contentNames } from '../../contexts/initiatives/rules/initiative.ts'
import { day } from '../../kernel/plain-date.ts'

/** What the communes around the sample agency do in its second season, as `data/sample/demo/communes.json` says. All of it is invented. */
const Day = z.iso.date().transform(day)
const Text = z.string()

const CommuneInitiative = z.strictObject({
  /** Which of the communes. */
  by: z.int(),
  key: Text,
  name: Text,
  field: Text,
  level: Text,
  registeredOn: Day,
  startsOn: Day,
  endsOn: Day,
  /** Whether it was begun. */
  running: z.boolean(),
  texts: z.strictObject({ ...Object.fromEntries(contentNames.map((name) => [name, Text])), legalBasis: Text }),
  sessions: z.array(
    z.strictObject({
      on: Day,
      place: Text,
      attendances: z.int(),
      text: Text,
      scene: z.enum(['village', 'hall', 'office', 'field']),
    }),
  ),
})

export const CommunesFile = z.strictObject({
  season: z.int(),
  communes: z.array(CommuneInitiative),
  /** Lists that communes send to the sample agency. */
  sentUp: z.array(z.strictObject({ by: z.int(), sentOn: Day, initiatives: z.array(Text), answeredOn: Day.nullable() })),
  /** The list that the sample agency sends to the one above it, which waits there. */
  toSuperior: z.strictObject({ sentOn: Day, initiatives: z.array(Text) }),
})

export type DemoCommunes = z.infer<typeof CommunesFile>
export type DemoCommuneInitiative = DemoCommunes['communes'][number]
