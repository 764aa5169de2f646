import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { type State, StateMark } from '../../../../ui/state.tsx'
import { initiativeHref } from '../../rules/act-paths.ts'
import type { LifeShown, ReplicationShown } from '../queries/section.ts'
import type { LifeAnswer } from '../rules/life.ts'
import { lifeAnswerWords, words } from '../words.ts'
import { LineageTree } from './lineage-tree.tsx'

export interface ReplicationSectionProps {
  readonly language: Language
  readonly shown: ReplicationShown
  /** Whether the reader's agency may take it up. */
  readonly mayAdopt: boolean
}

/** Where an initiative was adopted, its how-to sheet, and whether it lives: beside the page of the initiative. */
export function ReplicationSection({ language, shown, mayAdopt }: ReplicationSectionProps) {
  const texts = words(language)
  const { initiativeId, lineage, sheetIsPublished, state } = shown
  const href = initiativeHref(initiativeId)
  return (
    <section id="nhan-rong">
      <h2>{texts.treeTitle}</h2>
      <LineageTree language={language} lineage={lineage} here={initiativeId} />
      {sheetIsPublished === undefined ? null : (
        <p class="s own-line">
          <a href={`${href}/to-huong-dan`}>{sheetIsPublished ? texts.sheetLink : texts.sheetDraft}</a>
        </p>
      )}
      <p class="s own-line">
        <a href={`${href}/nhan-rong`}>{texts.seeAll}</a>
      </p>
      {mayAdopt && state === 'recognised' ? (
        <p>
          <a class="btn" href={initiativeHref(initiativeId, 'adopt')}>
            {texts.adopt}
          </a>
        </p>
      ) : null}
      <Life language={language} life={shown.life} />
    </section>
  )
}

const marks: Readonly<Record<LifeAnswer, State>> = { alive: 'done', changed: 'done', ended: 'halt' }

/** Whether it still lives, as its owner last said. */
export function Life({ language, life }: { language: Language; life: LifeShown | null }) {
  const texts = words(language)
  if (life === null) return null
  if (life.answer === null) {
    return (
      <p class="s">
        <StateMark
          state="ask"
          label={texts.lifeAskedOn(life.askedOn === null ? '' : formatDate(life.askedOn))}
          language={language}
        />
      </p>
    )
  }
  return (
    <p class="s">
      <StateMark state={marks[life.answer]} label={lifeAnswerWords[life.answer]} language={language} />{' '}
      <span class="m">
        {texts.lifeAnsweredOn(life.answeredOn === null ? '' : formatDate(life.answeredOn))}
        {life.note === '' ? '' : ` · ${life.note}`}
      </span>
    </p>
  )
}
