import type { Child } from 'hono/jsx'
import { formatDate } from '../kernel/plain-date.ts'
import { Document } from './document.tsx'
import { handbookHref, type HelpChapter, helpHref } from './help.ts'
import { BrandMark } from './icon.tsx'
import { Note } from './note.tsx'
import { AccountMenu, AgencySwitch, LanguageSwitch, Navigation } from './shell.tsx'
import { say, type Text } from './text.ts'
import type { Flash, View } from './view.ts'
import { words } from './words.ts'

export interface Crumb {
  readonly label: Text
  readonly href?: string | undefined
}

export interface PageProps {
  readonly view: View
  /** Title of the browser tab and, unless `heading` is given, of the page. */
  readonly title: Text
  /** `href` of the navigation item this page belongs to. */
  readonly current?: string | undefined
  readonly crumbs?: readonly Crumb[] | undefined
  /** What stands in the `h1` instead of the title; `false` when the page draws its own `h1`. */
  readonly heading?: Child | undefined
  /** Small line above the heading: a code, chips, the day. */
  readonly kicker?: Child | undefined
  /** Small line under the heading. */
  readonly lead?: Child | undefined
  /** Buttons beside the heading; one of them at most is the red one. */
  readonly actions?: Child | undefined
  /** The chapter of the handbook about it. */
  readonly help?: HelpChapter | undefined
  /** Uses the whole width of the window (reading screen, wide tables). */
  readonly wide?: boolean | undefined
  /** Name of the page's own sheet in `view.assets.sheets`. */
  readonly sheet?: string | undefined
  /** True when a form that led here was not taken, so that its text is given back later. */
  readonly keepsDrafts?: boolean | undefined
  readonly children?: Child | undefined
}

/** A whole page for a person who is signed in: top bar, navigation by role, heading, content. */
export function Page({
  view,
  title,
  current,
  crumbs = [],
  wide = false,
  sheet,
  keepsDrafts,
  children,
  ...head
}: PageProps) {
  const texts = words(view.language)
  return (
    <Document view={view} title={title} sheet={sheet} keepsDrafts={keepsDrafts}>
      <a class="skip" href="#noi-dung">
        {texts.skip}
      </a>
      <header class="top">
        <a class="btn menu" href="#nav">
          {texts.menu}
        </a>
        <Brand view={view} />
        <SearchForm view={view} />
        <LanguageSwitch view={view} />
        <AccountMenu view={view} />
      </header>
      <div class="shell">
        <Navigation view={view} current={current} />
        <div class="body">
          <main class={wide ? 'main whole' : 'main'} id="noi-dung">
            <AgencySwitch view={view} />
            <EndedNote view={view} />
            <FlashNote flash={view.flash} language={view.language} />
            <Crumbs crumbs={crumbs} view={view} />
            <Heading title={say(title, view.language)} language={view.language} {...head} />
            {children}
          </main>
          <Footer view={view} />
        </div>
      </div>
    </Document>
  )
}

export interface PlainPageProps {
  readonly view: View
  readonly title: Text
  readonly lead?: Child | undefined
  /** True on the sign-in page: what an interrupted form had sent was not taken, and is given back later. */
  readonly keepsDrafts?: boolean | undefined
  readonly sheet?: string | undefined
  readonly children?: Child | undefined
}

/** A narrow page without navigation, for visitors who are not signed in: sign-in, set-up. */
export function PlainPage({ view, title, lead, keepsDrafts, sheet, children }: PlainPageProps) {
  return (
    <Document view={view} title={title} sheet={sheet} keepsDrafts={keepsDrafts}>
      <a class="skip" href="#noi-dung">
        {words(view.language).skip}
      </a>
      <header class="top">
        <Brand view={view} />
        <LanguageSwitch view={view} />
      </header>
      <main class="main plain" id="noi-dung">
        <FlashNote flash={view.flash} language={view.language} />
        <Heading title={say(title, view.language)} language={view.language} lead={lead} />
        {children}
      </main>
      <Footer view={view} />
    </Document>
  )
}

export interface ErrorPageProps {
  readonly view: View
  /** HTTP status, shown small for the person who asks for help. */
  readonly status: number
  readonly title: Text
  readonly message: Text
  /** What to do next; a link to the first page unless given. */
  readonly action?: Child | undefined
  /** Code under which the log holds the details. */
  readonly reference?: string | undefined
}

/** Says what went wrong and what to do, in the shell the visitor knows. */
export function ErrorPage({ view, status, title, message, action, reference }: ErrorPageProps) {
  const body = (
    <div class="stack">
      <p>{say(message, view.language)}</p>
      <p class="row">
        {action ?? (
          <a class="btn go" href="/">
            {view.person === undefined ? words(view.language).goStart : words(view.language).goHome}
          </a>
        )}
      </p>
      <p class="s m">{reference === undefined ? status : `${status} · ${reference}`}</p>
    </div>
  )
  const Shell = view.person === undefined ? PlainPage : Page
  return (
    <Shell view={view} title={title} keepsDrafts>
      {body}
    </Shell>
  )
}

function Brand({ view }: { view: View }) {
  return (
    <a class="brand" href="/">
      <BrandMark />
      {words(view.language).brand}
    </a>
  )
}

function SearchForm({ view }: { view: View }) {
  if (view.searchHref === undefined) return null
  const texts = words(view.language)
  return (
    <search class="find">
      <form action={view.searchHref}>
        <input type="search" name="q" aria-label={texts.search} placeholder={texts.searchPlaceholder} data-key="/" />
      </form>
    </search>
  )
}

function FlashNote({ flash, language }: { flash: Flash | undefined; language: View['language'] }) {
  if (flash === undefined) return null
  return (
    <Note tone={flash.kind} live>
      <p>{say(flash.message, language)}</p>
    </Note>
  )
}

/** Says to the people of an agency that has ended why nothing can be done. */
function EndedNote({ view }: { view: View }) {
  if (view.isReadOnly !== true) return null
  return (
    <Note tone="warn">
      <p>{words(view.language).agencyEnded}</p>
    </Note>
  )
}

function Crumbs({ crumbs, view }: { crumbs: readonly Crumb[]; view: View }) {
  if (crumbs.length === 0) return null
  return (
    <nav class="crumb" aria-label={words(view.language).crumbs}>
      <ol class="crumbs">
        {crumbs.map(({ label, href }) => (
          <li>{href === undefined ? say(label, view.language) : <a href={href}>{say(label, view.language)}</a>}</li>
        ))}
      </ol>
    </nav>
  )
}

interface HeadingProps {
  readonly title: string
  readonly language: View['language']
  readonly help?: HelpChapter | undefined
  readonly heading?: Child | undefined
  readonly kicker?: Child | undefined
  readonly lead?: Child | undefined
  readonly actions?: Child | undefined
}

function Heading({ title, language, help, heading, kicker, lead, actions }: HeadingProps) {
  if (heading === false) return null
  return (
    <div class={actions === undefined ? 'head' : 'head wide'}>
      <div>
        {kicker === undefined ? null : <div class="row s m">{kicker}</div>}
        {help === undefined ? (
          <h1>{heading ?? title}</h1>
        ) : (
          <div class="helped">
            <h1>{heading ?? title}</h1>
            <a class="help" href={helpHref(help)} aria-label={words(language).helpAt} title={words(language).helpAt}>
              ?
            </a>
          </div>
        )}
        {lead === undefined ? null : <div class="s m">{lead}</div>}
      </div>
      {actions === undefined ? null : <div class="row">{actions}</div>}
    </div>
  )
}

function Footer({ view }: { view: View }) {
  const { footer, handbook } = words(view.language)
  return (
    <footer class="foot s m">
      <p>
        {!view.agencyName ? footer : `${view.agencyName} · ${footer}`} · <a href={handbookHref}>{handbook}</a>
      </p>
      <p class="n">{formatDate(view.today)}</p>
    </footer>
  )
}
