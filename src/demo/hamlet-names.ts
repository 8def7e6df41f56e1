import type { Random } from './random.ts'

const before = '大小上下新老东西南北那六古龙白石高长平青黄马'.split('')
const after = '岭塘山坡河田井坪洞竹榕坝陇樟岩窑桥峒莫'.split('')
const quarters =
  '东街 西街 南门 北门 新街 老街 桥东 桥西 商贸 朝阳 幸福 和平 团结 向阳 文明 城东 城西 河滨 学府 站前 安居 吉祥 荷塘 龙湖'.split(' ')

/** Made-up names, none twice: 大岭屯 below a village, 东街小区 below a community. */
export function hamletNames(urban: boolean, count: number, random: Random): string[] {
  const names = urban
    ? quarters.map((quarter) => `${quarter}小区`)
    : before.flatMap((first) => after.map((second) => `${first}${second}屯`))
  return random.shuffle(names).slice(0, count)
}
