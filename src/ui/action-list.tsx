import type { Child } from 'hono/jsx'
import type { Language } from '../kernel/words.ts'
import { say, type Text } from './text.ts'

export interface ActionItem {
  readonly title: string
  readonly href: string
  /** Usually a `Due`. */
  readonly due?: Child | undefined
  /** Small line under the title: where it belongs, who asked, what is missing. */
  readonly detail?: Child | undefined
  /** The one obvious thing to do. */
  readonly action?: { readonly label: Text; readonly href: string; readonly main?: boolean | undefined } | undefined
}

export interface ActionGroup {
  readonly title: Text
  readonly items: readonly ActionItem[]
}

/** What waits for a person, most urgent first, each with one obvious action; empty groups are left out. */
export function ActionList({ language, groups }: { language: Language; groups: readonly ActionGroup[] }) {
  return (
    <>
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <section class="acts">
            <h2 class="grp">{say(group.title, language)}</h2>
            <ul class="list act">
              {group.items.map((item) => (
                <li>
                  <div>
                    {item.due === undefined ? null : <div class="row">{item.due}</div>}
                    <h3>
                      <a href={item.href}>{item.title}</a>
                    </h3>
                    {item.detail === undefined ? null : <div class="s m">{item.detail}</div>}
                  </div>
                  <ActionButton item={item} language={language} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

function ActionButton({ item, language }: { item: ActionItem; language: Language }) {
  if (item.action === undefined) return null
  const { label, href, main = false } = item.action
  return (
    <div>
      <a class={main ? 'btn go' : 'btn'} href={href}>
        {say(label, language)}
        <span class="vh">: {item.title}</span>
      </a>
    </div>
  )
}
