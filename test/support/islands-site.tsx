import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { AddressInfo } from 'node:net'
import { build } from 'vite'
import { day } from '../../src/kernel/plain-date.ts'
import type { FieldSpec } from '../../src/kernel/form.ts'
import { CommandForm } from '../../src/ui/command-form.tsx'
import { BulkArea, BulkBar } from '../../src/ui/list-tools.tsx'
import { Page, PlainPage } from '../../src/ui/page.tsx'
import { DataTable } from '../../src/ui/table.tsx'
import type { View } from '../../src/ui/view.ts'

const PLACES = [
  'Văn phòng',
  'Thanh tra',
  'Phước Chính',
  'Phước Trung',
  'Ma Nới',
  'Bầu Trúc',
  'Rã Giữa',
  'Trà Nô',
  'Tà Nôi',
  'Núi Rây',
  'Suối Rớ',
  'Phước Hà',
  'Phước Tiến',
  'Phước Kháng',
]
const same = (text: string) => ({ vi: text, en: text })

const FIELDS: readonly FieldSpec[] = [
  { name: 'result', control: 'long-text', required: true, label: same('Kết quả') },
  { name: 'heldOn', control: 'day', required: true, label: same('Ngày tổ chức') },
  {
    name: 'place',
    control: 'choice',
    required: true,
    label: same('Nơi làm'),
    options: PLACES.map((place, at) => ({ value: `p${at}`, label: same(place) })),
  },
  {
    name: 'supporting',
    control: 'many',
    required: false,
    label: same('Phối hợp'),
    options: PLACES.map((place) => ({ value: place, label: same(place) })),
  },
  { name: 'evidence', control: 'files', required: false, label: same('Minh chứng') },
  { name: 'secret', control: 'password', required: false, label: same('Mật khẩu') },
]

/** A small site that records what forms sent, behind the same content security policy as the application. */
export interface Site {
  readonly origin: string
  /** One entry a form received. */
  readonly received: Record<string, string>[]
  /** One entry for each time a form kept itself. */
  readonly kept: Record<string, string>[]
  /** While true, forms lead to the sign-in page, as with an expired session. */
  isSignedOut: boolean
  close(): void
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

export async function startSite(): Promise<Site> {
  const script = await bundleScript()
  const received: Record<string, string>[] = []
  const site = { origin: '', received, kept: [], isSignedOut: false, close: () => {} } as Mutable<Site>
  const app = new Hono()
  const kept = site.kept
  const keep = async (c: { req: { formData(): Promise<FormData> }; redirect(to: string, status: 303): Response }) => {
    received.push(textsIn(await c.req.formData()))
    return c.redirect('/form?done=1', 303)
  }
  app.use(async (c, next) => {
    await next()
    c.header(
      'content-security-policy',
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; connect-src 'self'",
    )
  })
  app.get('/main.js', (c) => c.body(script, 200, { 'content-type': 'text/javascript' }))
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('/form', (c) => c.html(formPage(c.req.query('done') !== undefined)))
  app.post('/form', async (c) => {
    if (site.isSignedOut) return c.redirect('/sign-in', 303)
    const form = await c.req.formData()
    received.push(textsIn(form))
    return c.redirect('/form?done=1', 303)
  })
  app.get('/sign-in', (c) =>
    c.html(
      shown(
        <PlainPage view={signedOutView()} title="Đăng nhập" keepsDrafts>
          Xin mời đăng nhập
        </PlainPage>,
      ),
    ),
  )
  app.get('/kept', (c) => c.html(keptPage(0)))
  app.get('/kept/:id', (c) => c.html(keptPage(kept.length)))
  app.post('/kept', keep)
  app.post('/kept/:id', keep)
  app.post('/api/keep', async (c) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const { input } = await c.req.json<{ input: Record<string, string> }>()
    kept.push(input)
    return c.json({ status: 'done', answer: { version: kept.length } })
  })
  app.get('/list', (c) => c.html(listPage()))
  app.get('/reading', (c) => c.html(readingPage()))
  app.get('/long-reading', (c) => c.html(longReadingPage()))
  app.get('/long.css', (c) => c.body('#long { height: 9rem; overflow: auto }', 200, { 'content-type': 'text/css' }))
  app.get('/photos', (c) => c.html(photosPage()))
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  site.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  site.close = () => server.close()
  return site
}

function textsIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]))
}

async function bundleScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, modulePreload: false, rolldownOptions: { input: 'src/ui/islands/main.ts' } },
  })
  const [output] = [result].flat()
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error('bundle the islands: expected one chunk')
  return chunk.code
}

function signedOutView(): View {
  return { language: 'vi', path: '/', nav: [], today: day('2024-11-18'), assets: { css: '', js: '/main.js' } }
}

function view(isDone = false): View {
  return {
    ...signedOutView(),
    person: { id: '7', name: 'Đàng Thị Mỹ Hương', unit: 'Phòng Chính sách' },
    flash: isDone ? { kind: 'ok', message: same('Đã lưu') } : undefined,
  }
}

function shown(page: Child): string {
  return (page as HtmlEscapedString).toString()
}

/** A form that keeps itself on the server while somebody types. */
function keptPage(version: number): string {
  return shown(
    <Page view={view()} title="Bản nháp">
      <kheo-draft>
        <kheo-autosave data-url="/api/keep" data-fields="title version" data-own="/kept/1" data-saved="Đã tự lưu lúc">
          <form method="post" action="/kept">
            <input type="hidden" name="version" value={String(version)} />
            <label>
              Tên <input name="title" />
            </label>
            <output data-status></output>
            <button type="submit">Gửi</button>
          </form>
        </kheo-autosave>
      </kheo-draft>
    </Page>,
  )
}

function formPage(isDone: boolean): string {
  return shown(
    <Page view={view(isDone)} title="Ghi kết quả">
      <noscript>
        <p>Trang chạy không cần script</p>
      </noscript>
      <CommandForm action="/form" commandId="0192" language="vi" fields={FIELDS} submit="Lưu buổi này" />
    </Page>,
  )
}

function listPage(): string {
  return shown(
    <Page
      view={view()}
      title="Danh sách"
      actions={
        <a class="btn" href="/form" data-key="n m">
          Ghi mới
        </a>
      }
    >
      <BulkArea formId="bulk" action="/form" commandId="1">
        <DataTable
          language="vi"
          caption="Nơi làm"
          rows={PLACES.slice(0, 3)}
          columns={[{ key: 'name', head: 'Tên', names: true, cell: (place) => place }]}
          selectable={{ name: 'place', formId: 'bulk', value: (place) => place, label: (place) => place }}
        />
        <BulkBar language="vi" formId="bulk" noun="nơi" actions={[{ label: 'Đôn đốc', value: 'urge' }]} />
      </BulkArea>
    </Page>,
  )
}

function readingPage(): string {
  return shown(
    <Page view={view()} title="Đọc kế hoạch" wide>
      <kheo-link>
        <div data-pane>
          <a href="#1" data-span="a" tabindex={0}>
            dòng 1
          </a>
          <a href="#2" data-span="a b" tabindex={0}>
            dòng 2
          </a>
        </div>
        <div data-pane>
          <a href="#3" data-span="a" tabindex={0}>
            nhiệm vụ a
          </a>
          <a href="#4" data-span="b" tabindex={0}>
            nhiệm vụ b
          </a>
        </div>
      </kheo-link>
    </Page>,
  )
}

/** More lines than fit, in a pane that scrolls by itself, beside the places that one goes through. */
function longReadingPage(): string {
  const lines = Array.from({ length: 60 }, (_, line) => line)
  return shown(
    <Page view={{ ...view(), assets: { css: '/long.css', js: '/main.js' } }} title="Đọc kế hoạch" wide>
      <kheo-link>
        <kheo-steps>
          <div data-pane id="long">
            {lines.map((line) => (
              <p id={`line-${line}`} data-span={`p${line}`}>
                dòng {line}
              </p>
            ))}
          </div>
          <ol data-pane>
            {[30, 55].map((line, index) => (
              <li id={`u-${line}`} data-span={`p${line}`} data-step tabindex={-1}>
                chỗ {line}
                {index === 0 ? (
                  <a href="#u-55" data-step-key="n">
                    sau
                  </a>
                ) : null}
              </li>
            ))}
          </ol>
        </kheo-steps>
      </kheo-link>
    </Page>,
  )
}

function photosPage(): string {
  const pages: FieldSpec = { name: 'pages', control: 'files', required: false, label: same('Các trang') }
  return shown(
    <Page view={view()} title="Ảnh chụp">
      <CommandForm
        action="/form"
        commandId="1"
        language="vi"
        fields={[pages]}
        fileRules={{ accept: ['.jpg'], camera: true }}
        submit="Gửi"
      />
    </Page>,
  )
}
