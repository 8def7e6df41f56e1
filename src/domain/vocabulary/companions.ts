import { row, type Row } from './row.ts'

/** Who can come along on a visit. Who leads, meets or inspects without walking along is not listed. */
export const companions: readonly Row[] = [
  row('police_station', '派出所', 'Police station'),
  row('justice_office', '司法所', 'Justice office', { also: ['司法局'] }),
  row('volunteer', '志愿者', 'Volunteers', { also: ['防诈志愿者'] }),
  row('village_cadre', '村干部', 'Village cadres', { also: ['村委', '社区干部'] }),
  row('town_cadre', '镇干部', 'Town cadres'),
  row('grid_worker', '网格员', 'Grid workers'),
  row('police', '民警', 'Police officers', { also: ['辅警', '社区民警'] }),
  row('law_educator', '法治宣教员', 'Law educators'),
  row('school_law', '法制责任人', 'School law officer', { also: ['学校法制责任人', '法治副校长'] }),
  row('class_head', '班主任', 'Class teacher', { also: ['安全委员', '舍长'] }),
  row('property', '小区物业', 'Property manager', { also: ['物业'] }),
  row('courier', '快递外卖员', 'Couriers and riders', { also: ['快递公司', '外卖小哥'] }),
  row('three_heads', '三长', 'The three heads', { also: ['三长联动'] }),
  row('ke_cadre', '科级干部', 'Section-level cadres'),
  row('county_leader', '县领导', 'County leaders', { also: ['县处级领导'] }),
  row('community_lvl', '社区', 'Community'),
  row('street_lvl', '街道', 'Street office', { also: ['街道反诈中心'] }),
  row('county_lvl', '县委县政府', 'County', { also: ['县委政法委'] }),
  row('joint_office', '联席办', 'Joint-meeting office'),
  row('depts', '各部门', 'Departments', { also: ['各单位', '行业部门'] }),
]
