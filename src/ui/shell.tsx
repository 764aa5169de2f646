import { handbookHref } from './help.ts'
import { Icon } from './icon.tsx'
import { say } from './text.ts'
import type { View } from './view.ts'
import { words } from './words.ts'

/** What a person with this role may use; on a narrow screen it opens over the page by its address. */
export function Navigation({ view, current }: { view: View; current: string | undefined }) {
  const texts = words(view.language)
  return (
    <nav class="nav" id="nav" aria-label={texts.menu}>
      <ul class="x">
        {view.nav.map((item) => (
          <li>
            <a href={item.href} aria-current={item.href === current ? 'page' : undefined}>
              <Icon name={item.icon} />
              {say(item.label, view.language)}
              {item.count === undefined || item.count === 0 ? null : (
                <b class="n">
                  {item.count}
                  <span class="vh"> {texts.waiting}</span>
                </b>
              )}
            </a>
          </li>
        ))}
        <li class="close">
          <a href="#noi-dung">{texts.closeMenu}</a>
        </li>
      </ul>
    </nav>
  )
}

/** Leads back to the same page in the other language. */
export function LanguageSwitch({ view }: { view: View }) {
  const other = view.language === 'vi' ? 'en' : 'vi'
  return (
    <a
      class="nb lang"
      href={`/ngon-ngu?to=${other}&back=${encodeURIComponent(view.path)}`}
      lang={other}
      hreflang={other}
    >
      {words(view.language).otherLanguage}
    </a>
  )
}

/** For which agency one works, and the way to another; nothing for those who have only one. */
export function AgencySwitch({ view }: { view: View }) {
  if (view.agencies === undefined) return null
  const texts = words(view.language)
  return (
    <form class="agencies row s" method="post" action="/tai-khoan/co-quan">
      <label for="co-quan">{texts.workingFor}</label>
      <select id="co-quan" name="agencyId">
        {view.agencies.map(({ id, name, isCurrent }) => (
          <option value={String(id)} selected={isCurrent}>
            {name}
          </option>
        ))}
      </select>
      <button class="btn quiet sm" type="submit">
        {texts.turnTo}
      </button>
    </form>
  )
}

export function AccountMenu({ view }: { view: View }) {
  const { person } = view
  if (person === undefined) return null
  const texts = words(view.language)
  return (
    <details class="pop account">
      <summary class="who">
        <i aria-hidden="true">{initials(person.name)}</i>
        <span>{person.name}</span>
        <span class="m">{person.unit}</span>
      </summary>
      <div class="menu-box">
        <a href="/tai-khoan">{texts.account}</a>
        <a href={handbookHref}>{texts.handbook}</a>
        <form method="post" action="/dang-xuat" data-sign-out>
          <button class="btn" type="submit">
            {texts.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}

/** The last two words of a Vietnamese name are those a person is called by. */
function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  return parts
    .slice(-2)
    .map((part) => part.slice(0, 1).toUpperCase())
    .join('')
}
