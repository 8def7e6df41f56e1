import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Files as LibreOffice prints them, as PDF; null, with a line that says so, where it is not installed or lacks the part
 * that opens such files.
 */
export async function printed(files: Readonly<Record<string, Blob>>): Promise<Readonly<Record<string, Buffer>> | null> {
  const folder = await mkdtemp(join(tmpdir(), 'gridwalk-office-'))
  try {
    for (const [name, file] of Object.entries(files)) await writeFile(join(folder, name), Buffer.from(await file.arrayBuffer()))
    // Its own settings, so that a LibreOffice that somebody has open is not disturbed.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...Object.keys(files).map((name) => join(folder, name))])
    const made = await Promise.all(Object.keys(files).map(async (name) => [name, await readFile(join(folder, `${basename(name, extname(name))}.pdf`))] as const))
    return Object.fromEntries(made)
  } catch (error) {
    console.warn(`Not looked at in LibreOffice, which is not here or cannot open these files: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    return null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
