import type { Child } from 'hono/jsx'
import type { Language, Words } from '../../../../kernel/words.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { stateWords } from '../../words.ts'
import type { LookAlike } from '../queries/find-look-alikes.ts'
import type { Part } from '../rules/shared.ts'
import { gradeWords, words } from '../words.ts'

export interface LookAlikePanelProps {
  readonly language: Language
  readonly found: readonly LookAlike[]
  /** The reader's agency: what is its own is told apart. */
  readonly agencyId: number
  /** The identity of what is being registered, to tell its own earlier years. */
  readonly identityId?: string | undefined
  /** Further content under a pair: what was said of it, the form to say it. */
  readonly under?: ((found: LookAlike) => Child) | undefined
}

/** What is like an initiative, each side by side with it, what they share marked. Says so when nothing is. */
export function LookAlikePanel({ language, found, agencyId, identityId, under }: LookAlikePanelProps) {
  const texts = words(language)
  if (found.length === 0) {
    return (
      <div class="alikes none">
        <p>{texts.none}</p>
        <p class="s m">{texts.noneAdvice}</p>
      </div>
    )
  }
  return (
    <div class="alikes">
      <p>
        <b>{texts.found(found.length)}</b> <span class="s m">{texts.panelLead}</span>
      </p>
      <ul class="x">
        {found.map((alike) => (
          <li>
            <PairShown language={language} alike={alike} isOwn={alike.agencyId === agencyId} identityId={identityId} />
            {under?.(alike)}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface PairProps {
  readonly language: Language
  readonly alike: LookAlike
  readonly isOwn: boolean
  readonly identityId: string | undefined
}

function PairShown({ language, alike, isOwn, identityId }: PairProps) {
  const texts = words(language)
  return (
    <article class="pair">
      <p class="row s">
        <b>{gradeOf(alike.likeness)[language]}</b>
        <span class="n m">{alike.code}</span>
        <span class="chip">{stateWords[alike.state][language]}</span>
        {isOwn ? <span class="chip">{texts.ownAgency}</span> : null}
        {isOwn && alike.identityId === identityId ? <span class="chip">{texts.earlierYear}</span> : null}
      </p>
      <div class="two-texts">
        <section>
          <p class="s m">
            <b>{texts.yours}</b>
          </p>
          <Text parts={alike.typed} language={language} />
        </section>
        <section>
          <p class="s m">
            <b>
              {texts.theirs}: {alike.agencyName}, {alike.year}
            </b>
          </p>
          <Text parts={alike.found} language={language} href={initiativeHref(alike.id)} />
          <p class="s m">
            {alike.unitName}
            {alike.place === '' ? '' : ` · ${alike.place}`}
          </p>
        </section>
      </div>
    </article>
  )
}

function Text({ parts, language, href }: { parts: LookAlike['typed']; language: Language; href?: string }) {
  return (
    <>
      <p>
        <b>
          {href === undefined ? (
            <Marked parts={parts.name} />
          ) : (
            <a href={href}>
              <Marked parts={parts.name} />
            </a>
          )}
        </b>
      </p>
      <p class="s told">
        {parts.gist.length === 0 ? <span class="m">{words(language).noGist}</span> : <Marked parts={parts.gist} />}
      </p>
    </>
  )
}

function Marked({ parts }: { parts: readonly Part[] }) {
  return <>{parts.map(({ text, shared }) => (shared ? <mark>{text}</mark> : text))}</>
}

/** How sure it is in three words: a percentage would promise more than there is. */
function gradeOf(likeness: number): Words {
  if (likeness >= 0.9) return gradeWords.very
  return likeness >= 0.7 ? gradeWords.alike : gradeWords.perhaps
}
