import type { Hono } from 'hono'
import { calendarRoutes } from '../../contexts/calendar/index.ts'
import { messageRoutes } from '../../contexts/messages/index.ts'
import { makeLocalFileStore } from '../../platform/files/local-file-store.ts'
import type { Installation } from '../../platform/installation.ts'
import type { Logger } from '../../platform/log.ts'
import { makeMail } from '../../platform/mail.ts'
import { makeSignIn } from '../../platform/sign-in/sign-in.ts'
import type { Site, SiteContext, SiteEnv } from '../../web/site.ts'
import { programRegistry } from '../contexts.ts'
import { openDoor } from '../door.ts'
import { makeApp } from './app.ts'
import { readAssets } from './assets.ts'
import { homeRoutes } from './home-routes.ts'
import { navigationOf } from './navigation.ts'
import { findViewer } from './viewer.ts'

export interface Application {
  readonly app: Hono<SiteEnv>
  readonly site: Site
}

/** Puts the whole application together on an opened installation. */
export function composeApp(installation: Installation, log: Logger, clock?: () => Date): Application {
  const { configuration, connection, secrets, folders, lock } = installation
  const door = openDoor(installation, clock)
  const mail = makeMail(configuration.smtpUrl, configuration.mailFrom)
  const signIn = makeSignIn({
    connection,
    secret: secrets.signIn,
    publicUrl: configuration.publicUrl,
    mail,
    clock: door.clock,
  })
  const site: Site = {
    door,
    registry: programRegistry(),
    files: makeLocalFileStore(folders.files),
    fileSecret: secrets.files,
    assets: readAssets(),
    navigation: navigationOf,
  }
  const hasAgency = async () =>
    (await connection.db.selectFrom('agency').select('id').limit(1).executeTakeFirst()) !== undefined
  const app = makeApp({
    site,
    log,
    viewerOf: (context) => findViewer(context, { door, signIn, operatorToken: lock?.token }),
    routes: [homeRoutes(hasAgency), calendarRoutes(), messageRoutes()],
    isOwnOrigin: (origin, context) => isOwnOrigin(origin, context, configuration.publicUrl),
  })
  return { app, site }
}

/** A form must come from this very site: the address people type, or the one the request was sent to. */
function isOwnOrigin(origin: string, context: SiteContext, publicUrl: string | undefined): boolean {
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin
  return origin === new URL(context.req.url).origin
}
