import type { RosterList } from '../../domain/roster/columns.ts'

const headers: Record<RosterList, readonly string[]> = {
  areas: ['区划代码', '名称'],
  places: ['镇', '村', '村代码', '网格编号', '自然村', '类别', '门牌', '人数', '经度', '纬度'],
}

/** A CSV with the headers that are understood, in Chinese as the lists of an office are. Excel needs the mark in front. */
export function template(list: RosterList): string {
  return `\uFEFF${headers[list].join(',')}\r\n`
}
