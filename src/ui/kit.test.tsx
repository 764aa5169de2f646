import type { HtmlEscapedString } from 'hono/utils/html'
import { expect, it } from 'vitest'
import { day } from '../kernel/plain-date.ts'
import { Page } from './page.tsx'
import type { View } from './view.ts'

const view: View = {
  language: 'vi',
  path: '/ke-hoach?trang=2',
  person: { name: 'Đàng Thị Mỹ Hương', unit: 'Phòng Chính sách' },
  nav: [{ href: '/ke-hoach', label: { vi: 'Kế hoạch', en: 'Plans' }, icon: 'plan', count: 3 }],
  today: day('2024-11-18'),
  assets: { css: '/assets/main.css' },
}

function render(element: HtmlEscapedString | Promise<HtmlEscapedString>): string {
  if (element instanceof Promise) throw new TypeError('expected a component that needs no waiting')
  return element.toString()
}

it('gives a whole page in Vietnamese with the item of the menu marked', () => {
  const html = render(
    <Page view={view} title="Kế hoạch <b>" current="/ke-hoach">
      x
    </Page>,
  )

  expect(html).toMatch(/^<!doctype html><html lang="vi">/i)
  expect(html).toContain('aria-current="page"')
  expect(html).toContain('Kế hoạch &lt;b&gt;')
})
