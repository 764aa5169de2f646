import { Page, PlainPage } from '../ui/page.tsx'
import { schemaOf } from './open-api.ts'
import type { SiteContext } from './site.ts'
import { viewOf } from './view.ts'

/** The API on one page for people: every command and query with who may, its fields and its refusals. */
export function openApiPage(context: SiteContext): Response | Promise<Response> {
  const view = viewOf(context)
  const { commands, queries } = context.var.site.registry
  const Shell = view.person ? Page : PlainPage
  const title = { vi: 'Giao diện lập trình (API)', en: 'API' }
  return context.html(
    <Shell view={view} title={title}>
      <p>
        <a href="/api/openapi.json">openapi.json</a>
      </p>
      <h2>POST /api/commands/…</h2>
      {[...commands.values()].map((command) => (
        <details>
          <summary>
            <code>{command.name}</code> {command.words[view.language]}
          </summary>
          <Described may={command.may} schema={schemaOf(command.input)} refusals={Object.keys(command.refusals)} />
        </details>
      ))}
      <h2>GET /api/queries/…</h2>
      {[...queries.values()].map((query) => (
        <details>
          <summary>
            <code>{query.name}</code> {query.words[view.language]}
          </summary>
          <Described may={query.may} schema={schemaOf(query.input)} refusals={[]} />
        </details>
      ))}
    </Shell>,
  )
}

function Described({ may, schema, refusals }: { may: object; schema: object; refusals: readonly string[] }) {
  return (
    <dl>
      <dt>may</dt>
      <dd>
        <code>{JSON.stringify(may)}</code>
      </dd>
      <dt>input</dt>
      <dd>
        <pre>{JSON.stringify(schema, null, 2)}</pre>
      </dd>
      {refusals.length === 0 ? null : <dt>refusals</dt>}
      {refusals.length === 0 ? null : <dd>{refusals.join(', ')}</dd>}
    </dl>
  )
}
