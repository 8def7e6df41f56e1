import type { Answered } from '../sync/sign-in.ts'
import { signIn as words } from '../words/sign-in.ts'
import type { Phrase } from '../words/say.tsx'

/** What happened and what to do next, for each way in which signing in may fail. */
export function refusalWords({ why }: Extract<Answered<unknown>, { ok: false }>): Phrase {
  switch (why) {
    case 'cut-off':
    case 'no-signal':
      return words.noSignal
    case 'code-unknown':
    case 'bad-request':
    case 'unknown-word':
    case 'not-signed-in':
    case 'not-found':
    case 'too-large':
      return words.unknown
    case 'too-many-requests':
      return words.tooMany
    case 'not-allowed':
      return words.notAllowed
    case 'busy':
    case 'no-room':
    case 'fault':
    case 'unsupported-protocol':
      return words.busy
  }
}
