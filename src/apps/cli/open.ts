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
    throw new CommandLineFault(
      `Khéo đang chạy${error.holder.address ? ` tại ${error.holder.address}` : ''} (tiến trình ${error.holder.pid}); dừng nó trước khi chạy lệnh này. / Khéo is running; stop it first.`,
    )
  }
}
