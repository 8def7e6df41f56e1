import type { Measure } from './measure.ts'
import { coverageTable } from './coverage-table.ts'
import { coldStartOffline } from './cold-start-offline.ts'
import { countyMap } from './county-map.ts'
import { docxExport } from './docx-export.ts'
import { firstLoadAndPrecache } from './first-load.ts'
import { importRows } from './import-rows.ts'
import { placeSearch } from './place-search.ts'
import { push } from './push.ts'
import { saveStrict } from './save-strict.ts'
import { syncBytesPerVisit } from './sync-bytes.ts'
import { thousandPhones } from './thousand-phones.ts'
import { yearReportCounty } from './year-report-county.ts'

const measures: Record<string, () => Promise<Measure[]>> = {
  'save-strict': saveStrict,
  'cold-start-offline': coldStartOffline,
  'first-load': firstLoadAndPrecache,
  'place-search': placeSearch,
  'county-map': countyMap,
  'sync-bytes-per-visit': syncBytesPerVisit,
  'import-rows': importRows,
  push,
  'thousand-phones': thousandPhones,
  'coverage-table': coverageTable,
  'year-report-county': yearReportCounty,
  'docx-export': docxExport,
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1]?.split(',') : null
let missed = 0
for (const [name, measure] of Object.entries(measures)) {
  if (only && !only.includes(name)) continue
  for (const line of await measure()) {
    console.log(JSON.stringify(line))
    if (!line.ok) missed++
  }
}
if (process.argv.includes('--strict') && missed > 0) process.exitCode = 1
