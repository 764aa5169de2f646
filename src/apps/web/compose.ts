import { join } from 'node:path'
import type { Hono } from 'hono'
import { calendarRoutes } from '../../contexts/calendar/index.ts'
import { commendationRoutes } from '../../contexts/commendation/index.ts'
import { documentRoutes, type ScanDesk } from '../../contexts/documents/index.ts'
import {
  assessmentRoutes,
  councilRoutes,
  criteriaRoutes,
  diaryRoutes,
  galleryRoutes,
  lookAlikeRoutes,
  recognitionRoutes,
  registrationRoutes,
  replicationRoutes,
  seasonRoutes,
  waitingInitiatives,
} from '../../contexts/initiatives/index.ts'
import { messageRoutes } from '../../contexts/messages/index.ts'
import { clientAddress, isSetUp, organizationRoutes } from '../../contexts/organization/index.ts'
import {
  acceptRoutes,
  firstDues,
  inspectionRoutes,
  plansOf,
  plansRoutes,
  urgingRoutes,
} from '../../contexts/plans/index.ts'
import { reportRoutes } from '../../contexts/reports/index.ts'
import { makeLocalFileStore } from '../../platform/files/local-file-store.ts'
import type { Installation } from '../../platform/installation.ts'
import type { Logger } from '../../platform/log.ts'
import { makeMail } from '../../platform/mail.ts'
import { makeSignIn, type SignIn } from '../../platform/sign-in/sign-in.ts'
import type { Site, SiteContext, SiteEnv } from '../../web/site.ts'
import { personCommands, programRegistry } from '../contexts.ts'
import { loadSample } from '../demo/load-sample.ts'
import { openDoor } from '../door.ts'
import { openScanDesk } from '../scan-desk.ts'
import { recomputeAfterChange } from '../jobs.ts'
import { makeApp } from './app.ts'
import { readAssets } from './assets.ts'
import { handbookRoutes } from './handbook-routes.tsx'
import { homeRoutes } from './home-routes.ts'
import { navigationOf } from './navigation.ts'
import { searchRoutes } from './search-routes.tsx'
import { findViewer } from './viewer.ts'

export interface Application {
  readonly app: Hono<SiteEnv>
  readonly site: Site
  readonly signIn: SignIn
  /** Reads scans in the background; it was told of every scan that came in here. */
  readonly scanDesk: ScanDesk
}

/** Puts the whole application together on an opened installation. Tests hand in a clock of their own. */
export function composeApp(installation: Installation, log: Logger, clock?: () => Date): Application {
  const { configuration, connection, secrets, folders, lock } = installation
  const { publicUrl } = configuration
  const door = openDoor(installation, clock)
  const mail = makeMail(configuration.smtpUrl, configuration.mailFrom)
  const signIn = makeSignIn({ connection, secret: secrets.signIn, publicUrl, mail, clock: door.clock })
  const site: Site = {
    door,
    registry: programRegistry(),
    files: makeLocalFileStore(folders.files),
    fileSecret: secrets.files,
    assets: readAssets(),
    navigation: navigationOf,
    publicUrl,
  }
  // Only TLS proves a proxy: without one, anybody could name an address of their own with each password they try.
  const isBehindProxy = publicUrl?.startsWith('https://') ?? false
  const addressOf = (context: SiteContext) => clientAddress(context, { isBehindProxy })
  const scanDesk = openScanDesk(installation, door, log)
  const onScan = () => {
    if (configuration.runsJobs) scanDesk.wake()
  }
  const app = makeApp({
    site,
    log,
    viewerOf: (context) => findViewer(context, { door, signIn, operatorToken: lock?.token }),
    isOwnOrigin: (origin, context) => isOwnOrigin(origin, context, publicUrl),
    spoolFolder: join(folders.files, 'incoming'),
    routes: [
      homeRoutes(() => isSetUp(door.db)),
      organizationRoutes({
        signIn,
        personCommands,
        addressOf,
        loadSample: (administrator) => loadSample(site, administrator),
      }),
      searchRoutes(),
      handbookRoutes(),
      calendarRoutes({ onChanged: (agencyId) => recomputeAfterChange(door, agencyId) }),
      messageRoutes(),
      documentRoutes({ plansOf, firstDues, displayFolder: join(folders.files, 'display'), onScan }),
      acceptRoutes(),
      plansRoutes({ waitingElsewhere: waitingInitiatives }),
      urgingRoutes(),
      inspectionRoutes(),
      registrationRoutes(),
      lookAlikeRoutes(),
      recognitionRoutes(),
      replicationRoutes(),
      commendationRoutes(),
      diaryRoutes(),
      galleryRoutes(),
      criteriaRoutes(),
      seasonRoutes(),
      assessmentRoutes(),
      councilRoutes(),
      reportRoutes(),
    ],
  })
  return { app, site, signIn, scanDesk }
}

/** A form must come from this very site: the address people type, or the one the request was sent to. */
function isOwnOrigin(origin: string, context: SiteContext, publicUrl: string | undefined): boolean {
  // The command line on this machine brings its token: no page of another site can send that header.
  if (context.req.header('authorization')?.startsWith('Bearer ')) return true
  if (publicUrl !== undefined) return origin === new URL(publicUrl).origin
  return origin === new URL(context.req.url).origin
}
