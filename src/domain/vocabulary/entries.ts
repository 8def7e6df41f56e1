import { row, type Row, type Scope } from './row.ts'

/** 六进 and its variants: which kinds of place a campaign says it enters. */
export interface EntrySet extends Row {
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly zh: string
  readonly en: string
  /** Ids of place kinds that count for this entry. */
  readonly kinds: readonly string[]
}

const intoSchools = { zh: '进学校', en: 'Into schools', kinds: ['school', 'classroom'] }
const intoCampuses = { ...intoSchools, zh: '进校园' }
const intoCommunities = { zh: '进社区', en: 'Into communities', kinds: ['community', 'compound'] }
const intoHamlets = { zh: '进自然村', en: 'Into natural villages', kinds: ['natural_village', 'village_group'] }
const intoCountryside = {
  zh: '进农村',
  en: 'Into the countryside',
  kinds: ['natural_village', 'village_group', 'admin_village'],
}
const intoEnterprises = { zh: '进企业', en: 'Into enterprises', kinds: ['enterprise', 'site'] }
const intoInstitutions = { zh: '进单位', en: 'Into institutions', kinds: ['institution'] }
const intoOffices = { zh: '进机关', en: 'Into government offices', kinds: ['institution'] }
const intoHomes = { zh: '进家庭', en: 'Into homes', kinds: ['household'] }
const intoVenues = {
  zh: '进场所',
  en: 'Into public venues',
  kinds: ['venue', 'square', 'park', 'station', 'market', 'supermarket', 'teahouse'],
}
const intoCareHomes = { zh: '进养老机构', en: 'Into care homes', kinds: ['elder_home'] }
const intoBanks = { zh: '进金融网点', en: 'Into bank outlets', kinds: ['bank'] }
const intoStreets = { zh: '进街道', en: 'Into streets', kinds: ['road', 'town'] }
const intoVillages = { zh: '进村镇', en: 'Into villages and towns', kinds: ['admin_village', 'market_town'] }
const intoDistricts = { zh: '进商圈', en: 'Into shopping districts', kinds: ['biz_district', 'shop'] }
const intoMarkets = { zh: '进农贸市场', en: 'Into markets', kinds: ['market'] }

function entrySet(id: string, zh: string, en: string, entries: Entry[], scope: Scope = 'in'): EntrySet {
  return { ...row(id, zh, en, { scope }), entries }
}

export const entrySets: readonly EntrySet[] = [
  entrySet('6jin_by', '六进', 'Six entries', [
    intoSchools,
    intoCommunities,
    intoHamlets,
    intoEnterprises,
    intoInstitutions,
    intoHomes,
  ]),
  entrySet('5jin_street', '五进（街道）', 'Five entries (street)', [
    intoCommunities,
    intoCampuses,
    intoEnterprises,
    intoVenues,
    intoHomes,
  ]),
  entrySet('4jin_health', '四进（卫健）', 'Four entries (health)', [
    intoCommunities,
    intoInstitutions,
    intoCareHomes,
    intoBanks,
  ]),
  entrySet('6jin_court', '六进（法院）', 'Six entries (court)', [
    intoOffices,
    intoCountryside,
    intoCommunities,
    intoSchools,
    intoHomes,
    intoEnterprises,
  ]),
  entrySet(
    '6jin_bank',
    '六进（银行）',
    'Six entries (bank)',
    [intoCommunities, intoStreets, intoVillages, intoCampuses, intoDistricts, intoMarkets],
    'edge',
  ),
]
