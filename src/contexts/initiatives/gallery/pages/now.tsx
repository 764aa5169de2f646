import type { Language, Words } from '../../../../kernel/words.ts'
import { Due } from '../../../../ui/due.tsx'
import type { InitiativeAct } from '../../rules/states.ts'
import { actWords } from '../../words.ts'
import type { InitiativePageResult } from '../queries/initiative-page.ts'
import { type Waits, waitsHref } from '../rules/waits.ts'
import { nowWords, waitingForWords, words } from '../words.ts'

interface NowProps {
  readonly page: InitiativePageResult
  readonly language: Language
}

/** What is to be done now: one obvious thing for whoever looks, or whom it waits for. */
export function Now({ page, language }: NowProps) {
  const { initiative, next } = page
  return (
    <section class="now">
      <div>
        <h2>{headOf(page)[language]}</h2>
        <NowDue page={page} language={language} />
        {initiative.stateReason === '' ? null : <p class="s">{words(language).because(initiative.stateReason)}</p>}
        {next.main === undefined && next.turn !== undefined ? (
          <p class="s m">{waitingForWords[next.turn][language]}</p>
        ) : null}
      </div>
      <Acts id={initiative.id} main={next.main} others={next.others} language={language} />
    </section>
  )
}

function headOf({ initiative, next, panel }: InitiativePageResult): Words {
  if (next.main === 'self-assess') return words.catalogue.nowSelfAssess
  if (initiative.state !== 'self_assessed' || panel.awaited > 0) return nowWords[initiative.state]
  return panel.members === 0 ? words.catalogue.nowAppoint : words.catalogue.nowConclude
}

function NowDue({ page: { next, workingDaysLeft }, language }: NowProps) {
  if (next.dueOn === null || workingDaysLeft === null) return null
  return (
    <div class="row s">
      <Due language={language} workingDaysLeft={workingDaysLeft} dueOn={next.dueOn} />
    </div>
  )
}

interface ActsProps {
  readonly id: string
  readonly main: Waits | undefined
  readonly others: readonly InitiativeAct[]
  readonly language: Language
}

const ACTS_SHOWN = 1

function Acts({ id, main, others, language }: ActsProps) {
  if (main === undefined && others.length === 0) return null
  const link = (act: Waits, className: string | undefined) => (
    <a class={className} href={waitsHref(id, act)}>
      {act === 'appoint-assessors' ? words(language).appointAssessors : actWords[act][language]}
    </a>
  )
  const rest = others.slice(ACTS_SHOWN)
  return (
    <div class="row">
      {main === undefined ? null : link(main, 'btn go')}
      {others.slice(0, ACTS_SHOWN).map((act) => link(act, 'btn'))}
      {rest.length === 0 ? null : (
        <details class="pop">
          <summary class="btn quiet">{words(language).otherActs}</summary>
          <ul class="card x">
            {rest.map((act) => (
              <li>{link(act, undefined)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
