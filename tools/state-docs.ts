/** Where initiatives and commendations may stand, as a page made from the tables the program itself goes by. */
import { proposalMoves, whoMay as commendationActs } from '../src/contexts/commendation/rules/states.ts'
import { stateWords as proposalWords } from '../src/contexts/commendation/words.ts'
import { course, type Move } from '../src/contexts/initiatives/rules/states.ts'
import { actWords, stateWords } from '../src/contexts/initiatives/words.ts'

/** The page `docs/states.md`. */
export function statesPage(): string {
  return [
    '# Where initiatives and commendations may stand',
    '',
    'Made by `npm run docs` from the tables the program goes by: what is not listed can not happen. Who may: with the reach',
    '(own, unit, agency) of each role.',
    '',
    '## An initiative in its year',
    '',
    'Every state may have acts that leave it where it is, such as writing in the diary.',
    '',
    '| state | in Vietnamese | act | in Vietnamese | leads to | who may |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(course).flatMap(([state, moves]) => initiativeLines(state as keyof typeof course, moves)),
    '',
    '## A proposal for a commendation',
    '',
    '| state | in Vietnamese | act | leads to |',
    '| --- | --- | --- | --- |',
    ...Object.entries(proposalMoves).flatMap(([state, moves]) =>
      proposalLines(state as keyof typeof proposalMoves, moves),
    ),
    '',
    'Who may:',
    '',
    ...Object.entries(commendationActs).map(([act, may]) => `- \`${act}\`: ${mayText(may)}`),
    '',
  ].join('\n')
}

function initiativeLines(state: keyof typeof course, moves: Readonly<Record<string, Move>>): string[] {
  const entries = Object.entries(moves)
  if (entries.length === 0) return [`| \`${state}\` | ${stateWords[state].vi} | – | – | – | – |`]
  return entries.map(([act, { to, may }]) => {
    const name = actWords[act as keyof typeof actWords].vi
    return `| \`${state}\` | ${stateWords[state].vi} | \`${act}\` | ${name} | \`${to}\` | ${mayText(may)} |`
  })
}

function proposalLines(state: keyof typeof proposalMoves, moves: Readonly<Record<string, string>>): string[] {
  const entries = Object.entries(moves)
  const head = `| \`${state}\` | ${proposalWords[state].vi} |`
  return entries.length === 0 ? [`${head} – | – |`] : entries.map(([act, to]) => `${head} \`${act}\` | \`${to}\` |`)
}

function mayText(may: Readonly<Record<string, string>>): string {
  return Object.entries(may)
    .map(([role, reach]) => `${role} (${reach})`)
    .join(', ')
}
