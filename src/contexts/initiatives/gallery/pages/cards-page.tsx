import { formatDate } from '../../../../kernel/plain-date.ts'
import { ListPager } from '../../../../ui/list-tools.tsx'
import { EmptyState } from '../../../../ui/note.tsx'
import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { namedIn, usualFields, usualLevels } from '../../rules/season.ts'
import { kindWords } from '../../words.ts'
import type { RecognisedCard, RecognisedCards } from '../queries/recognised-cards.ts'
import { CARDS_ON_PAGE, type InitiativeFilter } from '../rules/filter.ts'
import { words } from '../words.ts'
import { InitiativeFilterBar } from './list-page.tsx'
import type { RoomLink } from '../room-links.ts'
import { ListsPage } from './lists-page.tsx'

export interface CardsPageProps {
  readonly view: View
  readonly rooms?: readonly RoomLink[] | undefined
  readonly list: RecognisedCards
  readonly filter: InitiativeFilter
}

/** The gallery: what was recognised, with photos, here and in other agencies. */
export function CardsPage({ view, list, filter, rooms }: CardsPageProps) {
  const { language } = view
  const texts = words(language)
  return (
    <ListsPage view={view} tab="recognised" rooms={rooms} hasBelow={list.hasBelow}>
      <InitiativeFilterBar view={view} choices={list} filter={filter} />
      {list.cards.length === 0 ? (
        <EmptyState language={language} title={texts.noneRecognised} advice={texts.nothingFoundAdvice} />
      ) : (
        <ul class="cards-of x">
          {list.cards.map((card) => (
            <Card view={view} card={card} list={list} />
          ))}
        </ul>
      )}
      <ListPager view={view} page={filter.page} pageSize={CARDS_ON_PAGE} shown={list.cards.length} total={list.total} />
    </ListsPage>
  )
}

function Card({ view: { language }, card, list }: { view: View; card: RecognisedCard; list: RecognisedCards }) {
  const texts = words(language)
  const field = nameOf(list.fields, card.field)?.[language] ?? namedIn(usualFields, card.field)[language]
  const level = nameOf(list.levels, card.level)?.[language] ?? namedIn(usualLevels, card.level)[language]
  return (
    <li>
      {card.photoHref === null ? (
        <span class="no-photo s">{texts.noPhoto}</span>
      ) : (
        <img src={card.photoHref} alt={texts.photoOf(card.name)} width="320" height="200" loading="lazy" />
      )}
      <div class="about">
        <p class="row s">
          <span class="chip gold">★ {level}</span>
          <span class="chip">{field}</span>
        </p>
        <h2 class="name">
          <a href={initiativeHref(card.id)}>{card.name}</a>
        </h2>
        <p class="s gist">{card.gist.split('\n')[0]}</p>
        <p class="s m">
          {[
            card.agencyName,
            card.unitName,
            kindWords[card.kind][language],
            card.decidedOn === null ? String(card.year) : formatDate(card.decidedOn),
          ].join(' · ')}
        </p>
      </div>
    </li>
  )
}

function nameOf(options: RecognisedCards['fields'], id: string) {
  return options.find(({ value }) => value === id)?.label
}
