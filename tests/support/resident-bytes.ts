import { readdir, readFile } from 'node:fs/promises'

/** Most memory that this process, and all its children together, have held so far; on Linux, else zeros. */
export async function residentBytes(): Promise<{ own: number; children: number }> {
  const own = await peakOf(process.pid)
  const children = await childrenOf(process.pid)
  const peaks = await Promise.all(children.map(peakOf))
  return { own, children: peaks.reduce((sum, bytes) => sum + bytes, 0) }
}

export async function childrenOf(pid: number): Promise<string[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')))
  return lists.flatMap((list) => list.split(' ').filter(Boolean))
}

/** Most memory that a process has held so far; zero where that is not told. */
export async function peakOf(pid: number | string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}
