import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { assessmentCommands, assessmentQueries } from './assessment/door.ts'
import { criteriaCommands, criteriaQueries } from './criteria/door.ts'
import { lookAlikeCommands, lookAlikeQueries } from './look-alikes/door.ts'
import { diaryCommands, diaryQueries } from './diary/door.ts'
import { galleryQueries } from './gallery/door.ts'
import { neighbourCommands } from './neighbours/door.ts'
import { recognitionCommands, recognitionQueries } from './recognition/door.ts'
import { replicationCommands, replicationQueries } from './replication/door.ts'
import { registrationCommands, registrationQueries } from './registration/door.ts'
import { seasonCommands, seasonQueries } from './seasons/door.ts'

/** Everything that changes seasons and initiatives. */
export const commands: readonly AnyCommand[] = [
  ...criteriaCommands,
  ...seasonCommands,
  ...assessmentCommands,
  ...diaryCommands,
  ...registrationCommands,
  ...lookAlikeCommands,
  ...recognitionCommands,
  ...replicationCommands,
  ...neighbourCommands,
]

/** Everything that shows them. */
export const queries: readonly AnyQuery[] = [
  ...criteriaQueries,
  ...seasonQueries,
  ...assessmentQueries,
  ...diaryQueries,
  ...galleryQueries,
  ...registrationQueries,
  ...lookAlikeQueries,
  ...recognitionQueries,
  ...replicationQueries,
]

export {
  type Certificate,
  certificateCode,
  insertCertificates,
  listCertificatesOf,
  recognitionRoutes,
  saveWithdrawn,
} from './recognition/door.ts'
export { handOutNotices, listAgenciesToTell } from './neighbours/door.ts'
export { askLifeChecks } from './replication/door.ts'
export { replicationRoutes } from './replication/routes.tsx'
export { lookAlikeRoutes } from './look-alikes/routes.tsx'
export { diaryRoutes } from './diary/routes.tsx'
export { galleryRoutes } from './gallery/routes.tsx'
export { waitingInitiatives } from './gallery/waiting.ts'
export { councilRoutes } from './assessment/council-routes.tsx'
export { assessmentRoutes } from './assessment/routes.tsx'
export { criteriaRoutes } from './criteria/routes.tsx'
export { seasonRoutes } from './seasons/routes.tsx'
export { registrationRoutes } from './registration/door.ts'
export { choicesOfInitiatives, groundsOf } from './store/grounds.ts'
export { initiativeHolder } from './store/initiative-holder.ts'
export {
  type MovementAsked,
  type MovementIndicator,
  movementIndicators,
  type MovementJson,
  movementJson,
  movementOf,
} from './indicators.ts'
export { searchInitiatives } from './gallery/door.ts'
