import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../platform/package-root.ts'
import { type CommendationData, parseCommendationData } from './rules/forms.ts'

let read: CommendationData | undefined

/** Forms, base salaries and shares as shipped data; read once. Throws with every fault when the file was edited wrongly. */
export function commendationData(): CommendationData {
  read ??= parseCommendationData(JSON.parse(readFileSync(join(packageRoot, 'data/commendation/forms.json'), 'utf8')))
  return read
}
