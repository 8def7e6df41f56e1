import * as v from 'valibot'
import { decideAsideRequest } from '../protocol/attention-request.ts'
import { auditQuery, exportsRequest } from '../protocol/audit-request.ts'
import { campaignRequest } from '../protocol/campaign-request.ts'
import { coverageQuery } from '../protocol/coverage-request.ts'
import { figuresQuery } from '../protocol/figures-request.ts'
import { limits } from '../protocol/messages.ts'
import { reorganisationRequest, undoReorganisationRequest } from '../protocol/reorganisation-request.ts'
import {
  changePersonRequest,
  cutOffRequest,
  demoSignInRequest,
  inviteManyRequest,
  inviteRequest,
  leaveRequest,
  openLockRequest,
  newCodeRequest,
  signInRequest,
  switchOffRequest,
  syncRequest,
} from '../protocol/requests.ts'
import { importRequest } from '../protocol/roster-request.ts'
import { slipsRequest } from '../protocol/slip-request.ts'
import { slipsPerRequest } from '../protocol/slips.ts'
import { versionSchema } from '../protocol/version-schema.ts'
import * as replies from './replies.ts'

export interface Route {
  readonly method: 'get' | 'head' | 'post' | 'put' | 'delete'
  /** With {names} where the address varies. */
  readonly path: string
  readonly id: string
  readonly about: string
  /** Whether somebody has to be signed in. */
  readonly open?: true
  readonly body?: v.GenericSchema | 'photo' | 'rescue'
  readonly query?: { readonly entries: Readonly<Record<string, v.GenericSchema>> }
  /** By status: null where there is no body. Refusals are said of every route by themselves. */
  readonly replies: Readonly<Record<number, v.GenericSchema | 'photo' | null>>
}

/** Versions and slips are judged one by one: one that does not fit its schema is set aside by name, and the others go in. */
const sync = v.strictObject({ ...syncRequest.entries, versions: v.pipe(v.array(versionSchema), v.maxLength(limits.versionsPerRequest)) })
const slips = v.strictObject({ ...slipsRequest.entries, slips: v.pipe(v.array(replies.slip), v.maxLength(slipsPerRequest)) })
const photo = '/api/photos/{hash}'
const aside = '/api/set-aside/{town}/{account}/{digest}'

/** Every address of the server under /api. */
export const routes: readonly Route[] = [
  { method: 'get', path: '/api/health', id: 'health', about: 'Whether the server is well, in numbers.', open: true, replies: { 200: replies.health } },
  { method: 'get', path: '/api/ready', id: 'ready', about: 'Whether visits can be taken; 503 and why where not.', open: true, replies: { 200: replies.ready, 503: replies.ready } },
  { method: 'get', path: '/api/welcome', id: 'welcome', about: 'What a phone may know before anybody has signed in.', open: true, replies: { 200: replies.welcome } },
  { method: 'post', path: '/api/sign-in', id: 'signIn', about: 'Comes in by a one-time code of the office.', open: true, body: signInRequest, replies: { 200: replies.signedIn } },
  { method: 'post', path: '/api/demo/sign-in', id: 'demoSignIn', about: 'Comes in by one tap, in the demo county alone.', open: true, body: demoSignInRequest, replies: { 200: replies.signedIn } },
  { method: 'post', path: '/api/sign-out', id: 'signOut', about: 'Ends the session of this phone.', open: true, replies: { 200: replies.done } },
  { method: 'get', path: '/api/session', id: 'session', about: 'Who is signed in.', replies: { 200: replies.signedIn } },
  { method: 'post', path: '/api/accounts', id: 'invite', about: 'Makes an account and a one-time code for it.', body: inviteRequest, replies: { 200: replies.invited } },
  { method: 'post', path: '/api/accounts/batch', id: 'inviteMany', about: 'Makes many accounts, each judged by itself.', body: inviteManyRequest, replies: { 200: replies.invitedMany } },
  { method: 'get', path: '/api/people', id: 'people', about: 'The accounts all of whose areas lie within those of the asker, with their phones.', replies: { 200: replies.people } },
  { method: 'put', path: '/api/people/{id}', id: 'changePerson', about: 'Another name, role or areas for an account.', body: changePersonRequest, replies: { 200: replies.personChanged } },
  { method: 'post', path: '/api/people/{id}/code', id: 'newCode', about: 'A new one-time code for an account; the one before is void.', body: newCodeRequest, replies: { 200: replies.personCode } },
  { method: 'put', path: '/api/people/{id}/off', id: 'switchOff', about: 'Switches an account off, or on again.', body: switchOffRequest, replies: { 200: replies.personChanged } },
  { method: 'post', path: '/api/people/{id}/leave', id: 'leave', about: 'Somebody leaves: the account loses its name and is switched off; its visits stay.', body: leaveRequest, replies: { 200: replies.personLeft } },
  { method: 'get', path: '/api/lock/{device}', id: 'lockPoint', about: 'The office’s public point, for which a phone under a PIN wraps the key of its records, too.', replies: { 200: replies.lockPoint } },
  { method: 'post', path: '/api/lock/open', id: 'openLock', about: 'The PIN is lost: by a new one-time code, what opens the records of this phone.', open: true, body: openLockRequest, replies: { 200: replies.lockOpened } },
  { method: 'get', path: '/api/audit', id: 'audit', about: 'The log of what was done, newest first; for the county office.', query: auditQuery, replies: { 200: replies.audit } },
  { method: 'get', path: '/api/audit/check', id: 'checkAudit', about: 'Whether the log is whole.', replies: { 200: replies.auditChecked } },
  { method: 'post', path: '/api/exports', id: 'noteExports', about: 'What left a device as a file.', body: exportsRequest, replies: { 200: replies.done } },
  { method: 'put', path: '/api/people/{id}/devices/{device}', id: 'cutOff', about: 'Cuts a phone off, or takes it back.', body: cutOffRequest, replies: { 200: replies.personChanged } },
  { method: 'post', path: '/api/sync', id: 'sync', about: 'Changes up and changes down. Each version is answered by name; the same one twice is success.', body: sync, replies: { 200: replies.synced } },
  { method: 'post', path: '/api/sync/slips', id: 'syncSlips', about: 'Slips up and slips down: rounds, spot checks, proposals, running totals, seals.', body: slips, replies: { 200: replies.slipsExchanged } },
  { method: 'get', path: '/api/attention', id: 'attention', about: 'What waits for the office’s eye in its own areas.', replies: { 200: replies.attention } },
  { method: 'get', path: aside, id: 'asideFields', about: 'What was set aside, field by field.', replies: { 200: replies.asideFields } },
  { method: 'post', path: aside, id: 'decideAside', about: 'Accepts what was set aside, or keeps it there with a reason.', body: decideAsideRequest, replies: { 200: replies.asideDecided } },
  { method: 'post', path: '/api/roster/imports/{id}', id: 'importRows', about: 'Rows of areas or places, answered one by one. The same rows again change nothing.', body: importRequest, replies: { 200: replies.rowsImported } },
  { method: 'get', path: '/api/roster/imports', id: 'imports', about: 'Imports within the own areas, newest first.', replies: { 200: replies.imports } },
  { method: 'post', path: '/api/roster/imports/{id}/undo', id: 'undoImport', about: 'Takes an import back as a whole, or says what stands in the way.', replies: { 200: replies.importUndone } },
  { method: 'post', path: '/api/reorganisation/preview', id: 'previewReorganisation', about: 'What a table of old and new codes would do.', body: reorganisationRequest, replies: { 200: replies.reorganised } },
  { method: 'post', path: '/api/reorganisation', id: 'reorganise', about: 'Applies a table of old and new codes.', body: reorganisationRequest, replies: { 200: replies.reorganised } },
  { method: 'get', path: '/api/reorganisation', id: 'lastReorganisation', about: 'The last reorganisation in the own areas, which can be taken back.', replies: { 200: replies.lastReorganisation } },
  { method: 'post', path: '/api/reorganisation/undo', id: 'undoReorganisation', about: 'Takes the last reorganisation back as a whole, or says what stands in the way.', body: undoReorganisationRequest, replies: { 200: replies.reorganisationUndone } },
  { method: 'get', path: '/api/coverage', id: 'coverage', about: 'Places reached out of places there are, by area, of one kind and any days.', query: coverageQuery.pipe[0], replies: { 200: replies.coverage } },
  { method: 'get', path: '/api/figures', id: 'figures', about: 'The counts of any days, by area.', query: figuresQuery.pipe[0], replies: { 200: replies.figures } },
  { method: 'put', path: '/api/campaigns/{id}', id: 'putCampaign', about: 'Sets a campaign, all of it as it is to be.', body: campaignRequest, replies: { 200: replies.campaignKept } },
  { method: 'delete', path: '/api/campaigns/{id}', id: 'endCampaign', about: 'Ends a campaign, or takes away one that has not begun.', replies: { 200: replies.campaignKept } },
  { method: 'get', path: '/api/rescue/key', id: 'rescueKey', about: 'What the account’s phone of that name seals its rescue files with.', query: { entries: { device: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) } }, replies: { 200: replies.rescueKey } },
  { method: 'post', path: '/api/rescue', id: 'rescue', about: 'A rescue file that anybody brings: unsent visits and photos of one phone.', body: 'rescue', replies: { 200: replies.rescued } },
  {
    method: 'put',
    path: photo,
    id: 'sendPhoto',
    about: 'Bytes of a photo by its SHA-256, whole or a piece by content-range: 202 while more is to come, 200 once it is drawn anew and on disk, 415 where nothing can be drawn from it.',
    body: 'photo',
    replies: { 200: replies.photoKept, 202: replies.photoKept },
  },
  { method: 'head', path: photo, id: 'photoReceived', about: 'Whether the photo is whole; x-received says how much of it is there, x-unusable why it can never be shown (410).', replies: { 200: null, 404: null, 410: null } },
  { method: 'get', path: photo, id: 'photo', about: 'The copy that was drawn from the photo, with its own hash in repr-digest.', replies: { 200: 'photo' } },
]
