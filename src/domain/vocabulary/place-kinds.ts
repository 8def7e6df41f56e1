import { row, type Row } from './row.ts'

/**
 * How a kind of place is visited: at the `door` (met, absent, refused, moved), or with a talk or an event
 * (held, cancelled) at a `school`, a `village` or any `other` place. It also picks what the log screen offers first.
 */
export const placeGroups = ['door', 'school', 'village', 'other'] as const
export type PlaceGroup = (typeof placeGroups)[number]

export interface PlaceKind extends Row {
  readonly group: PlaceGroup
}

type Words = [id: string, zh: string, en: string, units: string[], also?: string[]]

function kind(group: PlaceGroup, [id, zh, en, units, also = []]: Words): PlaceKind {
  return { ...row(id, zh, en, { units, also }), group }
}

export const placeKinds: readonly PlaceKind[] = [
  kind('door', ['household', '户', 'Household', ['户'], ['家庭', '住户']]),
  kind('school', ['school', '学校', 'School', ['所'], ['中小学', '中学', '学院', '幼儿园', '小学']]),
  kind('village', ['natural_village', '自然村', 'Natural village', ['个'], ['屯', '庄']]),
  kind('village', ['community', '社区', 'Community', ['个'], ['居委会']]),
  kind('other', ['enterprise', '企业', 'Enterprise', ['家'], ['公司', '工厂']]),
  kind('other', ['institution', '单位', 'Institution', ['家'], ['机关']]),
  kind('village', ['admin_village', '行政村', 'Administrative village', ['个'], ['村', '村(社)', '村委会']]),
  kind('village', ['town', '镇街', 'Town or street', ['个'], ['镇', '街道', '乡镇']]),
  kind('village', ['village_group', '村组', 'Villager group', ['个'], ['小组', '村民小组']]),
  kind('village', ['grid', '网格', 'Grid', ['个']]),
  kind('village', ['compound', '小区', 'Residential compound', ['个'], ['居民小区']]),
  kind('other', ['market', '市场', 'Market', ['个'], ['集市', '农贸市场', '圩市']]),
  kind('other', ['field', '田间地头', 'Fields', ['处']]),
  kind('other', ['supermarket', '超市', 'Supermarket', ['家']]),
  kind('other', ['bank', '金融网点', 'Bank outlet', ['家'], ['银行', '金融机构']]),
  kind('other', ['petrol', '加油站', 'Petrol station', ['家']]),
  kind('other', ['telecom', '通信网点', 'Telecom outlet', ['家'], ['通信单位', '营业厅']]),
  kind('other', ['elder_home', '养老机构', 'Care home', ['家'], ['医养结合机构', '敬老院']]),
  kind('other', ['site', '建设工地', 'Construction site', ['个'], ['工地']]),
  // Counted in 户 like a household, and never added to households.
  kind('door', ['shop', '商户', 'Shop', ['户'], ['店铺', '门店']]),
  kind('other', ['teahouse', '茶馆', 'Teahouse', ['处']]),
  kind('village', ['market_town', '场镇', 'Market town', ['处'], ['中心场镇']]),
  kind('village', ['village_room', '村活动室', 'Village activity room', ['处'], ['村社活动室']]),
  kind('other', ['notice_board_place', '村宣传栏', 'Village notice board', ['处'], ['村委会宣传栏']]),
  kind('other', ['school_gate', '学校门口', 'School gate', ['处'], ['校园门口', '学校周边']]),
  kind('other', ['scenic', '旅游景点', 'Scenic spot', ['处'], ['景区']]),
  kind('other', ['road', '主要路口', 'Road junction', ['处'], ['主要交通路口', '主要道路', '街道']]),
  kind('other', ['square', '广场', 'Square', ['处'], ['人民广场', '街面']]),
  kind('other', ['park', '公园', 'Park', ['处']]),
  kind('other', ['station', '客运站', 'Bus station', ['处'], ['车站']]),
  kind('other', ['service_window', '办事窗口', 'Service window', ['处'], ['户籍窗口', '值班室']]),
  kind('other', ['venue', '公共场所', 'Public venue', ['处'], ['场所']]),
  kind('other', ['exhibition', '展示馆', 'Exhibition hall', ['批', '人次'], ['展览馆']]),
  kind('other', ['theme_park', '反诈公园', 'Anti-fraud park', ['处'], ['反诈主题公园']]),
  kind('village', ['practice_station', '文明实践站', 'Civilisation practice station', ['个'], ['新时代文明实践站']]),
  kind('school', ['classroom', '班级', 'Class', ['个'], ['宿舍', '教室']]),
  // A channel rather than a spot on the map: what is stuck on parcels and lunch boxes is counted in 份.
  kind('other', ['courier_food', '快递外卖', 'Parcel and food delivery', ['份'], ['快递', '外卖']]),
  { ...kind('other', ['biz_district', '商圈', 'Shopping district', ['个'], ['街道', '村镇']]), scope: 'edge' },
]
