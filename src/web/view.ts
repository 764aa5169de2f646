import type { View } from '../ui/view.ts'
import { takeFlash } from './flash.ts'
import type { SiteContext } from './site.ts'

/** What every page is told about the visit. Takes the flash message, so call it once for a page. */
export function viewOf(context: SiteContext): View {
  const { site, viewer } = context.var
  const url = new URL(context.req.url)
  const signedIn = viewer.actor.kind === 'person'
  return {
    language: viewer.language,
    path: url.pathname + url.search,
    today: site.door.dayOf(site.door.clock()),
    nav: signedIn ? site.navigation(viewer, viewer.waiting) : [],
    assets: site.assets,
    flash: takeFlash(context),
    agencyName: viewer.agencyName,
    ...(viewer.agencies && {
      agencies: viewer.agencies.map((agency) => ({ ...agency, isCurrent: agency.id === viewer.actor.agencyId })),
    }),
    ...(viewer.actor.kind === 'person' && {
      person: { id: viewer.actor.personId, name: viewer.name, unit: viewer.unitName },
      searchHref: '/tim',
      isReadOnly: viewer.actor.isReadOnly,
    }),
  }
}
