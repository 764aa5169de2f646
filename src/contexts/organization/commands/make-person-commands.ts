import { z } from 'zod'
import type { AnyCommand, Facts } from '../../../commands/command.ts'
import { defineCommand } from '../../../commands/command.ts'
import { carried, dayField, line, optional, reference, rowVersion } from '../../../commands/fields.ts'
import { addDays } from '../../../kernel/plain-date.ts'
import { accept } from '../../../kernel/verdict.ts'
import type { Db } from '../../../platform/database/tables.ts'
import { endMembership, type Leaver, movePerson } from '../rules/people.ts'
import { wordsFor } from '../rules/refusals.ts'
import { closeUnit } from '../rules/units.ts'
import { getAgencyForUpdate } from '../store/agencies.ts'
import { withdrawLinks } from '../store/links.ts'
import { findPerson, getPersonForUpdate, savePerson, savePersonEnd } from '../store/people.ts'
import { endRoles, insertRoles, listOtherAdministrators, listRolesOf } from '../store/roles.ts'
import { countPeopleAfter, listOpenUnitIds, listUnitsForUpdate, saveClosing } from '../store/units.ts'
import { RecordNotFound } from '../../../commands/refusals.ts'
import { sumOf } from '../open-work.ts'
import { openWorkOf, openWorkOfUnit, type WorkHolder } from '../store/work-holder.ts'
import { administrators, lastDay, roleField, successorField } from './fields.ts'

export type PersonCommands = ReturnType<typeof makePersonCommands>

/**
 * The commands by which people and units go. They are made from what the later contexts hold (see store/work-holder.ts), and
 * none of them leaves work without an owner.
 */
export function makePersonCommands(holders: readonly WorkHolder[]) {
  const leaving = makeEndMembership(holders)
  const moving = makeMovePerson(holders)
  const closing = makeCloseUnit(holders)
  const commands: readonly AnyCommand[] = [leaving, moving, closing]
  return { endMembership: leaving, movePerson: moving, closeUnit: closing, commands, holders }
}

const goesRefusals = wordsFor(
  'person-left',
  'day-before-start',
  'day-not-reached',
  'last-administrator',
  'successor-needed',
  'successor-unknown',
)

function makeEndMembership(holders: readonly WorkHolder[]) {
  return defineCommand({
    name: 'organization.end-membership',
    words: { vi: 'Thôi làm việc', en: 'Leaves the agency' },
    input: z.strictObject({ personId: carried(), version: rowVersion(), lastOn: lastDay, successorId: successorField }),
    may: administrators,
    refusals: goesRefusals,
    load: (db, input, facts) => loadLeaver(db, holders, { ...input, facts }),
    decide: (leaver, { version, lastOn, successorId }, { today }) =>
      endMembership(leaver, { version, lastOn, successorId, today }),
    save: async (db, { personId, lastOn, successorId }, facts) => {
      const { agencyId } = facts.actor
      await endRoles(db, { agencyId, personId, lastOn, only: 'all' })
      await savePersonEnd(db, { agencyId, id: personId }, lastOn)
      await withdrawLinks(db, { agencyId, personIds: [personId], at: facts.at })
      await handOver(db, holders, { fromPersonId: personId, toPersonId: successorId, facts })
    },
    subject: ({ personId }) => ({ kind: 'person', id: personId }),
  })
}

function makeMovePerson(holders: readonly WorkHolder[]) {
  return defineCommand({
    name: 'organization.move-person',
    words: { vi: 'Chuyển đơn vị', en: 'Move to another unit' },
    input: z.strictObject({
      personId: carried(),
      version: rowVersion(),
      unitId: reference({ label: { vi: 'Đơn vị mới', en: 'New unit' } }),
      role: roleField,
      jobTitle: optional(
        line({
          label: { vi: 'Chức vụ mới', en: 'New job title' },
          hint: { vi: 'Để trống nếu giữ nguyên.', en: 'Leave empty to keep it.' },
          max: 120,
        }),
      ),
      fromOn: dayField({ label: { vi: 'Từ ngày', en: 'From' } }),
      successorId: successorField,
    }),
    may: administrators,
    refusals: { ...goesRefusals, ...wordsFor('unit-needed', 'unit-unknown') },
    load: async (db, input, facts) => ({
      ...(await loadLeaver(db, holders, { ...input, facts })),
      openUnitIds: await listOpenUnitIds(db, facts.actor.agencyId, input.fromOn),
    }),
    decide: (leaver, input, facts) => {
      const { version, unitId, role, jobTitle, fromOn, successorId } = input
      const wanted = { version, unitId, role, jobTitle, fromOn, successorId, today: facts.today }
      const verdict = movePerson(leaver, wanted)
      return verdict.ok ? accept({ ...verdict.outcome, roleId: facts.newId() }) : verdict
    },
    save: async (db, move, facts) => {
      const { agencyId } = facts.actor
      const { personId, lastOn, to, roleId, jobTitle, successorId } = move
      await endRoles(db, { agencyId, personId, lastOn, only: 'in-units' })
      const validFrom = addDays(lastOn, 1)
      await insertRoles(db, [{ agencyId, id: roleId, personId, ...to, validFrom, validTo: null }])
      await savePerson(db, { agencyId, id: personId }, jobTitle === null ? {} : { jobTitle })
      await handOver(db, holders, { fromPersonId: personId, toPersonId: successorId, facts })
    },
    subject: ({ personId }) => ({ kind: 'person', id: personId }),
  })
}

function makeCloseUnit(holders: readonly WorkHolder[]) {
  return defineCommand({
    name: 'organization.close-unit',
    words: { vi: 'Kết thúc đơn vị', en: 'Close the unit' },
    input: z.strictObject({
      unitId: carried(),
      version: rowVersion(),
      lastOn: lastDay,
      successorId: optional(
        reference({
          label: { vi: 'Đơn vị tiếp nhận', en: 'Unit that takes over' },
          hint: {
            vi: 'Nhận người và việc. Bắt buộc khi còn.',
            en: 'Takes over people and work. Needed when there are any.',
          },
        }),
      ),
    }),
    may: administrators,
    refusals: wordsFor(
      'unit-closed',
      'day-before-start',
      'day-not-reached',
      'successor-unit-needed',
      'unit-unknown',
      'unit-in-circle',
    ),
    load: async (db, { unitId, lastOn }, { actor: { agencyId } }) => {
      const units = await listUnitsForUpdate(db, agencyId)
      const unit = units.find(({ id }) => id === unitId)
      if (!unit) throw new RecordNotFound(`unit ${unitId}`)
      const people = await countPeopleAfter(db, { agencyId, unitId, on: lastOn })
      return { unit, units, people, openWork: sumOf(await openWorkOfUnit(db, holders, { agencyId, unitId })) }
    },
    decide: (held, { version, unitId, lastOn, successorId }, { today }) =>
      closeUnit(held, { version, unitId, lastOn, successorId, today }),
    save: async (db, { unitId, lastOn, successorId }, facts) => {
      await saveClosing(db, { agencyId: facts.actor.agencyId, unitId, lastOn, successorId, newId: facts.newId })
      if (successorId === null) return
      for (const { ofUnits } of holders)
        await ofUnits?.handOver(db, { fromUnitId: unitId, toUnitId: successorId, facts })
    },
    subject: ({ unitId }) => ({ kind: 'unit', id: unitId }),
  })
}

async function loadLeaver(
  db: Db,
  holders: readonly WorkHolder[],
  { personId, successorId, facts }: { personId: string; successorId: string | null; facts: Facts },
): Promise<Leaver> {
  const { agencyId } = facts.actor
  await getAgencyForUpdate(db, agencyId)
  return {
    person: await getPersonForUpdate(db, { agencyId, id: personId }),
    roles: await listRolesOf(db, { agencyId, personId }),
    administrators: { others: await listOtherAdministrators(db, { agencyId, personId }) },
    openWork: sumOf(await openWorkOf(db, holders, { agencyId, personId })),
    successor: await findPerson(db, agencyId, successorId),
  }
}

async function handOver(
  db: Db,
  holders: readonly WorkHolder[],
  { fromPersonId, toPersonId, facts }: { fromPersonId: string; toPersonId: string | null; facts: Facts },
): Promise<void> {
  if (toPersonId === null) return
  for (const holder of holders) await holder.handOver(db, { fromPersonId, toPersonId, facts })
}
