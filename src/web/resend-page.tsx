import type { Typed } from '../kernel/form.ts'
import { PlainPage } from '../ui/page.tsx'
import type { SiteContext } from './site.ts'
import { viewOf } from './view.ts'
import { words } from './words.ts'

/**
 * For a form that was sent after the session had ended: nothing typed is lost. The person signs in in another tab and
 * sends the very same form again; the command id stays, so that it is done once.
 */
export function resendPage(context: SiteContext, typed: Typed): Response | Promise<Response> {
  const view = viewOf(context)
  const texts = words(view.language)
  const entries = Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((text) => ({ name, text })),
  )
  context.status(401)
  return context.html(
    <PlainPage view={view} title={texts.sessionEnded} lead={texts.nothingLost}>
      <ol>
        <li>
          <a href="/dang-nhap" target="_blank" rel="noopener">
            {texts.signInInNewTab}
          </a>
        </li>
        <li>{texts.comeBackAndSend}</li>
      </ol>
      <form method="post" action={view.path}>
        {entries.map(({ name, text }) => (
          <input type="hidden" name={name} value={text} />
        ))}
        <button class="btn go" type="submit">
          {texts.sendAgain}
        </button>
      </form>
    </PlainPage>,
  )
}
