import type { Command } from 'commander'
import type { PlanListResult, PlanPageResult } from '../../contexts/plans/index.ts'
import { formatDate } from '../../kernel/plain-date.ts'
import { CommandLineFault } from './fault.ts'
import { agencyOption } from './options.ts'
import { type LineDoor, openLineDoor } from './line-door.ts'

interface Wanted {
  readonly agency?: number
  readonly plan?: string
  readonly late?: boolean
  readonly json?: boolean
}

export function addTasksCommand(program: Command): void {
  program
    .command('tasks')
    .description('nhiệm vụ của một kế hoạch, hạn và tình trạng / the tasks of a plan, their dates and states')
    .option(
      '--plan <code>',
      'ký hiệu kế hoạch; mặc định là kế hoạch mới nhất đang chạy / the plan; the newest running one unless told',
    )
    .option('--late', 'chỉ việc quá hạn / only what is late')
    .addOption(agencyOption())
    .option('--json', 'kết quả dạng JSON / result as JSON')
    .action(listTasks)
}

async function listTasks({ agency, plan: code, late, json }: Wanted): Promise<void> {
  const door = await openLineDoor(agency)
  try {
    const plan = await choosePlan(door, code)
    const input = { planId: plan.id, ...(late && { trangThai: 'late' }) }
    const { rows } = (await door.ask('plans.plan-rows', input)) as PlanPageResult
    process.stdout.write(json ? `${JSON.stringify({ plan, tasks: rows })}\n` : rows.map(lineOf).join(''))
    process.stderr.write(`${plan.code}: ${plan.title}, ${rows.length} nhiệm vụ / tasks\n`)
  } finally {
    await door.close()
  }
}

/** The plan with this code, or the newest running one. */
export async function choosePlan(door: LineDoor, code: string | undefined): Promise<PlanListResult['rows'][number]> {
  const { rows } = (await door.ask('plans.plans', {})) as PlanListResult
  const plan = code === undefined ? rows[0] : rows.find((each) => each.code.toLowerCase() === code.toLowerCase())
  if (plan) return plan
  const known = rows.map((each) => each.code).join(', ')
  throw new CommandLineFault(
    rows.length === 0
      ? 'chưa có kế hoạch nào; dùng "kheo import" / no plan yet; use "kheo import"'
      : `không có kế hoạch "${code}"; hiện có: ${known} / no such plan; there are: ${known}`,
  )
}

const standingWords = {
  todo: 'chưa làm',
  doing: 'đang làm',
  ask: 'chờ xác nhận',
  late: 'quá hạn',
  done: 'xong',
  halt: 'tạm dừng',
  dropped: 'thôi thực hiện',
} satisfies Record<PlanPageResult['rows'][number]['standing'], string>

/** Tab-separated, so that it pastes into a spreadsheet: code, state, date, share, lead unit, officer, title. */
function lineOf({ task, standing, nextDueOn, confirmed, turns }: PlanPageResult['rows'][number]): string {
  const due = nextDueOn === null ? '' : formatDate(nextDueOn)
  const cells = [
    task.code,
    standingWords[standing],
    due,
    `${confirmed}/${turns}`,
    task.leadUnitName ?? '',
    task.officerName ?? '',
    task.title,
  ]
  return `${cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`
}
