import { demoCampaign } from '../../src/demo/campaign.ts'
import { demoOffice } from '../../src/demo/county.ts'
import { demoTown } from '../../src/demo/demo-town.ts'
import { storyTown } from '../../src/demo/story.ts'
import type { Period } from '../../src/domain/day.ts'
import { draftReport } from '../../src/domain/report/draft/draft-report.ts'
import { makeFigureBook } from '../../src/domain/report/figure-book.ts'
import { reportPeriod } from '../../src/domain/report/period.ts'
import type { PeriodKind, ReportKind } from '../../src/domain/report/report.ts'
import { standings } from '../../src/domain/visit.ts'
import { standardVocabulary as vocabulary } from '../../src/domain/vocabulary.ts'
import { groupBy } from '../../src/domain/group-by.ts'
import type { DocumentInput } from '../../src/phone/reports/documents/document-input.ts'
import { versionHash } from '../../src/server/store/version-hash.ts'

const today = 20260917
const office = demoOffice({ lastDay: today })
const areas = new Map(office.areas.map((area) => [area.code, area]))
const town = demoTown(today)

export const demoPlaces = town.places

/** The report that 新桥镇 of the demo would get as its draft. */
export function demoInput(kind: ReportKind, periodKind: PeriodKind, days: Period): DocumentInput {
  const period = reportPeriod(periodKind, days)
  const entrySet = '6jin_by'
  const naming = { vocabulary, entrySet, areaName: (area: string) => areas.get(area)?.name ?? area }
  const book = makeFigureBook({
    area: storyTown,
    period,
    rounding: 'cut',
    entrySet,
    asOf: Date.UTC(2026, 8, 17, 9),
    areas,
    places: town.places,
    visits: shownVisits(),
    campaigns: [demoCampaign(today)],
    totals: new Map(),
    vocabulary,
    typed: {},
  })
  const setting = { id: 'demo', area: storyTown, period, rounding: 'cut' as const, entrySet, sender: '新桥镇反诈中心', recipient: '县联席办', day: today, now: 0, issue: 9 }
  return { report: draftReport(kind, setting, book, naming), book, naming, pictures: new Map() }
}

/** One version a visit, whatever was corrected and contradicted. */
function shownVisits() {
  const links = town.versions.map(({ version, received }) => ({ ...version, received, hash: versionHash(version) }))
  return [...groupBy(links, ({ visit }) => visit).values()].flatMap((all) => {
    const standing = standings(all)
    return all.filter(({ hash }) => standing.get(hash) === 'shown')
  })
}
