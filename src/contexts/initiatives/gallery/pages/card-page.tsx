import { Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import { holderWords, kindWords, stateWords } from '../../words.ts'
import type { CardShown } from '../queries/initiative-page.ts'
import { words } from '../words.ts'
import type { Child } from 'hono/jsx'

/** An initiative of another agency: its card, with what can be done from here. */
export function CardPage({ view, card, children }: { view: View; card: CardShown['card']; children?: Child }) {
  const { language } = view
  const texts = words(language)
  const facts = [
    [texts.ofAgency, `${card.agencyName}, ${card.unitName}`],
    [
      texts.kind,
      `${kindWords[card.kind as keyof typeof kindWords][language]}, ${holderWords[card.holder as keyof typeof holderWords][language].toLocaleLowerCase(language)}`,
    ],
    [texts.state, stateWords[card.state][language]],
    [texts.place, card.place],
  ] as const
  return (
    <Page
      view={view}
      title={card.name}
      current="/mo-hinh"
      sheet="initiatives/initiatives"
      kicker={card.code}
      crumbs={[{ label: texts.initiatives, href: '/mo-hinh' }, { label: card.code }]}
    >
      <Note>
        <p>{texts.cardLead}</p>
      </Note>
      <dl class="contents mt">
        {facts.map(([label, value]) =>
          value === '' ? null : (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <div>
          <dt>{texts.gist}</dt>
          <dd class="told">{card.gist}</dd>
        </div>
      </dl>
      {children}
    </Page>
  )
}
