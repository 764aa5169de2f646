import { beforeAll, describe, expect, it } from 'vitest'
import type { GivenPerson } from '../support/organization.ts'
import { startScenario } from '../support/scenario.ts'
import { signedIn } from '../support/signed-in.ts'
import { openSite, type TestSite } from '../support/site.ts'
import { listTenantTables } from '../support/tenant-tables.ts'
import { givenWorld, type World } from '../support/world.ts'

/** What a form may be sent as, instead of as a form. None of them holds a valid command. */
interface Body {
  readonly name: string
  readonly type: string | undefined
  readonly body: BodyInit
}

const form = 'application/x-www-form-urlencoded'
const parts = 'multipart/form-data; boundary=grenze'
const bodies: readonly Body[] = [
  { name: 'nothing', type: form, body: '' },
  { name: 'no content type', type: undefined, body: new Uint8Array([1, 2, 3]) },
  { name: 'JSON', type: 'application/json', body: '{"commandId":"x"}' },
  { name: 'plain text', type: 'text/plain', body: 'commandId=x' },
  { name: 'XML', type: 'text/xml', body: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>' },
  { name: 'broken escapes', type: form, body: 'commandId=%E0%A4%A&a=%zz&%00=%00' },
  { name: 'keys of the prototype', type: form, body: '__proto__=x&constructor=y&toString=z&hasOwnProperty=1' },
  { name: 'ten thousand fields', type: form, body: Array.from({ length: 10_000 }, (_, i) => `f${i}=${i}`).join('&') },
  { name: 'one field ten thousand times', type: form, body: 'commandId=x&'.repeat(10_000) },
  {
    name: 'rows without end',
    type: form,
    body: Array.from({ length: 9_999 }, (_, i) => `figures.${i}.name=x`).join('&'),
  },
  { name: 'parts without a boundary', type: 'multipart/form-data', body: '--grenze\r\n\r\n--grenze--' },
  { name: 'parts that never begin', type: parts, body: 'nothing of the kind' },
  { name: 'parts that never end', type: parts, body: '--grenze\r\nContent-Disposition: form-data; name="a"\r\n\r\nx' },
  {
    name: 'a part without a name',
    type: parts,
    body: '--grenze\r\nContent-Disposition: form-data\r\n\r\nx\r\n--grenze--\r\n',
  },
  {
    name: 'a file where a text belongs',
    type: parts,
    body: '--grenze\r\nContent-Disposition: form-data; name="commandId"; filename="../../x"\r\n\r\nx\r\n--grenze--\r\n',
  },
  {
    name: 'a file that is none',
    type: parts,
    body: '--grenze\r\nContent-Disposition: form-data; name="file"; filename="a\u0000b.pdf"\r\nContent-Type: \u00e4/\r\n\r\n%PDF-\r\n--grenze--\r\n',
  },
  { name: 'NUL and halves of characters', type: form, body: 'commandId=%00&title=%ED%A0%80&reason=%00%00&version=-1' },
]

const senders = ['office', 'admin', undefined, 'officerOfPolicy'] as const

const junkIds = [
  'khong-co',
  '%00',
  '%E0%A4%A',
  '..%2f..%2fetc',
  '019ac0de-0000-7000-8000-00000000dead',
  '__proto__',
  'x'.repeat(5_000),
]

let site: TestSite
let world: World
const cookies = new Map<GivenPerson, string>()

beforeAll(async () => {
  const scenario = await startScenario('2026-11-23')
  world = await givenWorld(scenario, 'DẤU-F-90aa')
  // A form that goes on with a scan wakes the desk, which would take the world's waiting scan while rows are counted.
  site = await openSite('2026-11-23', undefined, { jobs: 'off' })
  for (const person of ['admin', 'office', 'officerOfPolicy'] as const) {
    cookies.set(person, await signedIn(site, world.agency.actors[person].personId))
  }
})

async function send(path: string, { type, body }: Body, cookie: string | undefined): Promise<Response> {
  const headers = new Headers(type === undefined ? {} : { 'content-type': type })
  return site.visit(path, { method: 'POST', body, headers, ...(cookie && { cookie }) })
}

/** The rows of the agency, as one number and its audit: a form that is none must change neither. */
async function auditLength(): Promise<unknown> {
  const tables = await listTenantTables(site.connection)
  const counts = tables.map(
    ({ name }) => `select count(*)::int as n from ${name} where agency_id = ${world.agency.agencyId}`,
  )
  const { rows } = await site.connection.query(`select sum(n)::int as n from (${counts.join(' union all ')}) as counts`)
  return rows[0]?.['n']
}

const ids: readonly (readonly [RegExp, (world: World) => string])[] = [
  [/^\/nhiem-vu\//, ({ tasks }) => tasks.plain.id],
  [/^\/ke-hoach\//, ({ plan }) => plan.planId],
  [/^\/van-ban\//, ({ made }) => made['document'] ?? ''],
  [/^\/doc-ke-hoach\//, ({ made }) => made['reading'] ?? ''],
  [/^\/bao-cao\//, ({ made }) => made['report'] ?? ''],
  [/^\/kiem-tra\//, ({ made }) => made['ledInspection'] ?? ''],
  [/don-vi\//, ({ agency }) => agency.units.policy],
  [/nguoi-dung\//, ({ agency }) => agency.actors.officerOfPolicy.personId],
]

const idFor = (route: string): string => ids.find(([pattern]) => pattern.test(route))?.[1](world) ?? 'khong-co'

const filled = (route: string, id: string): string =>
  route
    .replace(/:id\b/, id)
    .replace(/:item\b/, world.made['ledItem'] ?? 'x')
    .replace(/:[a-zA-Z]+(\{[^}]*\})?/g, 'khong-co')

/** Signing out ends the session that the other forms are sent with. */
const endsSession = (route: string): boolean => route === '/dang-xuat'

const cookieFor = (route: string): string => cookies.get(/quan-tri/.test(route) ? 'admin' : 'office') ?? ''

const pairsOf = <A, B>(some: Iterable<A>, others: readonly B[]): (readonly [A, B])[] =>
  [...some].flatMap((one) => others.map((other) => [one, other] as const))

describe('forms', () => {
  it('are answered properly whatever is sent instead of them', async () => {
    const routes = site.app.routes.filter(({ method, path }) => method === 'POST' && !path.startsWith('/api'))
    const before = await auditLength()
    const wrong: string[] = []
    for (const route of new Set(routes.map(({ path }) => path))) {
      for (const [turn, body] of bodies.entries()) {
        const sender = senders[turn % senders.length]
        const cookie = sender && !endsSession(route) ? cookies.get(sender) : undefined
        const { status } = await send(filled(route, idFor(route)), body, cookie)
        if (status >= 500) wrong.push(`${route}, ${body.name}, by ${sender}: ${status}`)
      }
    }
    expect(routes.length).toBeGreaterThan(40)
    expect(wrong).toEqual([])
    expect(await auditLength()).toBe(before)
  }, 120_000)

  it('and pages are answered properly for any address', async () => {
    const routes = new Set(site.app.routes.flatMap(({ path }) => (path.includes(':') ? [path] : [])))
    const wrong: string[] = []
    for (const [route, id] of pairsOf(routes, junkIds)) {
      const path = route.replace(/:[a-zA-Z]+(\{[^}]*\})?/g, id)
      const { status } = await site.visit(path, { cookie: cookieFor(route) })
      if (status >= 500) wrong.push(`GET ${path.slice(0, 80)}: ${status}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)

  it('and pages are answered properly for any filter', async () => {
    const routes = new Set(
      site.app.routes.flatMap(({ method, path }) => (method === 'GET' && !path.includes(':') ? [path] : [])),
    )
    const names = [
      'q',
      'tim',
      'page',
      'trang',
      'year',
      'nam',
      'sort',
      'xep',
      'direction',
      'chieu',
      'state',
      'trangThai',
      'unit',
      'donVi',
      'turn',
      'plan',
      'back',
      'ky',
      'sua',
      'type',
      'planId',
      'kind',
    ]
    const values = [
      '%00',
      '%ED%A0%80',
      "'%3B--",
      '-1',
      '1e309',
      'NaN',
      '99999999999999999999',
      '[]',
      '%25%5C',
      'x'.repeat(3_000),
    ]
    const wrong: string[] = []
    for (const [route, value] of pairsOf(routes, values)) {
      const path = `${route}?${names.map((name) => `${name}=${value}`).join('&')}`
      const { status } = await site.visit(path, { cookie: cookieFor(route) })
      if (status >= 500) wrong.push(`GET ${route} with ${value.slice(0, 30)}: ${status}`)
    }
    expect(wrong).toEqual([])
  }, 120_000)
})

describe('cookies', () => {
  it('that are broken mean: not signed in', async () => {
    const good = cookies.get('office') ?? ''
    const broken = [
      'kheo.session_token=',
      'kheo.session_token=x',
      'kheo.session_token=x.y',
      'kheo.session_token=%E0%A4%A',
      `kheo.session_token=${'x'.repeat(8_000)}.${'y'.repeat(100)}`,
      good.replace(/.(?=;|$)/, '!'),
      good.toUpperCase(),
      '__proto__=x; constructor=y; =; ;;;',
      'kheo_lang=%00; kheo_lang[]=en',
      '"',
    ]
    for (const cookie of broken) {
      const response = await site.visit('/viec-cua-toi', { cookie })
      expect([cookie.slice(0, 40), response.status]).toEqual([cookie.slice(0, 40), 303])
    }
    const flash = await site.visit('/viec-cua-toi', {
      cookie: `${cookies.get('office')}; kheo_flash=%7Bbroken; kheo.flash=x`,
    })
    expect(flash.status).toBe(200)
  })
})

describe('bodies beyond the limit', () => {
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024)
  const endless = (): ReadableStream<Uint8Array> => {
    let left = 70
    return new ReadableStream({
      pull: (controller) => {
        left -= 1
        if (left < 0) controller.close()
        else controller.enqueue(megabytes(1))
      },
    })
  }
  const cases = [
    { name: 'said beforehand', body: () => megabytes(61) },
    { name: 'found out on the way', body: () => endless() },
  ]

  it.each(cases)('are refused in words, $name', async ({ body }) => {
    const request = { method: 'POST', body: body(), headers: { 'content-type': parts }, duplex: 'half' } as RequestInit
    const page = await site.visit('/doc-ke-hoach', { ...request, cookie: cookies.get('office') ?? '' })
    expect(page.status).toBe(413)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(await page.text()).toContain('quá lớn')
  })

  it.each(cases)('are refused in words over the API, $name', async ({ body }) => {
    const request = { method: 'POST', body: body(), headers: { 'content-type': parts }, duplex: 'half' } as RequestInit
    const answer = await site.visit('/api/files', { ...request, cookie: cookies.get('office') ?? '' })
    expect(answer.status).toBe(413)
    expect(await answer.json()).toMatchObject({
      status: 'too-large',
      message: { vi: expect.any(String), en: expect.any(String) },
    })
  })
})
