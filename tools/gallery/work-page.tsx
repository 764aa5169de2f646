import { day } from '../../src/kernel/plain-date.ts'
import { ActionList } from '../../src/ui/action-list.tsx'
import { Due } from '../../src/ui/due.tsx'
import { SharesBar } from '../../src/ui/figure.tsx'
import { Page } from '../../src/ui/page.tsx'
import { StateMark, type State } from '../../src/ui/state.tsx'
import type { View } from '../../src/ui/view.ts'

const STATES: readonly State[] = ['done', 'doing', 'todo', 'ask', 'late', 'halt']
const HOW = [
  'Nhận phản ánh thứ Năm 31/10/2024. Ngày nhận không tính.',
  '10 ngày làm việc, bỏ 4 ngày cuối tuần, không có ngày lễ: đến hết thứ Năm 14/11/2024.',
  'Luật Tiếp công dân, Điều 28.',
]

export function WorkPage({ view }: { view: View }) {
  const { language } = view
  const item = (title: string, left: number, action: string) => ({
    title,
    href: '/viec/1',
    due: <Due language={language} workingDaysLeft={left} dueOn={day('2024-11-19')} how={left < 0 ? HOW : []} />,
    detail: 'PA-2024-0187 · bà Chamaléa Thị Khem, xã Phước Trung · Trưởng phòng đã nhắc 15/11, chị đã xem',
    action: { label: action, href: '/viec/1/lam', main: left < 0 },
  })
  return (
    <Page
      view={{ ...view, flash: { kind: 'ok', message: { vi: 'Đã ghi kết quả.', en: 'Recorded.' } } }}
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
                title: 'Quá hạn',
                items: [item('Trả lời phản ánh: máy lọc nước thôn Rã Giữa hỏng', -2, 'Viết trả lời')],
              },
              { title: 'Tuần này', items: [item('Nộp số liệu tuyên truyền kỳ tháng 11', 1, 'Nộp số liệu')] },
              { title: 'Sau đó', items: [item('Đọc Chỉ thị số 35-CT/TU và trả lời 5 câu hỏi', 5, 'Đọc và xác nhận')] },
            ]}
          />
        </div>
        <aside class="panel" aria-label="Tiến độ của phòng">
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
        </aside>
      </div>
    </Page>
  )
}
