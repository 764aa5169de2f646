import type { Assets } from './view.ts'

interface BuiltFile {
  readonly file: string
}

/**
 * Addresses of the built script and sheets, from `dist/public/manifest.json`; `base` is where `dist/public` is served.
 * A file missing from the manifest is left out: pages work without script and are readable without style.
 */
export function assetsFromManifest(manifest: Readonly<Record<string, BuiltFile>>, base = '/'): Assets {
  const address = (source: string) => {
    const built = manifest[source]
    return built === undefined ? undefined : `${base}${built.file}`
  }
  const sheets = Object.entries(manifest).flatMap(([source, built]) => {
    const match = /^src\/(?:contexts|apps)\/([^/]+)\/pages\/([^/]+)\.css$/.exec(source)
    return match === null ? [] : [[`${match[1]}/${match[2]}`, `${base}${built.file}`] as const]
  })
  return {
    css: address('src/ui/styles.css') ?? '',
    js: address('src/ui/islands/main.ts'),
    icon: `${base}favicon.svg`,
    sheets: Object.fromEntries(sheets),
  }
}
