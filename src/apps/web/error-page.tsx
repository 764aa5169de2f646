import type { Language, Words } from '../../kernel/words.ts'
import { formatSize } from '../../ui/format.ts'
import { ErrorPage } from '../../ui/page.tsx'
import { mostRequestBytes } from '../../ui/sent-limit.ts'
import type { SiteContext } from '../../web/site.ts'
import { viewOf } from '../../web/view.ts'
import { words } from '../../web/words.ts'

/** A page, or JSON below /api, that says what went wrong and what to do. */
export function errorPage(context: SiteContext, status: number, code?: string): Response | Promise<Response> {
  context.status(status as 400)
  const viewer = context.get('viewer') as typeof context.var.viewer | undefined
  const { title, lead } = status === 413 ? tooLargeWords(context) : wordsOf(status)
  if (!viewer || context.req.path.startsWith('/api/'))
    return context.json({ status: nameOf(status), message: lead, code }, status as 400)
  const view = viewOf(context)
  const { language } = view
  return context.html(
    <ErrorPage view={view} status={status} title={title[language]} message={lead[language]} reference={code} />,
  )
}

/** With the size of what was sent, where the sender tells it. */
function tooLargeWords(context: SiteContext): { readonly title: Words; readonly lead: Words } {
  const { tooLargeTitle, tooLarge, tooLargeBy } = words.catalogue
  const told = Number(context.req.header('content-length') ?? 0)
  if (!(told > mostRequestBytes)) return { title: tooLargeTitle, lead: tooLarge }
  const size = (language: Language) => formatSize(told, language)
  return { title: tooLargeTitle, lead: { vi: tooLargeBy.vi(size('vi')), en: tooLargeBy.en(size('en')) } }
}

function nameOf(status: number): string {
  const names: Readonly<Record<number, string>> = {
    403: 'forbidden',
    404: 'not-found',
    413: 'too-large',
    500: 'fault',
    503: 'busy',
  }
  return names[status] ?? 'refused'
}

function wordsOf(status: number): { readonly title: Words; readonly lead: Words } {
  const texts = words.catalogue
  if (status === 404) return { title: texts.notFoundTitle, lead: texts.notFound }
  if (status === 403) return { title: texts.forbiddenTitle, lead: texts.forbidden }
  if (status === 422) return { title: texts.noFormTitle, lead: texts.noForm }
  if (status === 503) return { title: texts.busyTitle, lead: texts.busy }
  return { title: texts.faultTitle, lead: texts.fault }
}
