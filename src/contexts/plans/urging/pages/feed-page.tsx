import { CommandForm } from '../../../../ui/command-form.tsx'
import { formatInstant } from '../../../../ui/format.ts'
import { Confirm, EmptyState, Note } from '../../../../ui/note.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { View } from '../../../../ui/view.ts'
import type { FormState } from '../../../../web/submit.ts'
import { words } from '../words.ts'

export interface FeedPageProps {
  readonly view: View
  /** The whole address and since when it holds; null when there is none. */
  readonly feed: { readonly address: string; readonly madeAt: Date } | null
  readonly renewing: FormState
  readonly stopping: FormState
}

/** One's own calendar address: to copy, to renew, to end. */
export function FeedPage({ view, feed, renewing, stopping }: FeedPageProps) {
  const { language } = view
  const texts = words(language)
  const renew = (
    <CommandForm
      action="/tai-khoan/lich"
      commandId={renewing.commandId}
      fields={[]}
      problems={renewing.problems}
      language={language}
      submit={feed === null ? texts.makeFeed : texts.renewFeed}
      main={feed === null}
      draft={false}
    />
  )
  return (
    <Page view={view} title={texts.feedTitle} lead={texts.feedLead}>
      {feed === null ? (
        <>
          <EmptyState language={language} title={texts.feedNone} advice={texts.feedNoneAdvice} />
          {renew}
        </>
      ) : (
        <div class="blocks">
          <section class="stack">
            <div class="field">
              <label for="dia-chi-lich">{texts.feedAddress}</label>
              <input id="dia-chi-lich" type="text" readonly value={feed.address} data-no-draft />
            </div>
            <p class="s m">{texts.feedSince(formatInstant(feed.madeAt))}</p>
            <p>
              <a class="btn" href={feed.address.replace(/^https?:/, 'webcal:')}>
                {texts.feedOpen}
              </a>
            </p>
            <Note tone="warn">
              <p>{texts.feedSecret}</p>
            </Note>
          </section>
          <div class="row">
            {renew}
            <Confirm language={language} label={texts.stopFeed} question={texts.feedStopAsk}>
              <CommandForm
                action="/tai-khoan/lich/thoi"
                commandId={stopping.commandId}
                fields={[]}
                problems={stopping.problems}
                language={language}
                submit={texts.stopFeed}
                draft={false}
                idPrefix="thoi"
              />
            </Confirm>
          </div>
        </div>
      )}
    </Page>
  )
}
