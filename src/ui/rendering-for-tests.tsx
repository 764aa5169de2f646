import type { HtmlEscapedString } from 'hono/utils/html'
import type { Child } from 'hono/jsx'
import { day } from '../kernel/plain-date.ts'
import type { View } from './view.ts'

/** The HTML of a component that waits for nothing. */
export function render(element: Child): string {
  if (element instanceof Promise) throw new TypeError('render a component: expected one that needs no waiting')
  return (element as HtmlEscapedString).toString()
}

/** A visit by an officer on Monday 18/11/2024. */
export const officerView: View = {
  language: 'vi',
  path: '/ke-hoach?trang=2&loc=a',
  person: { id: '7', name: 'Đàng Thị Mỹ Hương', unit: 'Phòng Chính sách' },
  nav: [
    { href: '/', label: { vi: 'Việc của tôi', en: 'My work' }, icon: 'work', count: 5 },
    { href: '/ke-hoach', label: { vi: 'Kế hoạch', en: 'Plans' }, icon: 'plan', count: 0 },
  ],
  today: day('2024-11-18'),
  agencyName: 'Ban Dân tộc',
  assets: {
    css: '/assets/styles-1.css',
    js: '/assets/main-1.js',
    sheets: { 'plans/reading': '/assets/reading-1.css' },
  },
}
