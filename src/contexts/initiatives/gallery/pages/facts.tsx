import type { Child } from 'hono/jsx'
import { formatDate, type PlainDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { contentNames, type Initiative } from '../../rules/initiative.ts'
import { namedIn } from '../../rules/season.ts'
import { holderWords, kindWords, settingWords } from '../../words.ts'
import type { InitiativePageResult } from '../queries/initiative-page.ts'
import { contentWords, words } from '../words.ts'

/** The ten contents of the registration form, the name being the heading of the page. */
export function TenContents({ initiative, language }: { initiative: Initiative; language: Language }) {
  const told = contentNames.filter((name) => initiative[name] !== '')
  if (told.length === 0) return null
  return (
    <section id="noi-dung-dang-ky">
      <h2>{words(language).whatItIs}</h2>
      <dl class="contents">
        {told.map((name) => (
          <div>
            <dt>{contentWords[name][language]}</dt>
            <dd class="told">{initiative[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Field, level, period, where it comes from. */
export function InitiativeFacts({ page, language }: { page: InitiativePageResult; language: Language }) {
  const texts = words(language)
  return (
    <section>
      <h2>{texts.facts}</h2>
      <dl class="contents s">
        {factsOf(page, language).map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function factsOf(page: InitiativePageResult, language: Language): readonly (readonly [string, Child])[] {
  const texts = words(language)
  const { initiative, season, origin } = page
  const facts: readonly (readonly [string, Child | null])[] = [
    [texts.season, <a href={`/mua-thi-dua/${season.agencyId}/${season.id}`}>{season.name}</a>],
    [texts.kind, kindWords[initiative.kind][language]],
    [texts.holder, holderWords[initiative.holder][language]],
    [texts.holderName, initiative.holderName === '' ? null : initiative.holderName],
    [texts.field, namedIn(season.fields, initiative.field)[language]],
    [texts.level, namedIn(season.levels, initiative.level)[language]],
    [texts.setting, settingWords[initiative.setting][language]],
    [texts.period, periodText(initiative.startsOn, initiative.endsOn)],
    [texts.validUntil, initiative.recognisedUntil === null ? null : formatDate(initiative.recognisedUntil)],
    [texts.author, page.createdByName],
    [texts.legalBasis, initiative.legalBasis === '' ? null : initiative.legalBasis],
    [texts.document, linkTo(initiative.documentId, '/van-ban', page.documentName)],
    [texts.plan, linkTo(initiative.planId, '/ke-hoach', page.planTitle)],
    [
      texts.origin,
      origin === null ? null : <a href={initiativeHref(origin.id)}>{`${origin.name} (${origin.agencyName})`}</a>,
    ],
  ]
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]))
}

function periodText(from: PlainDate | null, to: PlainDate | null): string | null {
  if (from === null && to === null) return null
  return `${from === null ? '…' : formatDate(from)} – ${to === null ? '…' : formatDate(to)}`
}

function linkTo(id: string | null, path: string, label: string | null): Child | null {
  return id === null || label === null ? null : <a href={`${path}/${id}`}>{label}</a>
}
