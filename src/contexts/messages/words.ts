import { defineWords, type Words } from '../../kernel/words.ts'
import type { NoticeKind } from './tables.ts'

export const words = defineWords({
  inbox: { vi: 'Thông báo', en: 'Notices' },
  inboxLead: {
    vi: 'Việc được giao, nhắc hạn, đôn đốc và trả lời gửi tới anh/chị. Mở một thông báo là đã xem.',
    en: 'What was assigned, reminded, urged or answered to you. Opening a notice marks it as read.',
  },
  unreadOnly: { vi: 'Chưa xem', en: 'Unread' },
  all: { vi: 'Tất cả', en: 'All' },
  readAll: { vi: 'Đánh dấu đã xem tất cả', en: 'Mark all as read' },
  readAllDone: { vi: 'Đã đánh dấu xem tất cả.', en: 'All marked as read.' },
  open: { vi: 'Mở', en: 'Open' },
  unread: { vi: 'chưa xem', en: 'unread' },
  readAt: { vi: (at: string) => `đã xem ${at}`, en: (at: string) => `read ${at}` },
  nothing: { vi: 'Chưa có thông báo nào.', en: 'No notices yet.' },
  nothingAdvice: {
    vi: 'Khi có việc giao cho anh/chị hoặc sắp đến hạn, thông báo hiện ở đây.',
    en: 'When work is given to you or a date comes near, it shows here.',
  },
  readNotices: { vi: 'Xem thông báo', en: 'Read notices' },
  feed: { vi: 'Xem hạn việc trong lịch của điện thoại, máy tính', en: 'See due dates in your own calendar' },
  mailSubject: { vi: 'Khéo: ', en: 'Khéo: ' },
  mailFoot: {
    vi: 'Anh/chị nhận thư này vì đã chọn nhận thư trong mục Tài khoản.',
    en: 'You receive this because mail is switched on in your account.',
  },
})

export const noticeKindWords: Record<NoticeKind, Words> = {
  reminder: { vi: 'Nhắc hạn', en: 'Reminder' },
  urging: { vi: 'Đôn đốc', en: 'Urging' },
  request: { vi: 'Đề nghị', en: 'Request' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  change: { vi: 'Thay đổi', en: 'Change' },
}
