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
  context.status(401)
  return context.html(
    <PlainPage view={view} title={texts.sessionEnded} lead={texts.nothingLost} keepsDrafts>
      <ol>
        <li>
          <a href="/dang-nhap" target="_blank" rel="noopener">
            {texts.signInInNewTab}
          </a>
        </li>
        <li>{texts.comeBackAndSend}</li>
      </ol>
      <SameForm path={view.path} typed={{ ...typed, resend: 'ask' }} button={texts.sendAgain} />
    </PlainPage>,
  )
}

/**
 * Office computers are shared: before a form that was typed in an ended session counts as somebody's work, whoever is
 * signed in now sees under whose name it will stand; and who works for several agencies, for which of them.
 */
export function confirmResendPage(context: SiteContext, typed: Typed): Response | Promise<Response> {
  const view = viewOf(context)
  const texts = words(view.language)
  const { viewer } = context.var
  const name = viewer.agencies ? `${viewer.name}, ${viewer.agencyName}` : viewer.name
  return context.html(
    <PlainPage
      view={view}
      title={texts.sendAsYou(name)}
      lead={viewer.agencies ? texts.sendForAgencyLead : texts.sendAsYouLead}
      keepsDrafts
    >
      <SameForm path={view.path} typed={{ ...typed, resend: 'sure' }} button={texts.sendAs(name)} />
      <form method="post" action="/dang-xuat">
        <button class="btn quiet" type="submit">
          {texts.notMe}
        </button>
      </form>
    </PlainPage>,
  )
}

/** The form as it was sent, ready to be sent once more. */
function SameForm({ path, typed, button }: { path: string; typed: Typed; button: string }) {
  const entries = Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((text) => ({ name, text })),
  )
  return (
    <form method="post" action={path}>
      {entries.map(({ name, text }) => (
        <input type="hidden" name={name} value={text} />
      ))}
      <button class="btn go" type="submit">
        {button}
      </button>
    </form>
  )
}
