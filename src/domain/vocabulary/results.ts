import { row, type Row, type Scope } from './row.ts'

/**
 * Where the figure comes from: `visits` adds it up from the log, `office` enters it for an area and a date,
 * `nobody` logs it, because it is one person's case.
 */
export type ResultSource = 'visits' | 'office' | 'nobody'

export interface Result extends Row {
  readonly source: ResultSource
  /** A running total or a rate stands on a date (截至) and is never a sum of increments. */
  readonly standsOnDate: boolean
}

interface Rest {
  also?: string[]
  scope?: Scope
  standsOnDate?: boolean
}

function result(source: ResultSource, id: string, zh: string, en: string, units: string[], rest: Rest = {}): Result {
  const { standsOnDate = false, ...others } = rest
  return { ...row(id, zh, en, { ...others, units }), source, standsOnDate }
}

export const results: readonly Result[] = [
  result('office', 'app_install', 'APP注册', 'App registrations', ['人'], {
    also: ['国家反诈中心APP安装注册人数', '安装注册人数'],
    standsOnDate: true,
  }),
  // Registrations by residents of a named census and date; whether cut or rounded is said beside it.
  result('office', 'app_rate', '注册率', 'Registration rate', ['%'], { standsOnDate: true }),
  result('visits', 'covered_hh', '覆盖户数', 'Households covered', ['户']),
  result('visits', 'covered_pt', '覆盖人次', 'Person-times reached', ['人次']),
  // Online and offline stay two figures.
  result('visits', 'online_reach', '线上人数', 'People reached online', ['人'], { also: ['线上线下宣传人数'] }),
  result('visits', 'attend', '参加人数', 'Attendance', ['人']),
  result('visits', 'staff_pt', '出动人员', 'Staff turned out', ['人次'], { also: ['出动宣传人员'] }),
  result('office', 'dissuade_n', '劝阻', 'Dissuaded', ['起', '次'], { scope: 'edge', also: ['制止', '拦截预警'] }),
  result('office', 'dissuade_amt', '避免损失', 'Loss avoided', ['元', '万元'], { scope: 'edge', also: ['避免损失金额'] }),
  result('office', 'lead', '举报线索', 'Leads', ['条', '个'], { scope: 'edge' }),
  result('nobody', 'app_warning', '预警短信', 'App warning', ['次'], { scope: 'edge', also: ['app预警短信'] }),
  result('office', 'awareness', '知晓率', 'Awareness rate', ['%'], { scope: 'edge', standsOnDate: true }),
  result('office', 'inst_checked', '排查机构', 'Institutions inspected', ['家'], { scope: 'edge', also: ['排查机构数'] }),
  result('office', 'consult', '咨询群众', 'People advised', ['人'], { scope: 'edge', also: ['咨询受益群众'] }),
]
