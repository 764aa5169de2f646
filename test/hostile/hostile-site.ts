import type { Actor } from '../../src/commands/actor.ts'
import { makeApp } from '../../src/apps/web/app.ts'
import type { Logger } from '../../src/platform/log.ts'
import type { Site, Viewer } from '../../src/web/site.ts'
import type { Scenario } from '../support/scenario.ts'
import type { TestSite } from '../support/site.ts'
import { openSandbox, type Sandbox } from '../permissions/sandbox.ts'

/** The application's JSON door on a sandbox, visited by whoever is named; keeps the causes of its faults. */
export interface HostileSite {
  readonly sandbox: Sandbox
  readonly faults: string[]
  visit(path: string, request?: RequestInit): Promise<Answer>
  as(actor: Actor): void
}

export interface Answer {
  readonly status: number
  readonly text: string
  /** Work of the processor, which unlike the clock does not count what else the machine does. */
  readonly workMs: number
}

export async function openHostileSite(opened: TestSite, scenario: Scenario): Promise<HostileSite> {
  const sandbox = await openSandbox(scenario)
  const site: Site = { ...opened.site, door: sandbox.door }
  const faults: string[] = []
  const log = { error: ({ error }: { error: Error }) => void faults.push(causeOf(error)) } as unknown as Logger
  let actor: Actor = { kind: 'anonymous', agencyId: 0 }
  const viewerOf = async (): Promise<Viewer> => ({
    actor,
    language: 'vi',
    name: '',
    unitName: '',
    agencyName: '',
    waiting: 0,
    accountId: null,
  })
  const app = makeApp({ site, log, viewerOf, routes: [], isOwnOrigin: () => true })
  return {
    sandbox,
    faults,
    as: (next) => void (actor = next),
    visit: async (path, request) => {
      const before = process.cpuUsage()
      const response = await app.request(path, request)
      const text = await response.text()
      const { user, system } = process.cpuUsage(before)
      return { status: response.status, text, workMs: (user + system) / 1_000 }
    },
  }
}

function causeOf(error: unknown): string {
  const [head = '', where = ''] = error instanceof Error ? (error.stack ?? '').split('\n') : [String(error)]
  return `${head.slice(0, 200)} ${where.trim()}`
}
