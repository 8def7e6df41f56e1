import { standardVocabulary, type Vocabulary } from '../../vocabulary.ts'
import { countsAs, type FormCounts } from '../../vocabulary/forms.ts'

/** Verb and object before a count: 发放 · 宣传单 · 9860 份. Verbs that are equal are said once. */
export interface Deed {
  readonly verb: string
  readonly object: string
  readonly counts: FormCounts
}

/**
 * How the count of a form reads in a sentence; null for what the figures of the area say already: doors and people met
 * (覆盖户数, 覆盖人次) and trips (出动车次) would otherwise be told twice. A row that the office renamed or added is called
 * as the office calls it.
 */
export function deedOf(form: string, unit: string, { forms }: Pick<Vocabulary, 'forms'>): Deed | null {
  if (saidAlready.has(`${form}:${unit}`)) return null
  const row = forms.of(form)
  const counts = countsAs(row, unit) ?? 'session'
  const [verb, object] = phrases[`${form}:${unit}`] ?? [usualVerbs[counts], row.zh]
  return { verb, object: row.zh === standardVocabulary.forms.of(form).zh ? object : row.zh, counts }
}

const saidAlready = new Set(['home_visit:户', 'home_visit:人次', 'face:人次', 'publicity_van:车次', 'patrol_car:车次'])

const usualVerbs: Readonly<Record<FormCounts, string>> = {
  reach: '开展',
  session: '开展',
  material: '发放',
  online: '开展',
  effort: '出动',
  internal: '组织',
}

const phrases: Readonly<Record<string, readonly [verb: string, object: string]>> = {
  'one2one:次': ['开展', '“一对一”宣传'],
  'leaflet:份': ['发放', '宣传单'],
  'leaflet:张': ['发放', '宣传单'],
  'colour_page:张': ['发放', '宣传彩页'],
  'handbook:册': ['发放', '宣传手册'],
  'handbook:份': ['发放', '宣传手册'],
  'open_letter:份': ['发放', '公开信'],
  'mixed_pack:份': ['发放', '综合宣传资料'],
  'poster:份': ['张贴', '海报'],
  'poster:张': ['张贴', '海报'],
  'banner:条': ['悬挂', '横幅'],
  'slogan:条': ['张贴', '标语'],
  'sign:块': ['设置', '提示牌'],
  'board:块': ['摆放', '展板'],
  'column:处': ['设置', '宣传栏'],
  'column:期': ['更新', '宣传栏'],
  'contact_card:张': ['发放', '联系卡'],
  'led:块': ['动用', '显示屏'],
  'led:条': ['播放', '显示屏信息'],
  'broadcast:小时': ['播放', '小音频'],
  'broadcast:次': ['开展', '广播宣传'],
  'campus_radio:次': ['开展', '校园广播'],
  'car_audio:次': ['开展', '车载广播'],
  'car_audio:小时': ['播放', '车载广播'],
  'publicity_van:辆': ['投入', '宣传车'],
  'drone:次': ['开展', '无人机宣传'],
  'drone:架次': ['出动', '无人机'],
  'wechat_group:个': ['建立', '反诈宣传微信群'],
  'wechat_push:次': ['微信群推送', '反诈知识'],
  'wechat_push:条': ['微信群推送', '反诈信息'],
  'moments:次': ['发布', '微信朋友圈'],
  'social:次': ['开展', '自媒体宣传'],
  'social:条': ['发布', '自媒体信息'],
  'official_acct:篇': ['发布', '公众号文章'],
  'official_acct:次': ['公众号推送', '反诈信息'],
  'dingtalk:次': ['钉钉群推送', '反诈信息'],
  'short_video:部': ['制作', '短视频'],
  'short_video:次': ['短视频获', '播放'],
  'video_show:次': ['播放', '宣传片'],
  'lecture:次': ['开展', '专题讲座'],
  'lecture:场': ['开展', '专题讲座'],
  'campus_talk:次': ['开展', '校园宣讲'],
  'campus_talk:场': ['开展', '校园宣讲'],
  'class_meeting:次': ['召开', '主题班会'],
  'flag_talk:次': ['开展', '国旗下讲话'],
  'quiz:次': ['开展', '知识问答'],
  'quiz:人次': ['参与', '知识问答'],
  'training_fin:次': ['开展', '财务人员培训'],
  'training_fin:人': ['培训', '财务人员'],
  'training_team:次': ['组织', '宣讲队伍培训'],
  'training_team:人': ['培训', '宣讲人员'],
  'street_event:次': ['开展', '街面宣传'],
  'street_event:场': ['开展', '街面宣传'],
  'activity:场': ['举办', '宣传活动'],
  'square_500:人': ['参加', '广场活动'],
  'gift:份': ['发放', '宣传品'],
  'meal_mat:份': ['发放', '宣传垫餐纸'],
  'parcel:份': ['随快递发放', '宣传单'],
  'random:次': ['开展', '随机宣传'],
  'visit_hall:批': ['接待', '展馆参观'],
  'visit_hall:人次': ['参观', '展馆'],
  'report_box:个': ['设置', '线索举报箱'],
  'meeting:次': ['召开', '部署推进会'],
}
