import type { AnyCommand } from '../../commands/command.ts'
import type { AnyQuery } from '../../commands/query.ts'
import { addAgency } from './commands/add-agency.ts'
import { addPerson } from './commands/add-person.ts'
import { addSuperior } from './commands/add-superior.ts'
import { addUnit } from './commands/add-unit.ts'
import { dropSecondFactor } from './commands/drop-second-factor.ts'
import { editAgency } from './commands/edit-agency.ts'
import { editLowerAgency } from './commands/edit-lower-agency.ts'
import { editOwnChoices } from './commands/edit-own-choices.ts'
import { editPerson } from './commands/edit-person.ts'
import { editUnit } from './commands/edit-unit.ts'
import { endAgency } from './commands/end-agency.ts'
import { endRole } from './commands/end-role.ts'
import { giveRole } from './commands/give-role.ts'
import { importAgencies } from './commands/import-agencies.ts'
import { importPeople } from './commands/import-people.ts'
import { invitePeople } from './commands/invite-people.ts'
import { moveAgencies } from './commands/move-agencies.ts'
import { moveUnit } from './commands/move-unit.ts'
import { renewInvitations } from './commands/renew-invitations.ts'
import { resetSignIn } from './commands/reset-sign-in.ts'
import { setUp } from './commands/set-up.ts'
import { useSignInLink } from './commands/use-sign-in-link.ts'
import { listAgencies, listAgencyChoices, showLowerAgency } from './queries/agencies-below.ts'
import { previewAgencies } from './queries/agency-preview.ts'
import { listAgenciesHere, showAgency } from './queries/agency.ts'
import { listChoices } from './queries/choices.ts'
import { previewPeople } from './queries/import-ground.ts'
import { findPeople, showPerson } from './queries/people.ts'
import { listOpenLinks, showLink, showOwn } from './queries/sign-in.ts'
import { listUnitRows, showUnit } from './queries/units.ts'

/** Everything that changes an agency, its units and its people, but for how they go: see `makePersonCommands`. */
export const commands: readonly AnyCommand[] = [
  setUp,
  editAgency,
  addAgency,
  addSuperior,
  importAgencies,
  editLowerAgency,
  moveAgencies,
  endAgency,
  renewInvitations,
  addUnit,
  editUnit,
  moveUnit,
  addPerson,
  editPerson,
  giveRole,
  endRole,
  importPeople,
  invitePeople,
  resetSignIn,
  useSignInLink,
  dropSecondFactor,
  editOwnChoices,
]

/** Everything that shows them. */
export const queries: readonly AnyQuery[] = [
  showAgency,
  listAgenciesHere,
  listAgencies,
  showLowerAgency,
  listAgencyChoices,
  previewAgencies,
  listUnitRows,
  showUnit,
  findPeople,
  showPerson,
  listChoices,
  previewPeople,
  listOpenLinks,
  showLink,
  showOwn,
]

export { makePersonCommands, type PersonCommands } from './commands/make-person-commands.ts'
export type { OpenWork } from './open-work.ts'
export type { WorkHolder } from './store/work-holder.ts'
export { organizationRoutes } from './routes.tsx'
export { clientAddress, type OrganizationParts } from './routes/parts.ts'
export { type AgencyHere, type AgencyShown, getAgency, isSetUp } from './queries/agency.ts'
export type { AgencySettings, Hours } from './rules/settings.ts'
export { type ActorFound, type CountFor, findActor } from './queries/actor.ts'
export { type Choices, findChoices } from './queries/choices.ts'
export {
  type DirectoryOf,
  listPeople,
  listUnits,
  optionsOfPeople,
  type PersonListed,
  personOptions,
  type RoleListed,
  type UnitListed,
  unitOptions,
} from './queries/directory.ts'
export {
  type AgencyInLine,
  agencyNames,
  type AgencyNode,
  agencyTree,
  ancestorIds,
  ancestorsOf,
  descendantsOf,
  standsBelow,
} from './queries/tree.ts'
export type { UnitKind } from './tables.ts'
export { getAgencyHead, listSigners } from './queries/signers.ts'
