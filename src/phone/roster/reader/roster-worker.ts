import { localDay } from '../../../domain/day.ts'
import { readMapping } from '../../../domain/reorganisation/read-mapping.ts'
import { Desk } from './desk.ts'
import type { Asked, Told } from './messages.ts'
import { peopleIn } from './people-in.ts'
import { readTables } from '../../tables/read-table.ts'

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
      return desk.open(asked.file, (done) => tell({ n: asked.n, done }))
    case 'people':
      return peopleIn(asked.file, asked)
    case 'read':
      return desk.read(asked.part, asked.settings, (done) => tell({ n: asked.n, done }))
    case 'know':
      return desk.know(asked.part, asked.places)
    case 'preview':
      return desk.preview(asked.part)
    case 'rows':
      return desk.rows(asked.part, asked.from, asked.most)
    case 'mapping': {
      const read = await readTables(asked.file, () => undefined)
      if ('fault' in read) return read
      const today = localDay(Date.now())
      // Of a workbook the first sheet that is a mapping table.
      return read.tables.map(({ table }) => readMapping(table.slice(0), today)).find((found) => found !== null) ?? { fault: 'no-columns' }
    }
    case 'faults-file':
      return desk.faultsFile(asked.part, asked.late, asked.words)
  }
}
