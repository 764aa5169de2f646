import { expect, it } from 'vitest'
import { ErrorPage, Page, PlainPage } from './page.tsx'
import { officerView, render } from './rendering-for-tests.tsx'
import { words } from './words.ts'

it('is a whole document in the language of the visit', () => {
  expect(render(<Page view={officerView} title="Kế hoạch" />)).toMatch(/^<!doctype html><html lang="vi">/)
  expect(render(<Page view={{ ...officerView, language: 'en' }} title={{ vi: 'Kế hoạch', en: 'Plans' }} />)).toContain(
    '<title>Plans · Khéo</title>',
  )
})

it('marks the current item of the menu and counts only work that waits', () => {
  const html = render(<Page view={officerView} title="Kế hoạch" current="/ke-hoach" />)

  expect(html).toMatch(/<a href="\/ke-hoach" aria-current="page">/)
  expect(html.match(/việc chờ/g)).toHaveLength(1)
})

it('comes back to the same page in the other language', () => {
  const html = render(<Page view={officerView} title="Kế hoạch" />)

  expect(html).toContain('href="/ngon-ngu?to=en&amp;back=%2Fke-hoach%3Ftrang%3D2%26loc%3Da" lang="en"')
})

it('signs out with a form, so that no link can do it', () => {
  expect(render(<Page view={officerView} title="x" />)).toContain('<form method="post" action="/dang-xuat"')
})

it('lets nothing that people typed become markup', () => {
  const html = render(
    <Page view={{ ...officerView, agencyName: '<script>1</script>' }} title={'<b>"x"'} crumbs={[{ label: '<i>' }]} />,
  )

  expect(html).not.toMatch(/<script>1|<b>"|<i>/)
  expect(html).toContain('&lt;script&gt;1')
})

it('has no inline style and no inline script', () => {
  const html = render(<Page view={officerView} title="x" sheet="plans/reading" />)

  expect(html).not.toMatch(/ style=|<style|<script(?! type="module" src="\/assets\/main-1\.js"><\/script>)/)
  expect(html).toContain('href="/assets/reading-1.css"')
})

it('tells the outcome of the last action in a way that is read out', () => {
  const html = render(
    <Page view={{ ...officerView, flash: { kind: 'ok', message: { vi: 'Đã lưu', en: 'Saved' } } }} title="x" />,
  )

  expect(html).toContain('<div class="note ok" role="status"><p>Đã lưu</p></div>')
})

it('shows no menu to visitors who are not signed in', () => {
  const { person: _person, ...signedOut } = officerView
  const html = render(<PlainPage view={signedOut} title="Đăng nhập" keepsDrafts />)

  expect(html).not.toContain('<nav')
  expect(html).toContain('data-keep-drafts')
})

it('says what went wrong, what to do, and which code to name', () => {
  const html = render(
    <ErrorPage view={officerView} status={500} title="Có lỗi" message="Xin thử lại." reference="a1b2" />,
  )

  expect(html).toContain('<h1>Có lỗi</h1>')
  expect(html).toContain('Về Việc của tôi')
  expect(html).toContain('500 · a1b2')
})

it('has every text in both languages', () => {
  const texts = Object.values(words.catalogue).flatMap((entry) => [entry.vi, entry.en])
  const spoken = texts.filter((text) => typeof text === 'string')

  expect(spoken.filter((text) => text.trim() === '')).toEqual([])
  expect(Object.values(words.catalogue).filter((entry) => typeof entry.vi !== typeof entry.en)).toEqual([])
})
