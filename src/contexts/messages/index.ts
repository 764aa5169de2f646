import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { readNotices } from './commands/read-notices.ts'
import { inbox, noticeTarget } from './queries.ts'

export const commands: readonly AnyCommand[] = [readNotices]
export const queries: readonly AnyQuery[] = [inbox, noticeTarget]

export { messageRoutes } from './routes.tsx'
export { noticesAbout, type NoticeProof, unreadNotices } from './queries.ts'
export { type NewNotice, postNotices } from './store/notices.ts'
export { deliverMail } from './deliver-mail.ts'
