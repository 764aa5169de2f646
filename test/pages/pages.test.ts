import { beforeAll, describe, expect, it } from 'vitest'
import { statements } from '../support/database.ts'
import type { GivenPerson } from '../support/organization.ts'
import { startScenario } from '../support/scenario.ts'
import { signedIn } from '../support/signed-in.ts'
import { openSite, type TestSite } from '../support/site.ts'
import { givenWorld, type World } from '../support/world.ts'
import { vietnameseOnly } from './catalogue.ts'
import { htmlFaults, ownLinksOf, wordsOf } from './html.ts'
import { samples } from './samples.ts'

const mostStatements = 8
const people: readonly GivenPerson[] = [
  'admin',
  'leader',
  'office',
  'headOfPolicy',
  'officerOfPolicy',
  'officerOfPropaganda',
]

let site: TestSite
let world: World
let vietnamese: ReadonlySet<string>
let data: string
const cookies = new Map<string, string>()

beforeAll(async () => {
  world = await givenWorld(await startScenario('2026-11-23'), 'DẤU-P-6b03')
  site = await openSite('2026-11-23')
  for (const person of people) cookies.set(person, await signedIn(site, world.agency.actors[person].personId))
  vietnamese = await vietnameseOnly(site.site.registry)
  data = JSON.stringify([...world.rows.values()])
})

interface Visited {
  readonly status: number
  readonly isHtml: boolean
  readonly text: string
  readonly statements: readonly string[]
}

async function visit(path: string, who: string, language = 'vi'): Promise<Visited> {
  const cookie = [cookies.get(who), `kheo_lang=${language}`].filter(Boolean).join('; ')
  const from = statements.length
  const response = await site.visit(path, { cookie })
  const isHtml = response.headers.get('content-type')?.startsWith('text/html') === true
  const text = isHtml ? await response.text() : ''
  const asked = statements
    .slice(from)
    .filter((each) => !/^\s*(begin|start|commit|rollback|set|savepoint|release)\b/i.test(each))
  return { status: response.status, isHtml, text, statements: asked }
}

/** The statements beyond the limit, in short. */
const lastOf = (asked: readonly string[]): string =>
  asked
    .slice(mostStatements - 1)
    .map((each) => each.replace(/\s+/g, ' ').slice(0, 90))
    .join(' | ')

describe('every page', () => {
  it('has a sample', async () => {
    const opened = await openSite('2026-11-23')
    const routes = opened.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)

    expect([...new Set(routes)].filter((path) => !(path in samples))).toEqual([])
  })

  const cases = Object.entries(samples).map(([route, sample]) => ({ route, sample }))
  const isThere = (route: string) => site.app.routes.some(({ method, path }) => method === 'GET' && path === route)

  it.each(cases)(
    '$route shows itself to those who may, in order and within eight statements',
    async ({ route, sample }) => {
      if (!isThere(route)) return
      const wrong: string[] = []
      for (const path of sample.paths(world)) {
        const page = await visit(path, sample.by)
        const expected = sample.isNoPage ? [200, 302, 303, 404] : [200]
        if (!expected.includes(page.status)) wrong.push(`${path}: status ${page.status}`)
        // Opening a notice is a command as well: it marks it as read.
        const isCommand = page.statements.some((each) => each.includes('audit_head'))
        if (page.statements.length > mostStatements && !isCommand) {
          wrong.push(`${path}: ${page.statements.length} statements, the last: ${lastOf(page.statements)}`)
        }
        if (page.isHtml && page.status === 200) wrong.push(...htmlFaults(page.text).map((fault) => `${path}: ${fault}`))
      }
      expect(wrong).toEqual([])
    },
  )

  it.each(cases)('$route is refused properly to everybody else', async ({ route, sample }) => {
    if (!isThere(route)) return
    const wrong: string[] = []
    for (const path of sample.paths(world)) {
      for (const who of [...people, 'nobody']) {
        const page = await visit(path, who)
        if (![200, 302, 303, 403, 404, 422].includes(page.status))
          wrong.push(`${path} for ${who}: status ${page.status}`)
        if (page.statements.length > mostStatements)
          wrong.push(`${path} for ${who}: ${page.statements.length} statements`)
        if (who === 'nobody' && sample.by !== 'nobody' && page.text.includes(world.marker)) wrong.push(`${path} leaks`)
      }
    }
    expect(wrong).toEqual([])
  })

  it.each(cases.filter(({ sample }) => !sample.isNoPage))(
    '$route speaks English throughout',
    async ({ route, sample }) => {
      if (!isThere(route)) return
      const wrong: string[] = []
      for (const path of sample.paths(world)) {
        const page = await visit(path, sample.by, 'en')
        if (!page.text.includes('<html lang="en"')) wrong.push(`${path}: says it is not English`)
        const left = wordsOf(page.text).filter((text) => vietnamese.has(text) && !data.includes(text))
        wrong.push(...[...new Set(left)].map((text) => `${path}: “${text}”`))
      }
      expect(wrong).toEqual([])
    },
  )
})

describe('every link', () => {
  it.each(['officerOfPolicy', 'headOfPolicy', 'office', 'leader', 'admin'] as const)(
    'that %s is shown leads somewhere they may go',
    async (who) => {
      const from = new Map<string, string>()
      for (const { paths, isNoPage } of Object.values(samples)) {
        for (const path of isNoPage ? [] : paths(world)) {
          const page = await visit(path, who)
          if (page.status !== 200) continue
          for (const href of ownLinksOf(page.text)) from.set(href, from.get(href) ?? path)
        }
      }
      const wrong: string[] = []
      for (const [href, path] of from) {
        // A language switch and a notice change something small when followed; assets are built later.
        if (/^\/(ngon-ngu|assets|tep)\b/.test(href)) continue
        const { status } = await visit(href, who)
        if (status >= 400) wrong.push(`${path} → ${href}: ${status}`)
      }
      expect(wrong).toEqual([])
    },
    60_000,
  )
})
