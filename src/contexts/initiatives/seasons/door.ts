import type { AnyCommand } from '../../../commands/command.ts'
import type { AnyQuery } from '../../../commands/query.ts'
import { askBelow, dropAsk } from './commands/ask-below.ts'
import { draftSeason, editSeasonCommand } from './commands/draft-season.ts'
import {
  changeSeasonCommand,
  closeSeasonCommand,
  copySeason,
  dropSeason,
  openSeasonCommand,
} from './commands/run-season.ts'
import { seasonBanner } from './queries/season-banner.ts'
import { askChoices, listSeasons, seasonDraft, seasonShown } from './queries/seasons.ts'

export const seasonCommands: readonly AnyCommand[] = [
  draftSeason,
  editSeasonCommand,
  openSeasonCommand,
  changeSeasonCommand,
  closeSeasonCommand,
  copySeason,
  dropSeason,
  askBelow,
  dropAsk,
]
export const seasonQueries: readonly AnyQuery[] = [listSeasons, seasonShown, seasonDraft, askChoices, seasonBanner]

export {
  findOpenedSeason,
  type OpenSeason,
  seasonOptions,
  seasonsOpenedFor,
  seasonsOpenFor,
} from './queries/open-seasons.ts'
export { SeasonBanner } from './pages/season-banner.tsx'
export { type BannerSeason, seasonBanner } from './queries/season-banner.ts'
