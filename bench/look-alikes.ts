/**
 * `node --import ./tools/tsx-hook.mjs bench/look-alikes.ts [CARDS]`: how well look-alikes are found (labelled texts), and, with
 * CARDS, how fast and how well among so many initiatives on a PostgreSQL server.
 */
import { judge } from '../src/contexts/initiatives/look-alikes/rules/likeness.ts'
import { startPostgres } from '../tools/postgres.ts'
import {
  type JudgedPair,
  labelled,
  nameQuestionsOf,
  pairsOf,
  questionsOf,
  vocabularyWithout,
  withPhrases,
} from './look-alike-pairs.ts'
import { measureSpeed } from './look-alike-speed.ts'

for (const half of ['development', 'held-out'] as const) {
  const set = labelled.filter((each) => each.half === half)
  show(`${half}, name and gist`, pairsOf(set, vocabularyWithout(), questionsOf), true)
  show(
    `${half}, name and gist with phrases of offices`,
    pairsOf(withPhrases(set, 11), vocabularyWithout(), questionsOf),
    true,
  )
  show(`${half}, name alone`, pairsOf(set, vocabularyWithout(), nameQuestionsOf), false)
  show(`${half}, vocabulary without its topics`, pairsOf(set, vocabularyWithout(1), questionsOf), true)
}
const cards = Number(process.argv[2] ?? 0)
if (cards > 0) {
  const server = await startPostgres()
  process.env['TEST_DATABASE_URL'] = server.url
  await measureSpeed(cards).finally(() => server.stop())
}

function show(title: string, pairs: readonly JudgedPair[], haveGists: boolean): void {
  const judged = pairs.map((pair) => ({ ...pair, isFound: judge(pair.measures, haveGists) >= 0.5 }))
  const right = judged.filter(({ isAlike, isFound }) => isAlike && isFound)
  const alike = judged.filter(({ isAlike }) => isAlike)
  const found = judged.filter(({ isFound }) => isFound)
  const ways = [...new Set(alike.map(({ way }) => way))].map((way) => {
    const of = alike.filter((pair) => pair.way === way)
    return `${way} ${of.filter(({ isFound }) => isFound).length}/${of.length}`
  })
  const recall = (right.length / alike.length).toFixed(3)
  const precision = (right.length / found.length).toFixed(3)
  console.log(`${title}: recall ${recall}, precision ${precision} (${ways.join(', ')}; ${judged.length} pairs)`)
}
