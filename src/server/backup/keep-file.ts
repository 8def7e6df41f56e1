import { constants } from 'node:fs'
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { flush } from '../flush.ts'

/** Puts a file that never changes under another name too, without a copy of its bytes where the file system can. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await link(from, to).catch(() => copyDurably(from, to))
}

export async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  await flush(to)
}

export async function writeDurably(file: string, text: string): Promise<void> {
  await writeFile(file, text)
  await flush(file)
}
