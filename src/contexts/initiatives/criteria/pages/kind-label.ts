import type { Words } from '../../../../kernel/words.ts'
import type { Kind } from '../../rules/initiative.ts'
import { words } from '../words.ts'

/** What a set is for, in words. */
export function kindLabel(kind: Kind | null): Words {
  const { both, forModels, forExemplars } = words.catalogue
  if (kind === null) return both
  return kind === 'model' ? forModels : forExemplars
}
