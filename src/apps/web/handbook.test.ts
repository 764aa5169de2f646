import { beforeAll, describe, expect, it } from 'vitest'
import { openSite, type TestSite } from '../../../test/support/site.ts'
import { signedIn } from '../../../test/support/signed-in.ts'
import { givenAgency } from '../../../test/support/organization.ts'
import { startScenario } from '../../../test/support/scenario.ts'
import { type HelpChapter, helpChapters } from '../../ui/help.ts'
import { type Handbook, handbookIn } from './handbook.ts'

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
const titleOf = ({ chapters }: Handbook, help: HelpChapter) =>
  chapters.flatMap((chapter) => [chapter, ...chapter.sections]).find(({ id }) => id === helpChapters[help])?.title

describe('the handbook as a page', () => {
  it.each(['vi', 'en'] as const)('leads inside itself only to what is there (%s)', async (language) => {
    const { html, chapters } = await handbookIn(language)
    const ids = idsIn(html)

    expect(new Set(ids).size).toBe(ids.length)
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href)
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter((href) => !ids.includes(href.slice(1)) && !href.startsWith('https:'))).toEqual([])
    const contents = chapters.flatMap(({ id, sections }) => [id, ...sections.map((section) => section.id)])
    expect(contents.filter((id) => !ids.includes(id))).toEqual([])
    expect(chapters.length).toBeGreaterThan(10)
  })

  it('has the same addresses in both languages, those that pages lead to among them', async () => {
    const [vi, en] = [await handbookIn('vi'), await handbookIn('en')]

    expect(idsIn(en.html)).toEqual(idsIn(vi.html))
    expect([titleOf(vi, 'reading'), titleOf(vi, 'scans')]).toEqual(['2. Đọc kế hoạch', 'Bản chụp, bản quét'])
    expect([titleOf(en, 'reading'), titleOf(en, 'scans')]).toEqual(['2. Reading a plan', 'Scans and photos'])
  })

  it('keeps the room of its pictures free, and shows no list of chapters twice', async () => {
    const { html } = await handbookIn('vi')

    expect(html).toMatch(/<img src="\/huong-dan\/hinh\/reading\.png" alt="[^"]+" width="\d{3,4}" height="\d{3,4}"/)
    expect(html.match(/<img /g)?.length).toBe(html.match(/<img [^>]*width="\d+"/g)?.length)
    expect(html).not.toContain('handbook.md')
    expect(html).not.toContain('16. Thuật ngữ</a>')
  })
})

describe('the address of the handbook', () => {
  let site: TestSite
  let cookie: string
  beforeAll(async () => {
    const agency = await givenAgency(await startScenario('2026-11-23'))
    site = await openSite('2026-11-23')
    cookie = await signedIn(site, agency.actors.office.personId)
  })
  const page = async (path: string, more = '') => (await site.visit(path, { cookie: `${cookie}; ${more}` })).text()

  it('is open to who is not signed in, in both languages, with its pictures', async () => {
    const vietnamese = await (await site.visit('/huong-dan')).text()
    const english = await (await site.visit('/huong-dan', { cookie: 'kheo_lang=en' })).text()

    expect(vietnamese).toContain('<h1>Sổ tay sử dụng Khéo</h1>')
    expect(english).toContain('<h1>Khéo handbook</h1>')
    const picture = await site.visit('/huong-dan/hinh/reading.png')
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('gives nothing but pictures of the handbook', async () => {
    for (const name of ['khong-co.png', '..%2F..%2Fpackage.json', '..%2Fhandbook.md', 'reading.png%00'])
      expect([name, (await site.visit(`/huong-dan/hinh/${name}`)).status]).toEqual([name, 404])
  })

  it('stands at the foot and in the menu of every page, and pages about reading lead to their chapter', async () => {
    const home = await page('/viec-cua-toi')
    expect(home.match(/<a href="\/huong-dan">Hướng dẫn<\/a>/g)).toHaveLength(2)
    expect(await page('/doc-ke-hoach')).toContain('<a class="help" href="/huong-dan#muc-2"')
    expect(await page('/doc-ke-hoach', 'kheo_lang=en')).toContain('aria-label="What the handbook says of this page"')
  })
})
