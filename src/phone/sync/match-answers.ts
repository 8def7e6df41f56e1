import type { Answer } from '../../protocol/messages.ts'
import type { Named, Waiting } from '../record-book/outbox.ts'

/**
 * The waiting versions that the answers name. An answer names a version by its hash and its sequence together; only
 * what could not be read has no hash and is named by its place in the request. Everything else goes on waiting.
 */
export function matchAnswers(batch: readonly Waiting[], answers: readonly Answer[]): Named[] {
  const byHash = new Map(batch.map((waiting) => [waiting.hash, waiting]))
  const named = answers.flatMap((answer): Named[] => {
    const waiting = answer.hash === null ? unreadable(batch, answer) : byHash.get(answer.hash)
    if (!waiting || (answer.sequence !== null && answer.sequence !== waiting.sequence)) return []
    switch (answer.answer) {
      case 'stored':
      case 'known':
      case 'conflict':
        return answer.sequence === null ? [] : [{ waiting, setAside: null, ...receiptOf(answer) }]
      case 'set-aside':
        return [{ waiting, setAside: { why: answer.why ?? 'unreadable', faults: answer.faults ?? [] } }]
      default:
        // A word of a later protocol: not understood is not taken.
        return []
    }
  })
  return [...new Map(named.map((one) => [one.waiting.hash, one])).values()]
}

function receiptOf({ received }: Answer): Pick<Named, 'received'> {
  return received === undefined ? {} : { received }
}

function unreadable(batch: readonly Waiting[], answer: Answer): Waiting | undefined {
  return answer.answer === 'set-aside' ? batch[answer.index] : undefined
}
