import type { ActStore } from '../act-store.ts'
import type { PlacedNote } from '../audit-store.ts'
import { appendAudit } from './audit.ts'
import * as campaigns from './campaigns.ts'
import * as accounts from './change-account.ts'
import * as people from './people.ts'
import { noteRescue } from './rescues.ts'
import * as sessions from './sessions.ts'
import { decideAside } from './set-aside.ts'
import { inOneTransaction, type Database } from './streams.ts'

/** In a database each act is a transaction by itself, in a transaction a part of it. */
export function actStore(db: Database): ActStore {
  return {
    putAccount: (account) => people.putAccount(db, account),
    changeAccount: (account, at, alsoLost) => accounts.changeAccount(db, account, at, alsoLost),
    switchOff: (id, at) => accounts.switchOff(db, id, at),
    cutOff: (id, device, at) => accounts.cutOff(db, id, device, at),
    putCode: (code) => people.putCode(db, code),
    dropCodes: (account) => people.dropCodes(db, account),
    openSession: (session) => sessions.openSession(db, session),
    closeSession: (tokenHash) => sessions.closeSession(db, tokenHash),
    putCampaigns: (made) => campaigns.putCampaigns(db, made),
    removeCampaign: (campaign) => campaigns.removeCampaign(db, campaign),
    decideAside: (key, decision) => decideAside(db, key, decision),
    noteRescue: (note) => noteRescue(db, note),
  }
}

/** The head of the chain comes last: whoever holds it waits for nothing else, so that two acts never wait for each other. */
export async function withAudit(db: Database, note: PlacedNote, act: (acts: ActStore) => Promise<void>): Promise<void> {
  await inOneTransaction(db, async (run) => {
    await act(actStore(run))
    await appendAudit(run, [note])
  })
}
