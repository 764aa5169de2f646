import { type Actor, holds } from '../../commands/actor.ts'
import { mayEver } from '../../commands/permission.ts'
import type { NavItem } from '../../ui/view.ts'
import type { Viewer } from '../../web/site.ts'
import { programRegistry } from '../contexts.ts'

const { queries } = programRegistry()

/** Whether the actor may ask the query behind a page. */
function mayAsk(actor: Actor, name: string): boolean {
  const query = queries.get(name)
  return query !== undefined && mayEver(query.may, actor)
}

/** Where somebody starts: their work, what they are to score, or what they administer when they have neither. */
export function firstPageOf(actor: Actor): string {
  if (mayAsk(actor, 'plans.my-work')) return '/viec-cua-toi'
  if (holds(actor, 'assessor')) return assessing
  return holds(actor, 'admin') ? '/quan-tri' : '/thong-bao'
}

/** What waits for an assessor. */
const assessing = '/tham-dinh?mine=true'

/** The left navigation, by work. What a role never uses, it does not see. */
export function navigationOf({ actor }: Viewer, waiting: number): readonly NavItem[] {
  const urges = mayAsk(actor, 'plans.list-urgent')
  const items: (NavItem & { readonly shown: boolean })[] = [
    {
      href: '/viec-cua-toi',
      icon: 'work',
      label: { vi: 'Việc của tôi', en: 'My work' },
      shown: mayAsk(actor, 'plans.my-work'),
    },
    { href: '/thong-bao', icon: 'inbox', label: { vi: 'Thông báo', en: 'Notices' }, count: waiting, shown: true },
    {
      href: '/ke-hoach',
      icon: 'plan',
      label: { vi: 'Kế hoạch', en: 'Plans' },
      shown: mayAsk(actor, 'plans.plans'),
    },
    {
      href: '/mo-hinh',
      icon: 'initiative',
      label: { vi: 'Mô hình, điển hình', en: 'Initiatives' },
      shown: mayAsk(actor, 'initiatives.list'),
    },
    {
      href: assessing,
      icon: 'score',
      label: { vi: 'Chấm điểm', en: 'Scoring' },
      shown: holds(actor, 'assessor'),
    },
    {
      href: '/khen-thuong',
      icon: 'honour',
      label: { vi: 'Khen thưởng', en: 'Commendation' },
      shown: mayAsk(actor, 'commendation.register'),
    },
    {
      href: '/kiem-tra',
      icon: 'inspection',
      // Officers lead rounds and are inspected, but urge nobody.
      label: urges ? { vi: 'Kiểm tra, đôn đốc', en: 'Inspection, urging' } : { vi: 'Kiểm tra', en: 'Inspection' },
      within: urges ? ['/don-doc', '/phieu-don-doc'] : undefined,
      shown: mayAsk(actor, 'plans.list-inspections'),
    },
    { href: '/van-ban', icon: 'document', label: { vi: 'Văn bản', en: 'Documents' }, shown: true },
    {
      href: '/bao-cao',
      icon: 'report',
      label: { vi: 'Báo cáo', en: 'Reports' },
      shown: mayAsk(actor, 'reports.list'),
    },
    {
      href: '/lich',
      icon: 'calendar',
      label: { vi: 'Lịch làm việc', en: 'Calendar' },
      shown: mayAsk(actor, 'calendar.special-days'),
    },
    { href: '/quan-tri', icon: 'admin', label: { vi: 'Quản trị', en: 'Administration' }, shown: holds(actor, 'admin') },
  ]
  return items.filter(({ shown }) => shown).map(({ shown: _shown, ...item }) => item)
}
