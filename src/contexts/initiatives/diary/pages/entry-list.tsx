import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { formatLongDate, formatNumber, formatSize } from '../../../../ui/format.ts'
import { EvidenceList } from '../../../../ui/state.tsx'
import type { Diary, EntryShown, EvidenceShown } from '../queries/diary-of.ts'
import { pageWords, standingWords } from '../words.ts'

export interface EntryListProps {
  readonly language: Language
  readonly entries: readonly EntryShown[]
  /** Where an entry is taken back; left out for those who may not. */
  readonly withdrawHref?: ((entry: EntryShown) => string | undefined) | undefined
  /** All photos and evidence, not the first few. */
  readonly whole?: boolean | undefined
}

/** Entries of a diary, newest first. */
export function EntryList({ language, entries, withdrawHref, whole = false }: EntryListProps) {
  return (
    <ul class="tl diary">
      {entries.map((entry) => (
        <li id={`muc-${entry.id}`}>
          <time datetime={entry.happenedOn}>
            {[formatLongDate(entry.happenedOn, language), entry.place].filter((part) => part !== '').join(' · ')}
          </time>
          <EntryBody entry={entry} language={language} whole={whole} />
          {entry.withdrawnReason === null ? <WithdrawLink href={withdrawHref?.(entry)} language={language} /> : null}
        </li>
      ))}
    </ul>
  )
}

function EntryBody({ entry, language, whole }: { entry: EntryShown; language: Language; whole: boolean }) {
  const texts = pageWords(language)
  const title = titleOf(entry, language)
  const className = entry.withdrawnReason === null ? undefined : 'withdrawn'
  const values = entry.values.map(({ name, measure, value }) => `${name}: ${formatNumber(value, language)} ${measure}`)
  return (
    <>
      {title === '' ? null : <b class={className}>{title}</b>}
      {entry.text === '' ? null : <p class={`told ${className ?? ''}`}>{entry.text}</p>}
      {values.length === 0 ? null : <p class="s">{values.join(' · ')}</p>}
      {entry.obstacles === '' ? null : <p class="s told">{texts.obstacles(entry.obstacles)}</p>}
      {entry.withdrawnReason === null ? (
        <EntryEvidence entry={entry} language={language} whole={whole} />
      ) : (
        <p class="s">{texts.withdrawnBecause(entry.withdrawnReason)}</p>
      )}
      <p class="s m">
        {texts.by(entry.personName)}
        {entry.evidence.length === 0 && entry.kind !== 'review' ? ` · ${texts.noEvidence}` : ''}
      </p>
    </>
  )
}

/** What the entry says first: how many came, who was reached, what was given. */
function titleOf(entry: EntryShown, language: Language): string {
  const texts = pageWords(language)
  switch (entry.kind) {
    case 'session':
      return sessionTitle(entry, language)
    case 'reach':
      return texts.reachSaid(numberOf(entry.people, language), numberOf(entry.households, language))
    case 'contribution':
      return contributionTitle(entry, language)
    case 'milestone':
      return texts.milestoneSaid(entry.milestoneName ?? '')
    case 'review':
      return texts.reviewSaid(standingWords[entry.standing ?? 'on-track'][language])
  }
}

function numberOf(value: number | null, language: Language): string | null {
  return value === null ? null : formatNumber(value, language)
}

function sessionTitle({ attendances, language: spoken }: EntryShown, language: Language): string {
  const texts = pageWords(language)
  const came = attendances === null ? '' : texts.came(formatNumber(attendances, language))
  return [came, spoken === '' ? '' : texts.spoken(spoken)].filter((part) => part !== '').join(', ')
}

function contributionTitle({ amount, inKind, sourceName }: EntryShown, language: Language): string {
  const texts = pageWords(language)
  const worth = formatNumber(amount ?? 0, language)
  const what = inKind === '' ? texts.worth(worth) : texts.inKindWorth(inKind, worth)
  return sourceName === '' ? what : `${sourceName}: ${what}`
}

const PHOTOS_SHOWN = 3

function EntryEvidence({ entry, language, whole }: { entry: EntryShown; language: Language; whole: boolean }) {
  const texts = pageWords(language)
  const photos = entry.evidence.filter(({ displayHref }) => displayHref !== null)
  const others = entry.evidence.filter(({ displayHref }) => displayHref === null)
  const shown = whole ? photos : photos.slice(0, PHOTOS_SHOWN)
  return (
    <>
      {shown.length === 0 ? null : (
        <div class="photos">
          {shown.map(({ href, displayHref, label }) => (
            <a href={href}>
              <img
                src={displayHref ?? href}
                alt={texts.photo(label, formatDate(entry.happenedOn))}
                width="136"
                height="90"
                loading="lazy"
              />
            </a>
          ))}
          {photos.length > shown.length ? (
            <span class="s m">{texts.morePhotos(photos.length - shown.length)}</span>
          ) : null}
        </div>
      )}
      {others.length === 0 ? null : <EvidenceOf evidence={others} language={language} />}
    </>
  )
}

/** Files, links and documents as a list. */
function EvidenceOf({ evidence, language }: { evidence: readonly EvidenceShown[]; language: Language }) {
  return (
    <EvidenceList
      items={evidence.map(({ kind, label, href, size }) => ({
        kind: kindOf(kind, label),
        title: label,
        href,
        size: size === null ? undefined : formatSize(size, language),
      }))}
    />
  )
}

function kindOf(kind: EvidenceShown['kind'], label: string): string {
  if (kind === 'link') return 'LINK'
  if (kind === 'document') return 'VB'
  const extension = /\.([A-Za-z0-9]{1,4})$/.exec(label)?.[1] ?? (kind === 'photo' ? 'JPG' : 'TỆP')
  return extension.toUpperCase()
}

function WithdrawLink({ href, language }: { href: string | undefined; language: Language }) {
  if (href === undefined) return null
  return (
    <p class="s">
      <a href={href}>{pageWords(language).withdrawThis}</a>
    </p>
  )
}

const ENTRIES_SHOWN = 3
const EVIDENCE_SHOWN = 8

/** The newest entries, for the page of the initiative. */
export function DiarySection({ language, diary, href }: { language: Language; diary: Diary; href: string }) {
  const texts = pageWords(language)
  if (diary.entryCount === 0) return null
  const count = formatNumber(diary.entryCount, language)
  return (
    <section id="nhat-ky">
      <h2>
        {texts.diary} <small class="m">{texts.newestFirst(count)}</small>
      </h2>
      <EntryList language={language} entries={diary.entries.slice(0, ENTRIES_SHOWN)} />
      <p class="s">
        <a href={href}>{texts.seeAll(count)}</a>
      </p>
    </section>
  )
}

/** Files, links and documents of the newest entries; photos stand in the diary itself. */
export function EvidenceSection({ language, diary }: { language: Language; diary: Diary }) {
  const standing = diary.entries.filter(({ withdrawnReason }) => withdrawnReason === null)
  const evidence = standing.flatMap((entry) => entry.evidence.filter(({ kind }) => kind !== 'photo'))
  if (evidence.length === 0) return null
  return (
    <section id="minh-chung">
      <h2>{pageWords(language).evidence}</h2>
      <EvidenceOf evidence={evidence.slice(0, EVIDENCE_SHOWN)} language={language} />
    </section>
  )
}
