import type { PlaceGroup } from './place-kinds.ts'

/** What the log screen shows before "all": ids in the order of the screen. */
export interface Offer {
  /** 什么形式: what was held; empty at a door, where the visit itself is the form. */
  readonly activities: readonly string[]
  /** 发了什么: counted with a stepper at once. */
  readonly materials: readonly string[]
  /** One tap away, as chips. */
  readonly moreMaterials: readonly string[]
  /** The first is the group everybody belongs to who is not in another. */
  readonly audiences: readonly string[]
  readonly topics: readonly string[]
  /** 和谁一起去. */
  readonly companions: readonly string[]
}

export const offers: Readonly<Record<PlaceGroup, Offer>> = {
  door: {
    activities: [],
    materials: ['leaflet', 'handbook'],
    moreMaterials: ['open_letter', 'poster', 'contact_card'],
    audiences: ['residents', 'elderly'],
    topics: ['brush', 'elder', 'imp_service', 'loan'],
    companions: ['police_station', 'village_cadre', 'volunteer'],
  },
  school: {
    activities: ['lecture', 'quiz', 'class_meeting', 'campus_talk'],
    materials: ['handbook', 'board'],
    moreMaterials: ['leaflet', 'open_letter', 'banner'],
    audiences: ['students', 'teachers', 'parents'],
    topics: ['game', 'imp_service', 'brush', 'phishing', 'refund'],
    companions: ['police_station', 'justice_office', 'volunteer'],
  },
  village: {
    activities: ['street_event', 'lecture', 'broadcast', 'video_show'],
    materials: ['leaflet', 'handbook'],
    moreMaterials: ['banner', 'poster', 'board'],
    audiences: ['villagers', 'elderly', 'housewives'],
    topics: ['elder', 'brush', 'health', 'imp_official', 'prize'],
    companions: ['police_station', 'village_cadre', 'volunteer'],
  },
  other: {
    activities: ['lecture', 'street_event', 'training_fin', 'led'],
    materials: ['leaflet', 'handbook'],
    moreMaterials: ['open_letter', 'poster', 'banner'],
    audiences: ['passers', 'elderly', 'workers'],
    topics: ['brush', 'loan', 'imp_service', 'invest', 'phishing'],
    companions: ['police_station', 'justice_office', 'volunteer'],
  },
}
