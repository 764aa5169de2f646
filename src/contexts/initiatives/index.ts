import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { recognitionCommands, recognitionQueries } from './recognition/door.ts'
import { registrationCommands, registrationQueries } from './registration/door.ts'

/** Everything that changes seasons and initiatives. */
export const commands: readonly AnyCommand[] = [...registrationCommands, ...recognitionCommands]

/** Everything that shows them. */
export const queries: readonly AnyQuery[] = [...registrationQueries, ...recognitionQueries]

export {
  type Certificate,
  certificateCode,
  insertCertificates,
  listCertificatesOf,
  recognitionRoutes,
  saveWithdrawn,
} from './recognition/door.ts'
