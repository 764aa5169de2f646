/** Pages that show every component with real text, for looking at and for axe (`tools/ui-look.ts`). */
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Language } from '../../src/kernel/words.ts'
import { CommandForm } from '../../src/ui/command-form.tsx'
import { ErrorPage, Page, PlainPage } from '../../src/ui/page.tsx'
import type { Assets, View } from '../../src/ui/view.ts'
import { FormPage } from './form-page.tsx'
import { ListPage } from './list-page.tsx'
import { sampleView, TASKS } from './sample.ts'
import { WorkPage } from './work-page.tsx'

/** Names of the pages of the gallery. */
export const GALLERY = ['viec-cua-toi', 'ke-hoach', 'bieu-mau', 'doc-ke-hoach', 'dang-nhap', 'loi'] as const

/** The HTML of a page by its name; the error page for any other name. */
export function galleryPage(name: string, language: Language, assets: Assets): string {
  return (drawPage(name, sampleView(language, assets)) as HtmlEscapedString).toString()
}

function drawPage(name: string, view: View) {
  switch (name) {
    case 'viec-cua-toi':
      return <WorkPage view={view} />
    case 'ke-hoach':
      return <ListPage view={view} />
    case 'bieu-mau':
      return <FormPage view={view} />
    case 'doc-ke-hoach':
      return <ReadingPage view={view} />
    case 'dang-nhap':
      return <SignInPage view={view} />
    default:
      return <MissingPage view={view} />
  }
}

function ReadingPage({ view }: { view: View }) {
  return (
    <Page view={view} wide current="/van-ban" title="Đọc kế hoạch">
      <kheo-link class="side">
        <section data-pane aria-label="Bản gốc">
          {TASKS.map((task) => (
            <p data-span={`t${task.id}`}>
              {task.id}. {task.title}
            </p>
          ))}
        </section>
        <section data-pane aria-label="Đã hiểu">
          <ol>
            {TASKS.map((task) => (
              <li>
                <a href={`/nhiem-vu/${task.id}`} data-span={`t${task.id}`}>
                  {task.unit}
                </a>
              </li>
            ))}
          </ol>
        </section>
      </kheo-link>
    </Page>
  )
}

function SignInPage({ view }: { view: View }) {
  const { person: _person, ...signedOut } = view
  return (
    <PlainPage view={{ ...signedOut, nav: [] }} title={{ vi: 'Đăng nhập', en: 'Sign in' }} keepsDrafts>
      <CommandForm
        action="/dang-nhap"
        commandId="0"
        language={view.language}
        draft={false}
        submit={{ vi: 'Đăng nhập', en: 'Sign in' }}
        fields={[
          { name: 'email', control: 'email', required: true, label: { vi: 'Thư điện tử', en: 'E-mail' } },
          { name: 'password', control: 'password', required: true, label: { vi: 'Mật khẩu', en: 'Password' } },
        ]}
      />
    </PlainPage>
  )
}

function MissingPage({ view }: { view: View }) {
  return (
    <ErrorPage
      view={view}
      status={404}
      title={{ vi: 'Không có trang này', en: 'No such page' }}
      message={{
        vi: 'Địa chỉ có thể đã gõ nhầm, hoặc hồ sơ không thuộc đơn vị của anh chị.',
        en: 'The address may be mistyped, or the record is not one of yours.',
      }}
    />
  )
}
