import { Hono } from 'hono'
import type { SiteEnv } from '../../web/site.ts'
import { agencyTreeRoutes } from './routes/agencies-below.tsx'
import { accountRoutes } from './routes/account.tsx'
import { agencyAndUnitRoutes } from './routes/agency-and-units.tsx'
import { importAgencyRoutes } from './routes/import-agencies.tsx'
import { importRoutes } from './routes/import.tsx'
import { invitationRoutes } from './routes/invitations.tsx'
import { linkRoutes } from './routes/links.tsx'
import type { OrganizationParts } from './routes/parts.ts'
import { peopleRoutes } from './routes/people.tsx'
import { setUpRoutes } from './routes/set-up.tsx'
import { sampleSetUpRoutes } from './routes/set-up-sample.tsx'
import { signInRoutes } from './routes/sign-in.tsx'

/** Set-up, sign-in, the own account and the administration of agency, units and people. */
export function organizationRoutes(parts: OrganizationParts): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const all = [
    setUpRoutes(parts),
    sampleSetUpRoutes(parts),
    signInRoutes(parts),
    linkRoutes(parts),
    accountRoutes(parts),
    agencyAndUnitRoutes(parts),
    importRoutes(),
    importAgencyRoutes(parts),
    agencyTreeRoutes(parts),
    invitationRoutes(parts),
    peopleRoutes(parts),
  ]
  for (const part of all) routes.route('/', part)
  return routes
}
