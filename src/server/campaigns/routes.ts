import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { isWithin } from '../../domain/area.ts'
import { ended, faultOf, mayBecome, mayRunCampaign, type WantedCampaign } from '../../domain/campaign-change.ts'
import type { Campaign } from '../../domain/campaign.ts'
import { shareTargets } from '../../domain/campaign-targets.ts'
import { localDay } from '../../domain/day.ts'
import { covers, type Account } from '../../domain/people.ts'
import type { Vocabulary } from '../../domain/vocabulary.ts'
import { campaignRequest } from '../../protocol/campaign-request.ts'
import type { CampaignReply } from '../../protocol/campaigns.ts'
import { envelope } from '../../protocol/messages.ts'
import type { AuditLog } from '../audit-log.ts'
import { Refused } from '../http/refusal.ts'
import { onlySignedIn, signedIn } from '../http/signed-in.ts'
import type { Store } from '../store/store.ts'

interface ById {
  Params: { id: string }
}

/** The office sets campaigns for its areas, changes them and ends them. Phones hear of it as of any other change. */
export function campaignRoutes(
  app: FastifyInstance,
  { store, vocabulary, audit, now }: { store: Store; vocabulary: Vocabulary; audit: AuditLog; now: () => number },
): void {
  const guarded = { onRequest: onlySignedIn }
  const path = '/api/campaigns/:id'

  app.put<ById>(path, guarded, async (request): Promise<CampaignReply> => {
    const asker = signedIn(request)
    const id = readId(request.params.id)
    const asked = v.safeParse(campaignRequest, request.body)
    if (!asked.success) throw new Refused('bad-request', 'not a campaign')
    const wanted = asked.output
    allow(asker, wanted)
    const fault = faultOf(wanted, vocabulary)
    if (fault === 'other-area') throw new Refused('not-allowed', 'a target outside the area of its campaign')
    if (fault === 'unknown-word') throw new Refused('unknown-word', 'a kind, form or unit that the office does not have')
    if (fault) throw new Refused('bad-request', fault)
    await areasAreThere(store, wanted)
    const before = await store.campaign(id)
    if (before) allow(asker, before)
    if (before && !mayBecome(before, wanted, localDay(now()))) {
      throw new Refused('not-allowed', 'another area, or another first day of what has begun')
    }
    const campaign = { id, ...wanted }
    await store.withAudit(audit.entry(asker, 'campaign-set', { subject: id, area: wanted.area }), (acts) => acts.putCampaigns([campaign]))
    return { envelope, campaign }
  })

  app.delete<ById>(path, guarded, async (request): Promise<CampaignReply> => {
    const asker = signedIn(request)
    const before = await store.campaign(readId(request.params.id))
    // One out of sight is as unknown as one that is not there.
    if (!before || !isInSight(asker, before)) throw new Refused('not-found', 'no such campaign')
    allow(asker, before)
    const campaign = ended(before, localDay(now()))
    await store.withAudit(audit.entry(asker, 'campaign-ended', { subject: before.id, area: before.area }), async (acts) => {
      if (campaign === null) await acts.removeCampaign(before)
      else if (campaign.period.to !== before.period.to) await acts.putCampaigns([campaign])
    })
    return { envelope, campaign }
  })
}

/** Of the own areas, or of one that they lie in: phones hold both. */
function isInSight(asker: Account, { area }: Pick<Campaign, 'area'>): boolean {
  return covers(asker, area) || asker.areas.some((own) => isWithin(own, area))
}

function allow(asker: Account, { area }: Pick<Campaign, 'area'>): void {
  if (!mayRunCampaign(asker, area)) throw new Refused('not-allowed', 'no right to run a campaign there')
}

/** A slip in a code would make a target that nobody ever sees. */
async function areasAreThere(store: Store, wanted: WantedCampaign): Promise<void> {
  const codes = new Set([...shareTargets(wanted), ...(wanted.counts ?? [])].map(({ area }) => area))
  const known = await store.areasByCode([...codes])
  if (known.length < codes.size) throw new Refused('not-allowed', 'an area that is not there')
}

function readId(id: string): string {
  if (!/^[\w-]{1,64}$/.test(id)) throw new Refused('bad-request', 'not the id of a campaign')
  return id
}
