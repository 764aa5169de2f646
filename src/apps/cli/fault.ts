import { ConfigurationFault } from '../../platform/configuration.ts'

/** Something a person at the command line can put right; only its message is shown. */
export class CommandLineFault extends Error {
  override readonly name = 'CommandLineFault'
}

/** What is said of an error: words where a person can put it right, else the error with all that caused it. */
export function faultText(error: unknown): string {
  if (error instanceof CommandLineFault || error instanceof ConfigurationFault) return error.message
  const chain = causesOf(error)
  const known = chain.map((each) => databaseFault(each) ?? fileFault(each)).find((words) => words !== undefined)
  if (known !== undefined) return known
  const [first, ...causes] = chain
  const whole = first instanceof Error ? (first.stack ?? first.message) : String(first)
  return [whole, ...causes.map((cause) => `  vì / because: ${messageOf(cause)}`)].join('\n')
}

const longestChain = 10

function causesOf(error: unknown): unknown[] {
  const chain = [error]
  while (chain.length < longestChain) {
    const last = chain.at(-1)
    if (!(last instanceof Error) || last.cause === undefined) break
    chain.push(last.cause)
  }
  return chain
}

const unreachable = 'không tới được máy chủ cơ sở dữ liệu (DATABASE_URL) / the database server cannot be reached'
const notLetIn =
  'máy chủ cơ sở dữ liệu không nhận người dùng hoặc mật khẩu (DATABASE_URL) / the database server refuses this user or password'
const lacksRight =
  'người dùng cơ sở dữ liệu thiếu quyền, xem docs/operating.md / the database user lacks a right, see docs/operating.md'

/** By the codes of sockets and of PostgreSQL. */
const databaseFaults: Readonly<Partial<Record<string, string>>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EHOSTUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  '28000': notLetIn,
  '28P01': notLetIn,
  '3D000': 'máy chủ không có cơ sở dữ liệu này (DATABASE_URL) / the server has no such database',
  '42501': lacksRight,
}

function databaseFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  if (error.message.includes('row-level security')) return undefined // A fault of the program, not of its settings.
  const words = databaseFaults[String(error.code)]
  return words === undefined ? undefined : `${words}: ${messageOf(error)}`
}

/** What keeps a file or folder from being written, where a person can help. */
const fileFaults: Readonly<Partial<Record<string, string>>> = {
  EACCES: 'không có quyền ghi / no right to write',
  EPERM: 'không có quyền ghi / no right to write',
  EROFS: 'nơi này chỉ đọc / this place is read-only',
  ENOSPC: 'hết chỗ trên đĩa / the disk is full',
  EEXIST: 'ở đây đã có một tệp, cần một thư mục / a file stands where a folder is needed',
  ENOTDIR: 'ở đây đã có một tệp, cần một thư mục / a file stands where a folder is needed',
}

function fileFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined
  const words = fileFaults[String(error.code)]
  return words === undefined ? undefined : `${words}: ${String(error.path)}`
}

/** A failed connection by several addresses says nothing itself; those it tried do. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
