import { row, type Row } from './row.ts'

const counted = { units: ['人', '人次'] }

/** Who was reached. One visit counts 人; visits added up give 人次, never 人. */
export const audiences: readonly Row[] = [
  row('elderly', '老年人', 'Elderly', { ...counted, also: ['老人'] }),
  row('housewives', '妇女', 'Women', { ...counted, also: ['家庭妇女'] }),
  row('students', '学生', 'Students', { ...counted }),
  row('low_grade', '低龄学生', 'Young pupils', { ...counted, also: ['幼儿'] }),
  row('teachers', '教职工', 'Teachers and staff', { ...counted, also: ['师生', '教辅人员', '老师'] }),
  row('parents', '家长', 'Parents', { ...counted }),
  row('college', '大学生', 'College students', { ...counted }),
  row('workers', '务工人员', 'Migrant and building workers', { ...counted, also: ['打工群体', '建筑工人'] }),
  row('shopkeepers', '商户老板', 'Shopkeepers', { ...counted }),
  row('floating', '流动人口', 'Floating population', { ...counted }),
  row('finance', '财务人员', 'Finance staff', { ...counted, also: ['企业财务人员', '会计'] }),
  row('bosses', '企业负责人', 'Company heads', { ...counted, also: ['企业老总'] }),
  row('bank_staff', '银行员工', 'Bank staff', { ...counted, also: ['信贷等重点部门'] }),
  row('residents', '居民', 'Residents', { ...counted, also: ['居民群体', '群众'] }),
  row('villagers', '村民', 'Villagers', { ...counted, also: ['农村群众'] }),
  row('passers', '过往群众', 'Passers-by', { ...counted, also: ['市民', '客户'] }),
  // A denominator only: a count, never a list of the persons.
  row('age15_45', '15至45岁', 'Aged 15 to 45', { ...counted, scope: 'edge', also: ['15—45周岁重点年龄段'] }),
  row('buyers', '网络买家', 'Online buyers', { ...counted, also: ['网民'] }),
]
