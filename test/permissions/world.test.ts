import { programRegistry } from '../../src/apps/contexts.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../../src/platform/database/connect.ts'
import { announced } from '../support/public-rows.ts'
import { startScenario } from '../support/scenario.ts'
import { listTables, listTenantTables } from '../support/tenant-tables.ts'
import { givenWorld, type World } from '../support/world.ts'

/** Shared by all agencies: what each may know of the others is only that they exist. */
const sharedTables = ['agency', 'likeness_frequency']
/** What goes from one agency to another: both see it, the one sends it, the other answers it. */
const betweenTwo = [
  'agency_notice',
  'superior_list',
  'superior_list_line',
  'superior_list_recall',
  'superior_list_correction',
]
/** Tables that only these commands fill: they count once the command is registered. */
const filledBy: Readonly<Record<string, readonly string[]>> = {
  'plans.remind': ['reminder'],
  'plans.issue-urging-note': ['urging_note'],
  'plans.renew-calendar-feed': ['calendar_feed'],
  'plans.set-escalation': ['escalation_rule'],
  'plans.plan-inspection': ['inspection', 'inspection_item'],
  'reports.start-report': ['report', 'report_frozen', 'report_file', 'report_delivery'],
}
const { commands } = programRegistry()
const mayBeEmpty = Object.entries(filledBy).flatMap(([name, tables]) => (commands.has(name) ? [] : tables))

describe('the world that the permission matrix is checked on', () => {
  let world: World
  let connection: Connection
  beforeAll(async () => {
    const scenario = await startScenario('2026-11-23')
    connection = scenario.connection
    world = await givenWorld(scenario, 'DẤU-C-1a90')
  })

  it('holds something of every kind that the program keeps', async () => {
    const empty = (await listTenantTables(connection))
      .map(({ name }) => name)
      .filter((name) => (world.rows.get(name) ?? []).length === 0 && !mayBeEmpty.includes(name))

    expect(empty).toEqual([])
  })
})

describe('the second lock', () => {
  let connection: Connection
  beforeAll(async () => {
    ;({ connection } = await startScenario('2026-11-23'))
  })

  const grantsTo = async (table: string): Promise<string[]> => {
    const { rows } = await connection.query(
      `select privilege_type as name from information_schema.role_table_grants
       where grantee in ('kheo_app', 'PUBLIC') and table_schema = 'public' and table_name = $1 order by 1`,
      [table],
    )
    return rows.map((row) => String(row['name']))
  }

  it('is on for every table whose rows belong to agencies, with one policy for reading and writing', async () => {
    const { rows } = await connection.query(`
      select c.relname as name, c.relrowsecurity as is_on, pg_get_userbyid(c.relowner) as owner,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polqual is not null
          and p.polwithcheck is not null and p.polcmd = '*' and p.polpermissive) as policies,
        (select count(*)::int from pg_policy p where p.polrelid = c.oid) as all_policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r'`)
    const tenants = (await listTenantTables(connection)).map(({ name }) => name)
    const unlocked = rows.filter((row) => {
      const name = String(row['name'])
      const isTenant = tenants.includes(name) && !(name in announced) && !betweenTwo.includes(name)
      const isLocked = row['is_on'] === true && row['policies'] === 1 && row['all_policies'] === 1
      return isTenant && !(isLocked && row['owner'] !== 'kheo_app')
    })

    expect(tenants.length).toBeGreaterThan(25)
    expect(unlocked).toEqual([])
  })

  it('lets only its own agency write what is shown to all', async () => {
    const own = '(agency_id = ANY (kheo_agencies()))'
    const { rows } = await connection.query(
      `select tablename || ': ' || policyname as name from pg_policies where tablename = any($1) and cmd <> 'SELECT'
        and (permissive <> 'PERMISSIVE' or coalesce(qual, $2) <> $2 or coalesce(with_check, $2) <> $2)`,
      [Object.keys(announced), own],
    )
    const locked = await connection.query(
      `select relname from pg_class where relname = any($1) and not relrowsecurity`,
      [[...Object.keys(announced), ...betweenTwo]],
    )

    expect([...rows, ...locked.rows]).toEqual([])
  })

  it('lets the sender write what goes to a superior, the superior answer it, and nobody else see it', async () => {
    const { rows } = await connection.query(
      `select cmd, qual, with_check from pg_policies where tablename = any($1) group by 1, 2, 3 order by 1`,
      [betweenTwo],
    )
    const [sender, superior] = ['(agency_id = ANY (kheo_agencies()))', '(to_agency_id = ANY (kheo_agencies()))']

    expect(rows).toEqual([
      { cmd: 'INSERT', qual: null, with_check: sender },
      { cmd: 'SELECT', qual: `(${sender} OR ${superior})`, with_check: null },
      { cmd: 'UPDATE', qual: superior, with_check: superior },
    ])
  })

  it('gives the application no way around it', async () => {
    const { rows } = await connection.query(
      `select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname = 'kheo_app'`,
    )
    const views = await connection.query(
      `select table_name from information_schema.role_table_grants g join information_schema.views v
       using (table_schema, table_name) where g.grantee = 'kheo_app' and table_schema = 'public'`,
    )
    const definers = await connection.query(
      `select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
    )

    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false }])
    expect([...views.rows, ...definers.rows]).toEqual([])
  })

  it('lets nobody change or remove what is written once and for all', async () => {
    for (const table of ['audit_line', 'report_frozen', 'report_file', 'file']) {
      expect([table, await grantsTo(table)]).toEqual([table, ['INSERT', 'SELECT']])
    }
  })

  it('keeps accounts, sessions and migrations out of reach', async () => {
    const open: string[] = []
    for (const { name, isTenant } of await listTables(connection)) {
      if (!isTenant && (await grantsTo(name)).length > 0) open.push(name)
    }

    expect(open).toEqual(sharedTables)
  })

  it('lets every agency know of the others, and none change, take over or remove them', async () => {
    expect(await grantsTo('agency')).toEqual(['INSERT', 'SELECT', 'UPDATE'])
  })
})
