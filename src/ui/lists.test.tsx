import { describe, expect, it } from 'vitest'
import { day } from '../kernel/plain-date.ts'
import type { Language } from '../kernel/words.ts'
import { changeQuery } from './address.ts'
import { assetsFromManifest } from './assets.ts'
import { Due, dueTone, dueWords } from './due.tsx'
import { Bar, SharesBar } from './figure.tsx'
import { formatInstant, formatLongDate, formatNumber, formatShare, formatSize } from './format.ts'
import { FilterBar, ListPager, type ListPagerProps } from './list-tools.tsx'
import { render } from './rendering-for-tests.tsx'
import { SixDots, StateMark } from './state.tsx'
import { DataTable, type Column } from './table.tsx'

interface Row {
  readonly name: string
  readonly late: number
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', head: { vi: 'Đơn vị', en: 'Unit' }, names: true, sortable: true, cell: (row) => row.name },
  { key: 'late', head: { vi: 'Quá hạn', en: 'Late' }, numeric: true, sortable: true, cell: (row) => row.late, foot: 4 },
]
const ROWS: readonly Row[] = [{ name: 'Thanh tra <1>', late: 4 }]

function table(more: Partial<Parameters<typeof DataTable<Row>>[0]> = {}): string {
  return render(
    <DataTable<Row>
      language="vi"
      caption="Đúng hạn theo đơn vị"
      columns={COLUMNS}
      rows={ROWS}
      rowHref={(row) => `/don-vi?ten=${encodeURIComponent(row.name)}`}
      sort={{ key: 'late', direction: 'desc' }}
      sortHref={({ key, direction }) => `/don-vi?sort=${key}.${direction}`}
      {...more}
    />,
  )
}

describe('a table', () => {
  it('says what it shows, names its rows and names cells again for narrow screens', () => {
    const html = table()

    expect(html).toContain('<caption class="vh">Đúng hạn theo đơn vị</caption>')
    expect(html).toContain('<th scope="row"><a href="/don-vi?ten=Thanh%20tra%20%3C1%3E">Thanh tra &lt;1&gt;</a></th>')
    expect(html).toContain('<td class="n" data-l="Quá hạn">4</td>')
  })

  it('sorts by address and tells in which order it stands', () => {
    const html = table()

    expect(html).toMatch(
      /<th scope="col" class="n" aria-sort="descending"><a class="sort" href="\/don-vi\?sort=late.asc">/,
    )
    expect(html).toMatch(/<th scope="col"><a class="sort" href="\/don-vi\?sort=name.asc">/)
  })

  it('has sums at the foot', () => {
    expect(table()).toContain('<tfoot><tr><th scope="row">Cộng</th><td class="n" data-l="Quá hạn">4</td></tr></tfoot>')
  })

  it('gives each tick box the name of its row', () => {
    const html = table({
      selectable: { name: 'id', formId: 'urge', value: (row) => row.name, label: (row) => row.name },
    })

    expect(html).toContain('name="id" value="Thanh tra &lt;1&gt;" form="urge" aria-label="Chọn: Thanh tra &lt;1&gt;"')
  })

  it('says so when there is nothing', () => {
    expect(table({ rows: [] })).not.toContain('<table')
    expect(table({ rows: [], empty: 'Chưa có đơn vị' })).toBe('Chưa có đơn vị')
  })
})

it('filters by address, keeps the order, and offers the way back only when filtered', () => {
  const bar = (typed: Record<string, string>) =>
    render(
      <FilterBar
        language="vi"
        action="/don-vi"
        clearHref="/don-vi"
        keep={{ sort: 'late.desc' }}
        typed={typed}
        fields={[{ name: 'q', label: { vi: 'Tìm', en: 'Find' }, control: 'text', required: false }]}
      />,
    )

  expect(bar({ q: 'tra' })).toContain('<input type="hidden" name="sort" value="late.desc"/>')
  expect(bar({ q: 'tra' })).toMatch(
    /<label for="loc-q">Tìm<\/label><input id="loc-q" name="q" type="search" value="tra"/,
  )
  expect(bar({ q: 'tra' })).toContain('Bỏ lọc')
  expect(bar({})).not.toContain('Bỏ lọc')
})

describe('the pager of a list', () => {
  const pager = (props: Partial<ListPagerProps>, language: Language = 'vi') =>
    render(
      <ListPager
        view={{ language, path: '/viec?q=tra&page=2' }}
        page={2}
        pageSize={50}
        shown={50}
        total={1234}
        {...props}
      />,
    )

  it('tells which rows are shown', () => {
    expect(pager({})).toContain('Từ 51 đến 100 trong 1.234')
    expect(pager({ page: 21, total: undefined, more: true }, 'en')).toContain('1,001 to 1,050')
    expect(pager({ page: 1, shown: 0, total: 0 })).toBe('')
  })

  it('leads to the pages before and after, keeping the rest of the address', () => {
    expect(pager({})).toContain('href="/viec?q=tra" rel="prev"')
    expect(pager({})).toContain('href="/viec?q=tra&amp;page=3" rel="next"')
    expect(pager({ parameter: 'trang', anchor: 'nhiem-vu' })).toContain('page=2&amp;trang=3#nhiem-vu" rel="next"')
    expect(pager({ page: 1, shown: 12, total: 12 })).not.toContain('<a')
    expect(pager({ page: 25, shown: 34 })).not.toContain('rel="next"')
    expect(pager({ total: undefined })).not.toContain('rel="next"')
    expect(pager({ total: undefined, more: true })).toContain('rel="next"')
  })

  it('leads back from beyond the end to the last page that has rows', () => {
    expect(pager({ page: 99, shown: 0 })).toContain('page=25" rel="prev"')
    expect(pager({ page: 99, shown: 0 })).toContain('Trang này không có dòng nào.')
    expect(pager({ page: 99, shown: 0 })).not.toContain('rel="next"')
    expect(pager({ page: 9, shown: 0, total: undefined })).toContain('page=8" rel="prev"')
    expect(pager({ page: 9, shown: 0, total: 0 })).toContain('href="/viec?q=tra" rel="prev"')
  })
})

it('changes one parameter of an address and never leaves the site', () => {
  expect(changeQuery('/a?x=1&y=2', { x: undefined, z: 'đ' })).toBe('/a?y=2&z=%C4%91')
  expect(changeQuery('//evil.example/a', { x: 1 })).toBe('/a?x=1')
})

describe('a date that is due', () => {
  it('says how far it is by words and tone', () => {
    expect([5, 4, 0, -1].map(dueTone)).toEqual(['calm', 'soon', 'soon', 'late'])
    expect(dueWords(3, 'vi')).toBe('Còn 3 ngày làm việc')
    expect(dueWords(0, 'vi')).toBe('Hạn hôm nay')
    expect(dueWords(-2, 'vi')).toBe('Quá hạn 2 ngày làm việc')
    expect(dueWords(1, 'en')).toBe('1 working day left')
  })

  it('opens into its computation', () => {
    const html = render(
      <Due language="vi" workingDaysLeft={-2} dueOn={day('2024-11-14')} how={['Luật Tiếp công dân, Điều 28.']} />,
    )

    expect(html).toContain('<time datetime="2024-11-14">14/11/2024</time>')
    expect(html).toMatch(/<details class="due late pop"><summary>Quá hạn 2 ngày làm việc<\/summary>.*Điều 28/)
  })
})

it('writes numbers, shares, sizes and instants as the language does', () => {
  expect([formatNumber(1234.5, 'vi'), formatNumber(1234.5, 'en')]).toEqual(['1.234,5', '1,234.5'])
  expect([formatShare(999, 1000, 'vi'), formatShare(1, 1000, 'vi'), formatShare(0, 0, 'vi')]).toEqual([
    '99%',
    '1%',
    '–',
  ])
  expect([512, 94 * 1024, 1.25 * 1024 ** 2].map((bytes) => formatSize(bytes, 'vi'))).toEqual([
    '512 B',
    '94 KB',
    '1,3 MB',
  ])
  expect(formatInstant(new Date('2026-11-22T18:41:00Z'))).toBe('23/11/2026 01:41')
  expect([formatLongDate(day('2024-11-18'), 'vi'), formatLongDate(day('2024-11-24'), 'vi')]).toEqual([
    'Thứ Hai, 18/11/2024',
    'Chủ nhật, 24/11/2024',
  ])
})

it('draws bars without inline style and within their frame', () => {
  expect(render(<Bar percent={130} tone="ok" />)).toContain('<rect width="100" height="1">')
  expect(
    render(
      <SharesBar
        shares={[
          { value: 1, tone: 'ok' },
          { value: 3, tone: 'late' },
        ]}
      />,
    ),
  ).toContain('x="1" width="3"')
})

it('says states and dots in words', () => {
  expect(render(<StateMark state="late" language="vi" />)).toBe('<span class="st late">Quá hạn</span>')
  const states = { know: 'yes', discuss: 'half', act: 'no', inspect: 'no', oversee: 'no', benefit: 'yes' } as const
  expect(render(<SixDots states={states} language="vi" />)).toContain(
    'Dân đã có: biết, thụ hưởng; một phần: bàn; chưa: làm, kiểm tra, giám sát',
  )
})

it('finds built files in the manifest and does without those that are missing', () => {
  const built = {
    'src/ui/styles.css': { file: 'assets/s-1.css' },
    'src/contexts/plans/pages/reading.css': { file: 'assets/r-1.css' },
  }

  expect(assetsFromManifest(built)).toMatchObject({
    css: '/assets/s-1.css',
    js: undefined,
    sheets: { 'plans/reading': '/assets/r-1.css' },
  })
  expect(assetsFromManifest({}).css).toBe('')
})
