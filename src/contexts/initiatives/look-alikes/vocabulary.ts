import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../platform/package-root.ts'
import { makeVocabulary, type SyllableCounts, type Vocabulary, type WordData } from './rules/vocabulary.ts'

let read: Vocabulary | undefined

/** The words by which initiatives are compared, from data; read when first needed. */
export function vocabulary(): Vocabulary {
  read ??= makeVocabulary(
    dataOf('data/initiatives/look-alike-words.json') as WordData,
    dataOf('data/language/folded-syllables.json') as SyllableCounts,
  )
  return read
}

function dataOf(path: string): unknown {
  return JSON.parse(readFileSync(join(packageRoot, path), 'utf8'))
}
