import { holds } from '../../commands/actor.ts'
import type { NavItem } from '../../ui/view.ts'
import type { Viewer } from '../../web/site.ts'

/** The left navigation, by work. What a role never uses, it does not see. */
export function navigationOf({ actor }: Viewer, waiting: number): readonly NavItem[] {
  const steers = holds(actor, 'office') || holds(actor, 'leader')
  const items: (NavItem & { readonly shown: boolean })[] = [
    { href: '/viec-cua-toi', icon: 'work', label: { vi: 'Việc của tôi', en: 'My work' }, shown: true },
    { href: '/thong-bao', icon: 'inbox', label: { vi: 'Thông báo', en: 'Notices' }, count: waiting, shown: true },
    { href: '/ke-hoach', icon: 'plan', label: { vi: 'Kế hoạch', en: 'Plans' }, shown: true },
    {
      href: '/kiem-tra',
      icon: 'inspection',
      label: { vi: 'Kiểm tra, đôn đốc', en: 'Inspection, urging' },
      shown: steers || holds(actor, 'unit_head'),
    },
    { href: '/van-ban', icon: 'document', label: { vi: 'Văn bản', en: 'Documents' }, shown: true },
    { href: '/bao-cao', icon: 'report', label: { vi: 'Báo cáo', en: 'Reports' }, shown: true },
    { href: '/lich', icon: 'calendar', label: { vi: 'Lịch làm việc', en: 'Calendar' }, shown: true },
    { href: '/quan-tri', icon: 'admin', label: { vi: 'Quản trị', en: 'Administration' }, shown: holds(actor, 'admin') },
  ]
  return items.filter(({ shown }) => shown).map(({ shown: _shown, ...item }) => item)
}
