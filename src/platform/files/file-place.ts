import { join } from 'node:path'

/** Where a file lies in the folder: `ab/cd/abcd…`, so that no folder holds too many. */
export function filePlace(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
}
