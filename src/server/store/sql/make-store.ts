import { randomBytes } from 'node:crypto'
import { townOf, type AreaCode } from '../../../domain/area.ts'
import type { Vocabulary } from '../../../domain/vocabulary.ts'
import type { Store } from '../store.ts'
import { actStore, withAudit } from './acts.ts'
import { appendAudit, audit, checkAudit } from './audit.ts'
import * as campaigns from './campaigns.ts'
import * as accounts from './change-account.ts'
import * as imports from './imports.ts'
import * as office from './office.ts'
import * as people from './people.ts'
import { keepEpoch, newEpoch } from './epoch.ts'
import { peopleWithin, person } from './persons.ts'
import * as photos from './photos.ts'
import { conflictsWithin } from './conflicts.ts'
import { pull } from './pull.ts'
import { coverage } from './read-coverage.ts'
import { figures } from './read-figures.ts'
import { checkCoverage, fillCoverage, rebuildCoverage } from './rebuild-coverage.ts'
import { checkFigures, fillFigures, rebuildFigures } from './rebuild-figures.ts'
import { reorganise, standingIn } from './reorganise.ts'
import * as rescues from './rescues.ts'
import { forget, forgetWithdrawnPhotos } from './retention.ts'
import * as roster from './roster.ts'
import { townsOf } from './scope.ts'
import * as sessions from './sessions.ts'
import * as setAside from './set-aside.ts'
import * as slips from './slips.ts'
import { standing } from './standing.ts'
import type { Database } from './streams.ts'
import { divisionsWithin, keepDivisionHistory, lastReorganisation } from './successions.ts'
import type { Counting } from './turn.ts'
import { undoImport } from './undo-import.ts'
import { undoReorganisation } from './undo-reorganisation.ts'
import { storeVersions, versionsOf } from './versions.ts'

/**
 * The store over a database whose schema is up to date; closing it closes the database. `vocabulary` says what the
 * forms of visits stand for; the figures of another one are made anew.
 */
export async function makeSqlStore(db: Database, vocabulary: Vocabulary): Promise<Store> {
  await fillCoverage(db)
  await fillFigures(db, vocabulary)
  const secret = await office.lastingText(db, 'secret', randomBytes(32).toString('hex'))
  const epoch = keepEpoch(db, await office.lastingText(db, 'epoch', newEpoch()))
  const history = keepDivisionHistory(db)
  const sightOf = async (areas: readonly AreaCode[]) => ({ areas, predecessors: (await history.read()).predecessorsOf(areas) })
  const counting = async (): Promise<Counting> => ({ vocabulary, successor: (await history.read()).successor })
  return {
    ...actStore(db),
    epoch: () => epoch.read(),
    renewEpoch: () => epoch.renew(),
    secret: async () => secret,
    mark: (name) => office.mark(db, name),
    setMark: (name, value) => office.setMark(db, name, value),
    putAreas: (areas) => roster.putAreas(db, areas),
    putPlaces: (places) => roster.putPlaces(db, places),
    campaign: (id) => campaigns.campaignById(db, id),
    areasByCode: (codes) => roster.areasByCode(db, codes),
    areasOfPlaces: (town, places) => roster.areasOfPlaces(db, town, places),
    beginImport: (begun) => imports.beginImport(db, begun),
    importPlaces: async (of, settle) => imports.importPlaces(db, of, (await sightOf(of.villages)).predecessors, settle),
    importAreas: (of, settle) => imports.importAreas(db, of, settle),
    imports: (most) => imports.imports(db, most),
    importSeen: (id) => imports.importSeen(db, id),
    undoImport: (id, at, note) => undoImport(db, id, at, note),
    coverage: async (town, scope, days) => {
      const { predecessors } = await sightOf([`${town}000`])
      return coverage(db, town, scope, days, [...new Set(predecessors.map(townOf))])
    },
    rebuildCoverage: () => rebuildCoverage(db),
    checkCoverage: () => checkCoverage(db),
    figures: async (town, period) => {
      const { predecessors } = await sightOf([`${town}000`])
      const earlierTowns = [...new Set(predecessors.map(townOf))]
      return figures(db, town, period, { earlierTowns, successor: (await history.read()).successor })
    },
    rebuildFigures: () => rebuildFigures(db, vocabulary),
    checkFigures: () => checkFigures(db, vocabulary),
    divisionHistory: () => history.read(),
    divisionsWithin: (areas) => divisionsWithin(db, areas),
    standingIn: (codes) => standingIn(db, codes),
    reorganise: (reorganising, at, note) => reorganise(db, reorganising, { at, note, recorded: () => history.changed() }),
    lastReorganisation: (areas) => lastReorganisation(db, areas),
    undoReorganisation: (undone, now, note) => undoReorganisation(db, undone, { now, note, changed: () => history.changed() }),
    townsOf: async (areas) => townsOf(db, await sightOf(areas)),
    versionsOf: (towns, visits) => versionsOf(db, towns, visits),
    storeVersions: async (town, versions) => storeVersions(db, town, versions, await counting()),
    setAside: (rows) => office.setAside(db, rows),
    pull: async (areas, after, limits, held) => pull(db, await sightOf(areas), after, limits, held),
    slips: (town, ids) => slips.slips(db, town, ids),
    authorsOf: (town, visits) => slips.authorsOf(db, town, visits),
    storeSlips: async (town, incoming, initials) => slips.storeSlips(db, town, incoming, initials, await counting()),
    pullSlips: async (account, after, most) => slips.pullSlips(db, account, await sightOf(account.areas), after, most),
    photo: async (areas, hash, author) => photos.photo(db, await sightOf(areas), hash, author),
    photoArrived: async (areas, hash, at, copy) => photos.photoArrived(db, await sightOf(areas), hash, at, copy),
    photoCopy: async (areas, hash) => photos.photoCopy(db, await sightOf(areas), hash),
    missingPhotos: async ({ id, areas }, most) => {
      const former = (await accounts.formerAreas(db, id)).map(({ area }) => area)
      return photos.missingPhotos(db, id, await sightOf([...areas, ...former]), most)
    },
    standing: (now) => standing(db, now),
    asideWithin: (areas, most) => setAside.asideWithin(db, areas, most),
    aside: (key) => setAside.aside(db, key),
    conflictsWithin: async (areas, most) => conflictsWithin(db, await sightOf(areas), most),
    missingPhotosWithin: async (areas) => photos.missingPhotosWithin(db, await sightOf(areas)),
    formerAreas: (id) => accounts.formerAreas(db, id),
    isOff: (id) => accounts.isOff(db, id),
    peopleWithin: (areas, now) => peopleWithin(db, areas, now),
    person: (id, now) => person(db, id, now),
    isCutOff: (id, device) => accounts.isCutOff(db, id, device),
    account: (id) => people.account(db, id),
    demoAccounts: () => people.demoAccounts(db),
    anyCodeLike: (hint, now) => people.anyCodeLike(db, hint, now),
    useCode: (hash, now) => people.useCode(db, hash, now),
    anyCodeUsed: () => people.anyCodeUsed(db),
    session: (tokenHash, now) => sessions.session(db, tokenHash, now),
    prolongSession: (tokenHash, seen, expires) => sessions.prolongSession(db, tokenHash, seen, expires),
    noteDevice: (tokenHash, device) => sessions.noteDevice(db, tokenHash, device),
    appendAudit: (notes) => appendAudit(db, notes),
    withAudit: (note, act) => withAudit(db, note, act),
    audit: (areas, asked) => audit(db, areas, asked),
    checkAudit: (areas) => checkAudit(db, areas),
    forget: (rule, before, note) => forget(db, rule, before, note),
    forgetWithdrawnPhotos: (before) => forgetWithdrawnPhotos(db, before),
    saveReport: (report) => office.saveReport(db, report),
    rescuesOf: (town, id) => rescues.rescuesOf(db, town, id),
    counts: () => office.counts(db),
    close: () => db.destroy(),
  }
}
