import { row, type Row, type Scope } from './row.ts'

/**
 * What a count of a form stands for, by unit, so that totals cannot mix it:
 * `reach` people met face to face · `session` how often or how long something was held, shown or broadcast ·
 * `material` what was handed out or put up · `online` groups, posts and views, which are no people met ·
 * `effort` vehicles turned out · `internal` training and meetings of our own people.
 */
export const formCounts = ['reach', 'session', 'material', 'online', 'effort', 'internal'] as const
export type FormCounts = (typeof formCounts)[number]

export interface Form extends Row {
  /** For every unit of the form. A form without a unit is a paragraph in a report and counts nothing. */
  readonly counts: Readonly<Record<string, FormCounts>>
}

/** What a count of the form in this unit stands for; null for a unit the form does not have. */
export function countsAs(of: Form, unit: string): FormCounts | null {
  return Object.hasOwn(of.counts, unit) ? (of.counts[unit] ?? null) : null
}

interface Rest {
  also?: string[]
  scope?: Scope
  unitsInEnglish?: Record<string, string>
}

function form(id: string, zh: string, en: string, counts: Record<string, FormCounts>, rest: Rest = {}): Form {
  return { ...row(id, zh, en, { ...rest, units: Object.keys(counts) }), counts }
}

export const forms: readonly Form[] = [
  form('home_visit', '入户走访', 'Door-to-door visit', { 户: 'reach', 人次: 'reach' }, { also: ['上街入户', '扫楼入户'] }),
  form('face', '面对面', 'Face-to-face talk', { 人次: 'reach' }, { also: ['面对面宣传'] }),
  form('one2one', '一对一', 'One-to-one talk', { 次: 'session' }, { also: ['一对一宣传活动'] }),
  // One thing counted in two ways: 份 and 张 stay two totals.
  form('leaflet', '宣传单', 'Leaflets', { 份: 'material', 张: 'material' }, { also: ['宣传单页', '宣传材料', '宣传资料', '传单'] }),
  form('colour_page', '宣传彩页', 'Colour pages', { 张: 'material' }, { also: ['彩页'] }),
  form('handbook', '宣传册', 'Handbooks', { 册: 'material', 份: 'material' }, { also: ['宣传手册', '手册'] }),
  form('open_letter', '一封信', 'Open letters', { 份: 'material' }, { also: ['致广大居民的一封信', '致企业财务人员的一封信'] }),
  // One figure over several items: it cannot be split afterwards.
  form('mixed_pack', '混合资料', 'Mixed handouts', { 份: 'material' }, { also: ['一封信和法律手册'] }),
  form('poster', '海报', 'Posters', { 份: 'material', 张: 'material' }, { also: ['宣传海报'] }),
  form('banner', '横幅', 'Banners', { 条: 'material' }, { also: ['条幅', '防诈横幅'] }),
  form('slogan', '标语', 'Slogans', { 条: 'material' }, { also: ['警示标语'] }),
  form('sign', '提示牌', 'Warning signs', { 块: 'material' }, { also: ['安全提示牌'], unitsInEnglish: { 块: 'signs' } }),
  form('board', '展板', 'Display boards', { 块: 'material' }, { also: ['宣传展板'], unitsInEnglish: { 块: 'boards' } }),
  form('column', '宣传栏', 'Notice columns', { 处: 'material', 期: 'material' }),
  form('contact_card', '联系卡', 'Contact cards', { 张: 'material' }, { also: ['警民联系卡'], unitsInEnglish: { 张: 'cards' } }),
  // 块 are screens, 条 are messages on them: two different quantities.
  form('led', '电子屏', 'LED screen', { 块: 'material', 条: 'session' }, {
    also: ['LED', '电子显示屏', '显示屏'],
    unitsInEnglish: { 块: 'screens', 条: 'messages' },
  }),
  form('broadcast', '广播喇叭', 'Loudspeaker', { 小时: 'session', 次: 'session' }, { also: ['小广播', '喇叭广播', '镇政府广播站', '大喇叭'] }),
  form('campus_radio', '校园广播', 'School radio', { 次: 'session' }, { also: ['中小学广播站'] }),
  form('car_audio', '车载广播', 'Vehicle loudspeaker', { 次: 'session', 小时: 'session' }),
  form('publicity_van', '宣传车', 'Publicity van', { 车次: 'effort', 辆: 'effort' }, { also: ['反诈宣传车'] }),
  form('patrol_car', '巡逻车', 'Patrol car', { 车次: 'effort' }, { also: ['随车宣传'] }),
  form('drone', '无人机', 'Drone', { 次: 'session', 架次: 'session' }),
  form('wechat_group', '微信建群', 'WeChat group set up', { 个: 'online' }, {
    also: ['反诈宣传微信群'],
    unitsInEnglish: { 个: 'groups' },
  }),
  form('wechat_push', '微信群推送', 'WeChat group push', { 次: 'online', 条: 'online' }, {
    also: ['塔式宣传'],
    unitsInEnglish: { 条: 'messages' },
  }),
  form('moments', '朋友圈', 'WeChat Moments', { 次: 'online' }, { also: ['微信朋友圈'] }),
  form('social', '自媒体', 'Social media', { 次: 'online', 条: 'online' }, {
    also: ['抖音', '快手', '微信'],
    unitsInEnglish: { 条: 'posts' },
  }),
  form('official_acct', '公众号', 'Official account', { 篇: 'online', 次: 'online' }, { also: ['微信公众号', '官网'] }),
  form('dingtalk', '钉钉群', 'DingTalk group', { 次: 'online' }, { also: ['秀米'] }),
  // Views are not people reached.
  form('short_video', '短视频', 'Short video made', { 部: 'online', 次: 'online' }, {
    also: ['宣传短片', '播放量'],
    unitsInEnglish: { 次: 'views' },
  }),
  form('video_show', '放宣传片', 'Video shown', { 次: 'session' }, { also: ['宣传视频', '宣传片'] }),
  form('lecture', '专题讲座', 'Lecture', { 次: 'session', 场: 'session' }, { also: ['讲座', '法治讲座'] }),
  form('campus_talk', '校园宣讲', 'Campus talk', { 次: 'session', 场: 'session' }, { also: ['校园反诈教育宣讲'] }),
  form('class_meeting', '主题班会', 'Class meeting', { 次: 'session' }, { also: ['班会'] }),
  form('flag_talk', '国旗下讲话', 'Talk under the flag', { 次: 'session' }),
  form('quiz', '知识问答', 'Quiz', { 次: 'session', 人次: 'reach' }, { also: ['答题'] }),
  form('training_fin', '财务培训', 'Finance-staff training', { 次: 'session', 人: 'reach' }, { also: ['财务人员专题防骗培训'] }),
  // Our own speakers: never added to people reached.
  form('training_team', '队伍培训', 'Speaker training', { 次: 'internal', 人: 'internal' }, { also: ['宣讲队伍技能提升培训'] }),
  form('street_event', '街面宣传', 'Street event', { 次: 'session', 场: 'session' }, { also: ['大型街面宣传', '广场宣传活动'] }),
  form('activity', '相关活动', 'Event', { 场: 'session' }, { also: ['活动'] }),
  form('square_500', '广场活动', 'Square event, attendance', { 人: 'reach' }, { also: ['参加人数'] }),
  form('gift', '宣传品', 'Give-aways', { 份: 'material' }, { also: ['矿泉水'], unitsInEnglish: { 份: 'pieces' } }),
  form('meal_mat', '垫餐纸', 'Place mats', { 份: 'material' }, { unitsInEnglish: { 份: 'mats' } }),
  form('parcel', '快递贴单', 'Leaflets on parcels', { 份: 'material' }, { also: ['快递粘贴宣传单'] }),
  form('random', '随机宣传', 'Incidental talk', { 次: 'session' }, { also: ['接处警', '巡逻随机宣传'] }),
  form('visit_hall', '参观展馆', 'Exhibition visit', { 批: 'session', 人次: 'reach' }, { also: ['参观展示馆'] }),
  // The box is outreach; what people drop into it is for the police and never stored.
  form('report_box', '举报箱', 'Report boxes', { 个: 'material' }, { also: ['线索举报箱'], unitsInEnglish: { 个: 'boxes' } }),
  form('hotline', '举报热线', 'Hotline', {}, { scope: 'edge', also: ['网络邮箱'] }),
  form('fourbig_court', '四大活动', 'Court series', {}, { scope: 'edge', also: ['大旁听', '大发布', '大宣传', '大派送'] }),
  form('meeting', '部署会', 'Deployment meeting', { 次: 'internal' }, { scope: 'edge', also: ['推进会', '安全会议'] }),
  form('plan', '工作方案', 'Plan or leading group', {}, { scope: 'edge', also: ['领导小组'] }),
]
