import { formatDate } from '../../../../kernel/plain-date.ts'
import { Note } from '../../../../ui/note.tsx'
import type { View } from '../../../../ui/view.ts'
import type { BannerSeason } from '../queries/season-banner.ts'
import { words } from '../words.ts'

/** On top of the lists of initiatives: which seasons take registrations, and what is still asked of one's units. */
export function SeasonBanner({ view: { language }, seasons }: { view: View; seasons: readonly BannerSeason[] }) {
  const texts = words(language)
  const now = seasons.filter(({ registersNow, asks }) => registersNow || asks.some(isOpen))
  if (now.length === 0) return null
  return (
    <Note>
      {now.map((season) => (
        <p>
          <a href={`/mua-thi-dua/${season.agencyId}/${season.id}`}>
            {texts.bannerOpen(season.name, formatDate(season.registrationTo))}
          </a>
          {season.datesChangedOn === null ? null : ` ${texts.bannerMoved(formatDate(season.datesChangedOn))}`}
          {season.asks.map(({ name, registered, least, dueOn }) => (
            <span class="blk s">{texts.bannerAsk(name, registered, least, formatDate(dueOn))}</span>
          ))}
        </p>
      ))}
    </Note>
  )
}

function isOpen({ registered, least }: BannerSeason['asks'][number]): boolean {
  return registered < least
}
