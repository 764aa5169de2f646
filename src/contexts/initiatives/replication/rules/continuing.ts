/** Next year: the same initiative goes on as a new draft that keeps its identity and texts. */
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import { addMonths, type PlainDate } from '../../../../kernel/plain-date.ts'
import { type Initiative, type MoveFacts, moved, type MoveRefusal, notYet } from '../../rules/initiative.ts'
import type { Season } from '../../rules/season.ts'

export interface ContinueFile {
  readonly initiative: Initiative
  /** Seasons in which the agency can register today. */
  readonly seasons: readonly Season[]
  /** The movement of the season it stands in. */
  readonly movement: string
  readonly isContinued: boolean
}

export type ContinueRefusal = MoveRefusal | 'no-next-season' | 'continued-already'

/** The draft of next year. Its days move to the year of the new season. */
export function continued(
  file: ContinueFile,
  { newId, personId, ...facts }: MoveFacts & { newId: string; personId: string | null },
): Verdict<Initiative, ContinueRefusal> {
  const { initiative } = file
  const open = moved(initiative, 'continue', facts)
  if (!open.ok) return open
  if (file.isContinued) return refuse('continued-already')
  const season = nextSeason(file)
  if (season === undefined) return refuse('no-next-season')
  return accept({
    ...initiative,
    ...notYet,
    id: newId,
    seasonAgencyId: season.agencyId,
    seasonId: season.id,
    year: season.year,
    level: initiative.recognisedLevel ?? initiative.level,
    createdBy: personId,
    continuesId: initiative.id,
    startsOn: inYears(initiative.startsOn, season.year - initiative.year),
    endsOn: inYears(initiative.endsOn, season.year - initiative.year),
  })
}

/** The nearest later year of the same movement. */
function nextSeason({ initiative, seasons, movement }: ContinueFile): Season | undefined {
  const later = seasons.filter((season) => season.movement === movement && season.year > initiative.year)
  return later.toSorted((a, b) => a.year - b.year)[0]
}

function inYears(on: PlainDate | null, years: number): PlainDate | null {
  return on === null ? null : addMonths(on, 12 * years)
}
