/** Pages that show every component with real text, for looking at and for axe (`tools/ui-look.ts`). */
import type { Child } from 'hono/jsx'
import { day } from '../src/kernel/plain-date.ts'
import type { FieldSpec } from '../src/kernel/form.ts'
import type { Language, Words } from '../src/kernel/words.ts'
import { ActionList } from '../src/ui/action-list.tsx'
import { CommandForm } from '../src/ui/command-form.tsx'
import { Due } from '../src/ui/due.tsx'
import { BarWithNumber, Figure, SharesBar } from '../src/ui/figure.tsx'
import { BulkArea, BulkBar, FilterBar, ListTools, Pager } from '../src/ui/list-tools.tsx'
import { Confirm, EmptyState, Note, Tabs } from '../src/ui/note.tsx'
import { ErrorPage, Page, PlainPage } from '../src/ui/page.tsx'
import {
  EvidenceList,
  SixDots,
  SixLegend,
  StateMark,
  Steps,
  Timeline,
  type SixStates,
  type State,
} from '../src/ui/state.tsx'
import { DataTable } from '../src/ui/table.tsx'
import type { Assets, View } from '../src/ui/view.ts'

const same = (text: string): Words => ({ vi: text, en: text })

const NAV: View['nav'] = [
  { href: '/', label: { vi: 'Việc của tôi', en: 'My work' }, icon: 'work', count: 5 },
  { href: '/ke-hoach', label: { vi: 'Kế hoạch', en: 'Plans' }, icon: 'plan' },
  { href: '/van-ban', label: { vi: 'Văn bản', en: 'Documents' }, icon: 'document' },
  { href: '/kiem-tra', label: { vi: 'Kiểm tra', en: 'Inspections' }, icon: 'inspection' },
  { href: '/bao-cao', label: { vi: 'Báo cáo', en: 'Reports' }, icon: 'report' },
  { href: '/to-chuc', label: { vi: 'Đơn vị, con người', en: 'Units, people' }, icon: 'people' },
  { href: '/lich', label: { vi: 'Lịch', en: 'Calendar' }, icon: 'calendar' },
  { href: '/quan-tri', label: { vi: 'Quản trị', en: 'Settings' }, icon: 'admin' },
]

const UNITS = [
  'Văn phòng',
  'Thanh tra',
  'Phòng Chính sách',
  'Phòng Kế hoạch – Tổng hợp',
  'Phòng Tuyên truyền và Địa bàn',
  'Huyện Bác Ái',
  'Huyện Ninh Phước',
  'Huyện Ninh Sơn',
  'Huyện Thuận Nam',
  'Huyện Thuận Bắc',
  'Huyện Ninh Hải',
  'Xã Phước Chính',
  'Xã Phước Trung',
  'Xã Ma Nới',
  'Thị trấn Phước Dân',
]

const FIELDS: readonly FieldSpec[] = [
  { name: 'commandNote', control: 'hidden', required: false, label: same('') },
  {
    name: 'title',
    control: 'text',
    required: true,
    label: { vi: 'Tên việc', en: 'Title' },
    hint: { vi: 'Một câu ngắn, ví dụ “Nộp số liệu tháng 11”.', en: 'One short sentence.' },
  },
  {
    name: 'attendance',
    control: 'integer',
    required: true,
    label: { vi: 'Số người dự', en: 'People present' },
    hint: { vi: 'Chỉ ghi số, ví dụ 74.', en: 'Digits only, for example 74.' },
  },
  { name: 'heldOn', control: 'day', required: true, label: { vi: 'Ngày tổ chức', en: 'Held on' } },
  {
    name: 'language',
    control: 'choice',
    required: false,
    label: { vi: 'Nói bằng tiếng', en: 'Language spoken' },
    options: ['Raglai', 'Chăm', 'Việt'].map((name) => ({ value: name, label: same(name) })),
  },
  {
    name: 'unit',
    control: 'choice',
    required: true,
    label: { vi: 'Đơn vị chủ trì', en: 'Lead unit' },
    options: UNITS.map((name, at) => ({
      value: String(at),
      label: same(name),
      group: at < 5 ? { vi: 'Phòng', en: 'Departments' } : { vi: 'Địa phương', en: 'Places' },
    })),
  },
  {
    name: 'supporting',
    control: 'many',
    required: false,
    label: { vi: 'Đơn vị phối hợp', en: 'Supporting units' },
    options: UNITS.map((name, at) => ({ value: String(at), label: same(name) })),
  },
  {
    name: 'topics',
    control: 'many',
    required: false,
    label: { vi: 'Nội dung', en: 'Topics' },
    options: ['Nhà ở', 'Nước sinh hoạt', 'Vay vốn'].map((name) => ({ value: name, label: same(name) })),
  },
  { name: 'result', control: 'long-text', required: false, maxLength: 2000, label: { vi: 'Kết quả', en: 'Result' } },
  { name: 'evidence', control: 'files', required: false, label: { vi: 'Minh chứng', en: 'Evidence' } },
  {
    name: 'urgent',
    control: 'flag',
    required: false,
    label: { vi: 'Việc gấp, báo ngay cho Trưởng phòng', en: 'Urgent: tell the head at once' },
  },
]

interface Task {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly state: State
  readonly done: number
  readonly all: number
  readonly left: number
  readonly six: SixStates
}

const SIX: SixStates = { know: 'yes', discuss: 'yes', act: 'half', inspect: 'no', oversee: 'no', benefit: 'half' }
const TITLES = [
  'Quán triệt Kế hoạch 5584, Kế hoạch 43, Chỉ thị 33, Chỉ thị 35',
  'Đổi mới tuyên truyền: dễ hiểu, dễ nhớ, dễ thực hiện',
  'Cải cách hành chính, công khai, minh bạch, gần dân',
  'Tiếp cận thông tin, tiếp công dân, đối thoại, giải quyết đơn thư',
  'Chương trình mục tiêu quốc gia; nắm bắt tâm tư, nguyện vọng Nhân dân',
]
const STATES: readonly State[] = ['doing', 'done', 'ask', 'late', 'todo', 'halt']
const TASKS: readonly Task[] = TITLES.map((title, at) => ({
  id: String(at + 1),
  title,
  unit: UNITS[at] ?? '',
  state: STATES[at] ?? 'todo',
  done: at + 2,
  all: 8,
  left: [5, 9, 2, -2, 0][at] ?? 0,
  six: SIX,
}))

/** Name of the file and its page. */
export function galleryPages(language: Language, assets: Assets): Record<string, Child> {
  const vi = language === 'vi'
  const view: View = {
    language,
    path: '/ke-hoach?trang=2',
    person: { id: '7', name: 'Đàng Thị Mỹ Hương', unit: 'Phòng Chính sách' },
    nav: NAV,
    today: day('2024-11-18'),
    agencyName: 'Ban Dân tộc',
    searchHref: '/tim',
    assets,
    flash: {
      kind: 'ok',
      message: { vi: 'Đã ghi kết quả. Trưởng phòng sẽ xác nhận.', en: 'Recorded. The head will confirm.' },
    },
  }
  const { flash: _flash, person: _person, ...signedOut } = view
  return {
    'viec-cua-toi': workPage(view, vi),
    'ke-hoach': planPage(view),
    'bieu-mau': formPage(view),
    'doc-ke-hoach': readingPage(view),
    'dang-nhap': (
      <PlainPage view={{ ...signedOut, nav: [] }} title={{ vi: 'Đăng nhập', en: 'Sign in' }} keepsDrafts>
        <CommandForm
          action="/dang-nhap"
          commandId="0"
          language={language}
          draft={false}
          submit={{ vi: 'Đăng nhập', en: 'Sign in' }}
          fields={[
            { name: 'email', control: 'email', required: true, label: { vi: 'Thư điện tử', en: 'E-mail' } },
            { name: 'password', control: 'password', required: true, label: { vi: 'Mật khẩu', en: 'Password' } },
          ]}
        />
      </PlainPage>
    ),
    loi: (
      <ErrorPage
        view={{ ...view, flash: undefined }}
        status={404}
        title={{ vi: 'Không có trang này', en: 'No such page' }}
        message={{
          vi: 'Địa chỉ có thể đã gõ nhầm, hoặc hồ sơ không thuộc đơn vị của anh chị.',
          en: 'The address may be mistyped, or the record is not one of yours.',
        }}
      />
    ),
  }
}

function workPage(view: View, vi: boolean): Child {
  const how = [
    'Nhận phản ánh thứ Năm 31/10/2024. Ngày nhận không tính.',
    '10 ngày làm việc, bỏ 4 ngày cuối tuần, không có ngày lễ: đến hết thứ Năm 14/11/2024.',
    'Luật Tiếp công dân, Điều 28.',
  ]
  const { language } = view
  return (
    <Page
      view={view}
      current="/"
      title={{ vi: 'Việc của tôi', en: 'My work' }}
      kicker={<span>Thứ Hai, 18/11/2024</span>}
      actions={<span class="s">1 việc quá hạn, 2 việc đến hạn tuần này</span>}
    >
      <div class="side">
        <div>
          <ActionList
            language={language}
            groups={[
              {
                title: vi ? 'Quá hạn' : 'Late',
                items: [
                  {
                    title: 'Trả lời phản ánh: máy lọc nước nhà cộng đồng thôn Rã Giữa hỏng từ tháng 9',
                    href: '#',
                    due: <Due language={language} workingDaysLeft={-2} dueOn={day('2024-11-14')} how={how} />,
                    detail:
                      'PA-2024-0187 · bà Chamaléa Thị Khem, xã Phước Trung · Trưởng phòng đã nhắc 15/11, chị đã xem',
                    action: { label: 'Viết trả lời', href: '#', main: true },
                  },
                ],
              },
              {
                title: vi ? 'Tuần này' : 'This week',
                items: [
                  {
                    title: 'Nộp số liệu tuyên truyền kỳ tháng 11 cho Văn phòng',
                    href: '#',
                    due: <Due language={language} workingDaysLeft={1} dueOn={day('2024-11-19')} />,
                    detail: 'Nhiệm vụ 8 · đã có 6 trong 7 số liệu',
                    action: { label: 'Nộp số liệu', href: '#' },
                  },
                ],
              },
              {
                title: vi ? 'Sau đó' : 'Later',
                items: [
                  {
                    title: 'Đọc Chỉ thị số 35-CT/TU và trả lời 5 câu hỏi',
                    href: '#',
                    due: <Due language={language} workingDaysLeft={5} dueOn={day('2024-11-25')} />,
                    detail: 'Nhiệm vụ 1 · văn bản 4 trang',
                    action: { label: 'Đọc và xác nhận', href: '#' },
                  },
                ],
              },
            ]}
          />
        </div>
        <aside class="stack" aria-label="Tiến độ của phòng">
          <section class="panel">
            <h2 class="grp">Phòng Chính sách</h2>
            <SharesBar
              shares={[
                { value: 6, tone: 'ok' },
                { value: 5, tone: 'info' },
                { value: 1, tone: 'warn' },
                { value: 2, tone: 'late' },
              ]}
            />
            <p class="row">
              {STATES.map((state) => (
                <StateMark state={state} language={language} />
              ))}
            </p>
          </section>
        </aside>
      </div>
    </Page>
  )
}

function planPage(view: View): Child {
  const { language } = view
  const chip = (name: string, label: Words, options: readonly string[]): FieldSpec => ({
    name,
    label,
    control: 'choice',
    required: false,
    options: options.map((option) => ({ value: option, label: same(option) })),
  })
  return (
    <Page
      view={view}
      current="/ke-hoach"
      title="Phong trào thi đua “Dân vận khéo” đến năm 2025"
      crumbs={[{ label: { vi: 'Kế hoạch', en: 'Plans' }, href: '/ke-hoach' }, { label: 'Năm 2024' }]}
      lead="Theo KH 5584/KH-UBND · năm báo cáo 15/12/2023 – 14/12/2024"
      actions={
        <>
          <a class="btn" href="#">
            Đọc bản gốc
          </a>
          <a class="btn" href="#" data-key="b">
            Lập báo cáo tháng 11
          </a>
        </>
      }
    >
      <div class="blocks">
        <div class="figs">
          <Figure language={language} value="85%" percent={85} label="40 trong 47 việc đúng hạn" href="#" />
          <Figure language={language} value="29" percent={62} tone="ok" label="việc đã xong, có minh chứng" href="#" />
          <Figure language={language} value="4" percent={9} tone="late" label="việc quá hạn, 3 đơn vị" href="#" />
        </div>
        <Tabs
          language={language}
          label="Phần của kế hoạch"
          current="#a"
          tabs={[
            { href: '#a', label: 'Nhiệm vụ', count: 8 },
            { href: '#b', label: 'Kiểm tra' },
            { href: '#c', label: 'Lịch sử' },
          ]}
        />
        <section>
          <div class="row">
            <h2>8 nhiệm vụ</h2>
            <span class="end">
              <ListTools language={language} xlsxHref="/x" csvHref="/c" />
            </span>
          </div>
          <FilterBar
            language={language}
            action="/ke-hoach"
            clearHref="/ke-hoach"
            keep={{ sort: 'due' }}
            typed={{ unit: 'Thanh tra' }}
            fields={[
              chip('unit', { vi: 'Đơn vị', en: 'Unit' }, UNITS),
              chip('state', { vi: 'Trạng thái', en: 'State' }, ['Đang làm', 'Xong']),
              {
                name: 'q',
                label: { vi: 'Tìm', en: 'Find' },
                control: 'text',
                required: false,
                hint: { vi: 'tên nhiệm vụ', en: 'name of the task' },
              },
            ]}
          />
          <SixLegend language={language} />
          <BulkArea formId="urge" action="/don-doc" commandId="1">
            <DataTable
              language={language}
              caption="Nhiệm vụ của kế hoạch"
              rows={TASKS}
              rowHref={(task) => `/nhiem-vu/${task.id}`}
              sort={{ key: 'due', direction: 'asc' }}
              sortHref={({ key, direction }) => `/ke-hoach?sort=${key}&dir=${direction}`}
              selectable={{ name: 'taskId', formId: 'urge', value: (task) => task.id, label: (task) => task.title }}
              columns={[
                {
                  key: 'title',
                  head: { vi: 'Nhiệm vụ, đơn vị chủ trì', en: 'Task, lead unit' },
                  names: true,
                  sortable: true,
                  cell: (task) => (
                    <>
                      {task.title}
                      <span class="sub">{task.unit}</span>
                    </>
                  ),
                },
                {
                  key: 'state',
                  head: { vi: 'Trạng thái', en: 'State' },
                  cell: (task) => <StateMark state={task.state} language={language} />,
                },
                {
                  key: 'sub',
                  head: { vi: 'Việc con xong', en: 'Sub-tasks done' },
                  narrowHead: { vi: 'Việc con', en: 'Sub-tasks' },
                  cell: (task) => (
                    <BarWithNumber text={`${task.done}/${task.all}`} percent={(100 * task.done) / task.all} />
                  ),
                  foot: '29/47',
                },
                {
                  key: 'due',
                  head: { vi: 'Hạn gần nhất', en: 'Next date' },
                  sortable: true,
                  cell: (task) => (
                    <Due
                      language={language}
                      workingDaysLeft={task.left}
                      dueOn={day('2024-11-14')}
                      how={['Nhiệm vụ hằng tháng.', 'Hạn ngày 14.']}
                    />
                  ),
                },
                {
                  key: 'six',
                  head: { vi: 'Sáu bước', en: 'Six steps' },
                  cell: (task) => <SixDots states={task.six} language={language} />,
                },
              ]}
            />
            <BulkBar
              language={language}
              formId="urge"
              noun="nhiệm vụ"
              hint="Phiếu đôn đốc gửi đơn vị chủ trì"
              actions={[
                { label: 'Gia hạn', value: 'extend' },
                { label: 'Đôn đốc', value: 'urge' },
              ]}
            />
          </BulkArea>
          <Pager language={language} from={51} to={100} total={1234} previousHref="#1" nextHref="#3" />
        </section>
        <section>
          <h2>Kiểm tra tháng 11</h2>
          <EmptyState
            language={language}
            title="Chưa có đợt kiểm tra nào trong tháng này"
            advice="Đợt gần nhất: 17/10/2024, 2 kiến nghị đã làm xong."
            action={
              <a class="btn" href="#">
                Lập đợt kiểm tra
              </a>
            }
          />
        </section>
      </div>
    </Page>
  )
}

function formPage(view: View): Child {
  const { language } = view
  const rules = { accept: ['.pdf', '.docx', '.jpg'], maxBytes: 25 * 1024 * 1024 }
  return (
    <Page
      view={{ ...view, flash: undefined }}
      current="/"
      title={{ vi: 'Ghi kết quả buổi truyền thông', en: 'Record the session' }}
    >
      <Steps
        language={language}
        steps={[
          { label: 'Giao việc', note: '22/02/2024', state: 'done' },
          { label: 'Thực hiện', note: 'hạn 29/11/2024', state: 'now' },
          { label: 'Xác nhận', state: 'todo' },
        ]}
      />
      <div class="side">
        <CommandForm
          action="/ghi"
          commandId="0192"
          version={3}
          language={language}
          fields={FIELDS}
          fileRules={rules}
          typed={{
            title: '<b>“Núi Rây”</b>',
            attendance: 'khoảng 60',
            heldOn: '2024-11-16',
            unit: '2',
            supporting: ['1', '4'],
            urgent: 'true',
          }}
          problems={[
            {
              field: 'attendance',
              message: {
                vi: '“khoảng 60” chưa phải là số. Ghi số đếm được, ví dụ 60.',
                en: '“khoảng 60” is not a number. Write the digits, for example 60.',
              },
            },
            {
              field: 'supporting',
              message: { vi: 'Thanh tra đã ngừng hoạt động từ 01/11/2024.', en: 'This unit closed on 01/11/2024.' },
            },
            {
              field: '',
              message: { vi: 'Việc này vừa được người khác sửa.', en: 'Somebody else has just changed this task.' },
            },
          ]}
          submit={{ vi: 'Lưu buổi này', en: 'Save' }}
          secondary={<a href="#">{language === 'vi' ? 'Quay lại' : 'Back'}</a>}
        />
        <aside class="blocks">
          <Note tone="warn">
            <p>Ngày 16/11/2024 là thứ Bảy.</p>
          </Note>
          <section>
            <h2>Minh chứng</h2>
            <EvidenceList
              items={[
                {
                  kind: 'PDF',
                  title: 'Biên bản buổi truyền thông Suối Rớ',
                  href: '#',
                  note: 'tiêu chí 2 · 13/11/2024',
                  size: '1,2 MB',
                },
              ]}
            />
          </section>
          <section>
            <h2>Lịch sử</h2>
            <Timeline
              items={[
                { at: '13/11/2024 09:41', datetime: '2024-11-13', title: 'Mỹ Hương thêm 3 minh chứng' },
                { at: '08/03/2024 15:20', title: 'Lãnh đạo Ban duyệt', body: 'Không có ý kiến thêm' },
              ]}
            />
          </section>
          <Confirm language={language} label="Bỏ việc này" question="Bỏ việc này khỏi kế hoạch?">
            <CommandForm
              action="/bo"
              idPrefix="drop"
              commandId="2"
              language={language}
              main={false}
              submit="Bỏ việc"
              fields={[{ name: 'reason', control: 'text', required: true, label: { vi: 'Lý do', en: 'Reason' } }]}
            />
          </Confirm>
        </aside>
      </div>
    </Page>
  )
}

function readingPage(view: View): Child {
  return (
    <Page view={{ ...view, flash: undefined }} wide current="/van-ban" title="Đọc kế hoạch">
      <kheo-link class="side">
        <section data-pane aria-label="Bản gốc">
          {TASKS.map((task) => (
            <p data-span={`t${task.id}`} tabindex={0}>
              {task.id}. {task.title}
            </p>
          ))}
        </section>
        <section data-pane aria-label="Đã hiểu">
          <ol>
            {TASKS.map((task) => (
              <li data-span={`t${task.id}`} tabindex={0}>
                {task.unit}
              </li>
            ))}
          </ol>
        </section>
      </kheo-link>
    </Page>
  )
}
