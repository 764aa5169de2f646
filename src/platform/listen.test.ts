import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { readConfiguration } from './configuration.ts'
import { listenOn, PortTaken } from './listen.ts'

const host = '127.0.0.1'

describe('a port that another program has', () => {
  const open: Server[] = []
  const made = () => {
    const server = createServer()
    open.push(server)
    return server
  }
  const givenTakenPort = async () => {
    const server = made()
    await listenOn(server, { port: 0, host, mayMove: false })
    return (server.address() as AddressInfo).port
  }
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
  })

  it('is passed over when nobody asked for it', async () => {
    const taken = await givenTakenPort()

    const port = await listenOn(made(), { port: taken, host, mayMove: true })

    expect(port).toBeGreaterThan(taken)
  })

  it('is not exchanged for another one when it was asked for: a proxy may count on it', async () => {
    const taken = await givenTakenPort()
    const server = made()

    await expect(listenOn(server, { port: taken, host, mayMove: false })).rejects.toThrow(new PortTaken(taken))
    expect(server.listening).toBe(false)
  })
})

it('tells a port that was asked for from the usual one', () => {
  expect(readConfiguration({})).toMatchObject({ port: 8750, portAsked: false })
  expect(readConfiguration({ PORT: '' })).toMatchObject({ port: 8750, portAsked: false })
  expect(readConfiguration({ PORT: '8750' })).toMatchObject({ port: 8750, portAsked: true })
})
