import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A browser for tests: `KHEO_CHROMIUM`, else the system's Chromium, else the one that came with npm. */
export async function launchBrowser(): Promise<Browser> {
  const known = process.env['KHEO_CHROMIUM'] ?? SYSTEM_BROWSERS.find((path) => existsSync(path))
  if (known !== undefined) {
    return chromium.launch({ executablePath: known, args: ['--no-sandbox', '--disable-background-networking'] })
  }
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: packed.args })
}
