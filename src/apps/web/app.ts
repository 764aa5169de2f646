import { tmpdir } from 'node:os'
import { Hono, type MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from '../../platform/log.ts'
import { mostRequestBytes } from '../../ui/sent-limit.ts'
import { apiRoutes } from '../../web/api.ts'
import type { Site, SiteContext, SiteEnv, Viewer } from '../../web/site.ts'
import { errorPage } from './error-page.tsx'
import { assetRoutes } from './assets.ts'
import { boundedBodies } from './bounded-bodies.ts'

export interface AppParts {
  readonly site: Site
  readonly log: Logger
  /** Who sends this request. */
  readonly viewerOf: (context: SiteContext) => Promise<Viewer>
  /** The pages of every context. */
  readonly routes: readonly Hono<SiteEnv>[]
  /** Addresses of this installation, for the check where a form comes from. */
  readonly isOwnOrigin: (origin: string, context: SiteContext) => boolean
  /** Where large uploads wait for their turn; the system's own place when left out. */
  readonly spoolFolder?: string
}

const megabyte = 1024 * 1024
/** Looking into an upload takes about four times its size. */
const bodies = { mostOfOne: mostRequestBytes, mostInMemory: 60 * megabyte, mostOnDisk: 2_000 * megabyte } as const

/**
 * The whole application as a function from request to response. The duties in order: protect, identify, limit, answer.
 */
export function makeApp({ site, log, viewerOf, routes, isOwnOrigin, spoolFolder = tmpdir() }: AppParts): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>()
  app.route('/', assetRoutes())
  app.use(keepStricterPolicy, secureHeaders(protection), noteOwnPolicy)
  app.use(csrf({ origin: (origin, context) => isOwnOrigin(origin, context as SiteContext) }))
  app.use(async (context, next) => {
    context.set('site', site)
    context.set('viewer', await viewerOf(context))
    await next()
    // Pages show what one person may see: no shared cache may keep them.
    if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'private, no-store')
  })
  const onFault = (error: unknown): void => log.error({ folder: spoolFolder, error }, 'keep an upload on disk')
  app.use(boundedBodies({ ...bodies, folder: spoolFolder, onFault }))
  app.use(readForm)
  for (const part of routes) app.route('/', part)
  app.route('/api', apiRoutes())
  app.notFound((context) => errorPage(context as SiteContext, 404))
  app.onError((error, context) => answerError(error, context as SiteContext, log))
  return app
}

/** Reads a posted form before any page asks for it; what is no form is told so in words. */
const readForm: MiddlewareHandler<SiteEnv> = async (context, next) => {
  if (context.req.method === 'POST' && !context.req.path.startsWith('/api/')) {
    await context.req.formData().catch((error: unknown) => {
      throw error instanceof TypeError ? new HTTPException(422) : error
    })
  }
  await next()
}

type Policies = { Variables: { ownPolicy?: string } }

/** Files that people sent come with a stricter policy than pages; it must not be replaced by that of the pages. */
const noteOwnPolicy: MiddlewareHandler<SiteEnv & Policies> = async (context, next) => {
  await next()
  const own = context.res.headers.get('content-security-policy')
  if (own !== null) context.set('ownPolicy', own)
}

const keepStricterPolicy: MiddlewareHandler<SiteEnv & Policies> = async (context, next) => {
  await next()
  const own = context.get('ownPolicy')
  if (own !== undefined) context.res.headers.set('content-security-policy', own)
}

/** No inline script or style, nothing from elsewhere, no framing. */
const protection: NonNullable<Parameters<typeof secureHeaders>[0]> = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  xFrameOptions: 'DENY',
  permissionsPolicy: { camera: ['self'], geolocation: ['self'], microphone: ['self'] },
}

function answerError(error: Error, context: SiteContext, log: Logger): Response | Promise<Response> {
  if (error instanceof HTTPException) {
    if (error.res) return error.res
    if (error.status === 401) return context.redirect(`/dang-nhap?back=${encodeURIComponent(backOf(context))}`, 303)
    return errorPage(context, error.status)
  }
  const code = crypto.randomUUID().slice(0, 8)
  log.error({ code, method: context.req.method, path: context.req.path, error }, 'request failed')
  return errorPage(context, 500, code)
}

/** Only pages that were asked for by address can be come back to. */
function backOf(context: SiteContext): string {
  const url = new URL(context.req.url)
  return context.req.method === 'GET' ? url.pathname + url.search : '/'
}
