import type { AnyQuery } from '../../../commands/query.ts'
import { initiativePage } from './queries/initiative-page.ts'

export const galleryQueries: readonly AnyQuery[] = [initiativePage]
