import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { EngineChoice } from './ocr-engine.ts'
import { packagedDataFolder } from './packaged-engine.ts'

const run = promisify(execFile)
const unpack = promisify(gunzip)
/** The first version with the neural reader. */
const firstUsable = 4

/**
 * The engine of this machine when there is one, else the packaged one. Both read with the same data, which came with the
 * packages; for the machine's own it is unpacked into `folder`. `program` `off` asks for the packaged one.
 */
export async function chooseEngine(folder: string, program = 'tesseract'): Promise<EngineChoice> {
  if (program === 'off') return { kind: 'packaged' }
  const version = await versionOf(program)
  if (version === undefined || Number.parseInt(version, 10) < firstUsable) return { kind: 'packaged' }
  const dataFolder = join(folder, 'language')
  await mkdir(dataFolder, { recursive: true })
  const packed = await readFile(join(packagedDataFolder(), 'vie.traineddata.gz'))
  await writeFile(join(dataFolder, 'vie.traineddata'), await unpack(packed))
  return { kind: 'native', program, version, dataFolder }
}

async function versionOf(program: string): Promise<string | undefined> {
  // Some versions write it to the one stream, some to the other.
  const said = await run(program, ['--version'], { timeout: 5_000 }).catch(() => undefined)
  return /tesseract v?(\d+\.\d+(?:\.\d+)?)/.exec(`${said?.stdout}${said?.stderr}`)?.[1]
}
