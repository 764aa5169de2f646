import type { AddressInfo, Server } from 'node:net'

/** The port that was asked for belongs to another program. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken'
  readonly port: number
  constructor(port: number) {
    super(`listen on port ${port}: another program has it`)
    this.port = port
  }
}

export interface ListenOptions {
  readonly port: number
  readonly host: string
  /** Whether one of the next ports will do when this one is taken. */
  readonly mayMove: boolean
}

const portsTried = 20

/** Listens, and gives the port. Throws PortTaken when it is taken and may not move. */
export async function listenOn(server: Server, { port, host, mayMove }: ListenOptions): Promise<number> {
  const last = mayMove ? port + portsTried : port
  for (let tried = port; ; tried += 1) {
    try {
      await listenOnce(server, tried, host)
      return (server.address() as AddressInfo).port
    } catch (error) {
      if (!isTaken(error)) throw error
      if (tried >= last) throw new PortTaken(port)
    }
  }
}

async function listenOnce(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
