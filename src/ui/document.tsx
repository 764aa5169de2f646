import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { say, type Text } from './text.ts'
import type { Assets, View } from './view.ts'
import { words } from './words.ts'

export interface DocumentProps {
  readonly view: View
  readonly title: Text
  readonly sheet?: string | undefined
  /** True when what was sent was not taken: sign-in, errors. */
  readonly keepsDrafts?: boolean | undefined
  readonly children?: Child | undefined
}

/** The HTML document around a page: language, title, sheets, script. */
export function Document({ view, title, sheet, keepsDrafts = false, children }: DocumentProps) {
  const { language, assets, person } = view
  const texts = words(language)
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${say(title, language)} · ${texts.brand}`}</title>
          <Links assets={assets} sheet={sheet} />
        </head>
        <body
          data-person={person === undefined ? undefined : (person.id ?? person.name)}
          data-keep-drafts={keepsDrafts ? '' : undefined}
        >
          {children}
          <kheo-keys
            data-title={texts.keys}
            data-close={texts.keysClose}
            data-off={texts.keysOff}
            data-on={texts.keysOn}
            data-none={texts.keysNone}
          ></kheo-keys>
        </body>
      </html>
    </>
  )
}

function Links({ assets, sheet }: { assets: Assets; sheet: string | undefined }) {
  const ownSheet = sheet === undefined ? undefined : assets.sheets?.[sheet]
  return (
    <>
      {assets.css === '' ? null : <link rel="stylesheet" href={assets.css} />}
      {ownSheet === undefined ? null : <link rel="stylesheet" href={ownSheet} />}
      {assets.icon === undefined ? null : <link rel="icon" href={assets.icon} />}
      {assets.js === undefined ? null : <script type="module" src={assets.js}></script>}
    </>
  )
}
