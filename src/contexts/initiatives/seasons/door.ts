import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'

export const seasonCommands: readonly AnyCommand[] = []
export const seasonQueries: readonly AnyQuery[] = []

export {
  findOpenSeason,
  type OpenSeason,
  seasonChoices,
  seasonOptions,
  seasonsOpenFor,
} from './queries/open-seasons.ts'
