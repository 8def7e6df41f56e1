import { localDay } from '../../../domain/day.ts'
import { readMapping } from '../../../domain/reorganisation/read-mapping.ts'
import { Desk } from './desk.ts'
import type { Asked, Told } from './messages.ts'
import { readTable } from './read-table.ts'

/* Runs beside the page; ended by the page at any time, and with it everything half-read. */
const desk = new Desk()
const tell = (told: Told) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page
  postMessage(told)
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void answer(data).then(
    (result) => tell({ n: data.n, result }),
    (error: unknown) => tell({ n: data.n, failed: String(error) }),
  )
})

async function answer(asked: Asked): Promise<unknown> {
  switch (asked.act) {
    case 'open':
      return desk.open(asked.file)
    case 'read':
      return desk.read(asked.settings, (done) => tell({ n: asked.n, done }))
    case 'know':
      return desk.know(asked.places)
    case 'preview':
      return desk.preview()
    case 'rows':
      return desk.rows(asked.from, asked.most)
    case 'mapping': {
      const read = await readTable(asked.file)
      return 'fault' in read ? read : (readMapping(read.table, localDay(Date.now())) ?? { fault: 'no-columns' })
    }
    case 'faults-file':
      return desk.faultsFile(asked.late, asked.words)
  }
}
