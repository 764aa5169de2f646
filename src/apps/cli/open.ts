import { readConfiguration } from '../../platform/configuration.ts'
import { HomeInUse } from '../../platform/home-lock.ts'
import { type Installation, openInstallation } from '../../platform/installation.ts'
import { CommandLineFault } from './fault.ts'

/** Opens the installation for one command, or says that the server has it open. */
export async function openForCommand(): Promise<Installation> {
  try {
    return await openInstallation(readConfiguration(process.env))
  } catch (error) {
    if (!(error instanceof HomeInUse)) throw error
    throw inUse(error)
  }
}

/** The same in the words of the command line. */
export function inUse({ holder }: HomeInUse): CommandLineFault {
  const place = holder.address ? ` tại ${holder.address}` : ''
  return new CommandLineFault(
    `Khéo đang chạy${place} (tiến trình ${holder.pid}); dừng nó trước khi chạy lệnh này. / Khéo is running; stop it first.`,
  )
}
