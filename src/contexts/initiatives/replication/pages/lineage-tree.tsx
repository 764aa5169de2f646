import { formatDate, yearOf } from '../../../../kernel/plain-date.ts'
import type { Language, Words } from '../../../../kernel/words.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { type State, StateMark } from '../../../../ui/state.tsx'
import { initiativeHref } from '../../rules/act-paths.ts'
import { stateWords } from '../../words.ts'
import { type AdoptionState, figureNames } from '../rules/adoption.ts'
import type { Lineage, LineageNode } from '../rules/lineage.ts'
import { adoptionStateWords, figureUnits, words } from '../words.ts'

const marks: Readonly<Record<AdoptionState, State>> = {
  trying: 'doing',
  registered: 'doing',
  worked: 'done',
  did_not_work: 'halt',
}

/** Who learned from whom, as a list in lists, so that it is read out and printed as it is seen. */
export function LineageTree({ language, lineage, here }: { language: Language; lineage: Lineage; here: string }) {
  const texts = words(language)
  const { root, copyCount, isCut } = lineage
  if (root === undefined || copyCount === 0) return <p class="s m">{texts.nobody}</p>
  return (
    <>
      <ul class="tree">
        <li>
          <Place node={root} language={language} here={here} />{' '}
          <span class="chip gold">★ {texts.first(root.since === null ? '' : String(yearOf(root.since)))}</span>
          {root.state === 'recognition_withdrawn' ? <span class="chip">{texts.withdrawn}</span> : null}
          <Copies copies={root.copies} language={language} here={here} />
        </li>
      </ul>
      {isCut ? <p class="s m">{texts.cut}</p> : null}
    </>
  )
}

interface Part {
  readonly language: Language
  readonly here: string
}

function Copies({ copies, ...part }: Part & { copies: readonly LineageNode[] }) {
  if (copies.length === 0) return null
  return (
    <ul>
      {copies.map((copy) => (
        <li>
          <Place node={copy} {...part} />
          <small class="m s">{about(copy, part.language)}</small>
          <Standing node={copy} language={part.language} />
          <Copies copies={copy.copies} {...part} />
        </li>
      ))}
    </ul>
  )
}

function Place({ node, here }: Part & { node: LineageNode }) {
  const name = node.agencyName
  const marked = node.initiativeId === here ? 'here' : undefined
  if (node.initiativeId === null) return <b class={marked}>{name}</b>
  return (
    <a class={marked} href={initiativeHref(node.initiativeId)} aria-current={marked === undefined ? undefined : 'true'}>
      {name}
    </a>
  )
}

function about({ unitName, place, since, outcome }: LineageNode, language: Language): string {
  const parts = [unitName, place, since === null ? '' : words(language).since(formatDate(since)), outcome]
  return parts.filter((part) => part !== '').join(' · ')
}

function Standing({ node, language }: { node: LineageNode; language: Language }) {
  const standing = standingOf(node)
  if (standing === undefined) return null
  const counted = figureNames.find((name) => node[name] !== null)
  const count =
    counted === undefined ? '' : `, ${formatNumber(node[counted] ?? 0, language)} ${figureUnits[counted][language]}`
  const label = `${standing.words[language].toLocaleLowerCase(language)}${count}`
  return <StateMark state={standing.mark} label={label} language={language} />
}

/** A copy that was registered stands where its initiative stands; what was told of a trial is all there is. */
function standingOf({ adoption, state }: LineageNode): { mark: State; words: Words } | undefined {
  const hasTold = adoption === 'worked' || adoption === 'did_not_work'
  if (adoption !== null && (hasTold || state === null))
    return { mark: marks[adoption], words: adoptionStateWords[adoption] }
  return state === null ? undefined : { mark: state === 'recognised' ? 'done' : 'doing', words: stateWords[state] }
}
