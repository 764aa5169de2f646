import { Hono } from 'hono'
import { mayEver } from '../../commands/permission.ts'
import { searchDocuments } from '../../contexts/documents/index.ts'
import { searchInitiatives } from '../../contexts/initiatives/index.ts'
import { searchTasks } from '../../contexts/plans/index.ts'
import type { Words } from '../../kernel/words.ts'
import { EmptyState } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { ask } from '../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../web/site.ts'
import { viewOf } from '../../web/view.ts'

const words = {
  title: { vi: 'Tìm', en: 'Search' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  initiatives: { vi: 'Mô hình, điển hình', en: 'Initiatives' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  nothing: { vi: 'Không tìm thấy gì', en: 'Nothing was found' },
  advice: {
    vi: 'Viết ít chữ hơn, hoặc một phần số, ký hiệu. Gõ không dấu cũng được.',
    en: 'Try fewer words, or a part of the number. Diacritics may be left out.',
  },
} satisfies Record<string, Words>

interface Hit {
  readonly href: string
  readonly title: string
  readonly detail: string
}

/** The search box in the head of the page: tasks, initiatives and documents that hold all the words. */
export function searchRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/tim', showFound)
  return routes
}

async function showFound(context: SiteContext): Promise<Response> {
  const q = (context.req.query('q') ?? '').slice(0, 200)
  // Who sees no tasks, such as an administrator, still finds documents.
  const tasks = mayEver(searchTasks.may, context.var.viewer.actor) ? await ask(context, searchTasks, { q }) : []
  const initiatives = mayEver(searchInitiatives.may, context.var.viewer.actor)
    ? await ask(context, searchInitiatives, { q })
    : []
  const documents = await ask(context, searchDocuments, { q })
  const view = viewOf(context)
  const { language } = view
  const taskHits = tasks.map(({ id, code, title }) => ({ href: `/nhiem-vu/${id}`, title, detail: code }))
  const initiativeHits = initiatives.map(({ id, code, name, year, unitName }) => ({
    href: `/mo-hinh/${id}`,
    title: name,
    detail: [code ?? String(year), unitName].join(' · '),
  }))
  const documentHits = documents.map((found) => ({
    href: `/van-ban/${found.id}`,
    title: found.title ?? found.name ?? '',
    detail: [found.type, found.number, found.issuer].filter(Boolean).join(' · '),
  }))
  return context.html(
    <Page view={view} title={`${words.title[language]}: ${q}`}>
      {taskHits.length + initiativeHits.length + documentHits.length === 0 ? (
        <EmptyState language={language} title={words.nothing} advice={words.advice} />
      ) : null}
      <Hits title={words.tasks[language]} hits={taskHits} />
      <Hits title={words.initiatives[language]} hits={initiativeHits} />
      <Hits title={words.documents[language]} hits={documentHits} />
    </Page>,
  )
}

function Hits({ title, hits }: { title: string; hits: readonly Hit[] }) {
  if (hits.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul class="list">
        {hits.map(({ href, title: name, detail }) => (
          <li>
            <div>
              <a href={href}>{name || detail}</a>
              <p class="s m">{detail}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
