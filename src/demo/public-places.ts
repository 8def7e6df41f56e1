import { townOf } from '../domain/area.ts'
import { towns, villagesOf, type Division } from './divisions.ts'
import type { Random } from './random.ts'
import { storyGrid, storyVillage } from './story.ts'

export interface PublicPlace {
  readonly kind: string
  readonly name: string
  readonly size: number
  /** The grid it must lie in; null for any. */
  readonly grid: string | null
}

const works = ['木材加工厂', '砖厂', '竹编厂', '米粉厂', '养殖场', '制衣厂', '饲料厂', '茶叶加工厂']

/** Schools, offices, works and the like of one committee; the first committee of a town has the town's own as well. */
export function publicPlaces(village: Division, people: number, random: Random): PublicPlace[] {
  const stem = stemOf(village.shortName)
  const urban = village.kind === 'community'
  const places = [
    urban
      ? place('community', `${village.shortName}居委会`, people)
      : place('institution', `${stem}便民服务中心`, random.int(5, 14)),
  ]
  const isStory = village.code === storyVillage
  if (isStory || random.chance(0.7)) {
    places.push(place('school', `${stem}小学`, random.int(90, urban ? 900 : 420), isStory))
  }
  if (random.chance(0.4)) places.push(place('school', `${stem}幼儿园`, random.int(40, 180)))
  if (random.chance(0.35)) places.push(place('enterprise', `${stem}${random.pick(works)}`, random.int(8, 120)))
  if (random.chance(0.3)) places.push(place('village_room', `${stem}${urban ? '社区' : '村'}活动室`, 0))
  const town = towns.find((t) => townOf(t.code) === townOf(village.code)) as Division
  if (villagesOf(town)[0]?.code === village.code) places.push(...townPlaces(town.shortName, random))
  if (isStory) places.push(place('school', '新桥镇中心学校', 1240, true))
  return places
}

function townPlaces(town: string, random: Random): PublicPlace[] {
  const stem = stemOf(town)
  return [
    place('school', `${town}初级中学`, random.int(700, 1900)),
    ...(town === '新桥镇' ? [] : [place('school', `${town}中心学校`, random.int(600, 1500))]),
    place('institution', `${town}综合服务中心`, random.int(30, 90)),
    place('market', `${stem}农贸市场`, random.int(60, 260)),
    place('bank', `${stem}金融网点`, random.int(6, 20)),
    place('supermarket', `${stem}超市`, random.int(5, 30)),
    place('elder_home', `${stem}养老院`, random.int(20, 110)),
    place('enterprise', `${stem}工业集中区`, random.int(150, 600)),
    place('station', `${stem}客运站`, random.int(4, 25)),
    place('square', `${stem}文化广场`, 0),
  ]
}

// The demo worker's grid holds the primary school of its village and the central school of the town.
function place(kind: string, name: string, size: number, inStoryGrid = false): PublicPlace {
  return { kind, name, size, grid: inStoryGrid ? storyGrid : null }
}

/** 民范 of 民范村, but 马村 of 马村; 廖平农场 of 廖平农场虚拟生活区. */
function stemOf(name: string): string {
  const stem = name.replace(/虚拟生活区$|社区$|村$|镇$/, '')
  return stem.length < 2 ? name : stem
}
