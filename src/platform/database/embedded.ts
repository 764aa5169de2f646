import { fsyncSync, mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { ltree } from '@electric-sql/pglite/contrib/ltree'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { parsers } from './parsers.ts'

/**
 * A file system that really writes through: as shipped, the embedded PostgreSQL never calls fsync, so a power cut could
 * lose what was acknowledged. See docs/decisions/0002-embedded-database-survives-power-loss.md.
 */
class DurableFolder extends NodeFS {
  override async init(...[instance, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const prepared = await super.init(instance, options)
    const passFsyncOn = (module: EmscriptenModule) => {
      module.NODEFS.stream_ops.fsync = (stream) => fsyncSync(stream.nfd)
    }
    const preRun = [...(prepared.emscriptenOpts.preRun ?? []), passFsyncOn]
    return { emscriptenOpts: { ...prepared.emscriptenOpts, preRun: preRun } }
  }
}

interface EmscriptenModule {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { nfd: number }) => void } }
}

const durableStart = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'synchronous_commit=on',
]

/** Opens the embedded PostgreSQL in a folder, or in memory for tests when no folder is given. */
export async function openEmbedded(folder?: string): Promise<PGlite> {
  const extensions = { btree_gist, ltree, pg_trgm, unaccent }
  if (folder === undefined) return PGlite.create({ extensions, parsers })
  mkdirSync(folder, { recursive: true })
  return PGlite.create({ fs: new DurableFolder(folder), startParams: durableStart, extensions, parsers })
}
