import { makeRegistry, type Registry } from '../commands/registry.ts'

/** The contexts of the program, put together once for web, worker and command line alike. */
export function programRegistry(): Registry {
  return makeRegistry([])
}
