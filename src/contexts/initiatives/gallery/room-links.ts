import { mayEver } from '../../../commands/permission.ts'
import type { Words } from '../../../kernel/words.ts'
import type { SiteContext } from '../../../web/site.ts'
import { roomWords } from './words.ts'

export interface RoomLink {
  readonly href: string
  readonly label: Words
}

/** Where the year of initiatives is worked on, in its order, each with the query that its page asks. */
const rooms = [
  { query: 'initiatives.seasons', href: '/mua-thi-dua', label: roomWords.seasons },
  { query: 'initiatives.review-queue', href: '/mo-hinh/cho-duyet', label: roomWords.review },
  { query: 'initiatives.import-seasons', href: '/mo-hinh/nhap', label: roomWords.import },
  { query: 'initiatives.superior-lists', href: '/danh-sach-gui', label: roomWords.superiorLists },
  { query: 'initiatives.assessments', href: '/tham-dinh', label: roomWords.assessment },
  { query: 'initiatives.recognition-lists', href: '/cong-nhan', label: roomWords.recognition },
  { query: 'initiatives.adoptable', href: '/nhan-rong', label: roomWords.replication },
] as const

/** The rooms that whoever looks may enter. */
export function roomLinks(context: SiteContext): readonly RoomLink[] {
  const { site, viewer } = context.var
  return rooms.filter(({ query }) => {
    const known = site.registry.queries.get(query)
    return known !== undefined && mayEver(known.may, viewer.actor)
  })
}
