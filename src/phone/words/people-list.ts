import type { Phrase } from './say.tsx'

/** Accounts for many people out of one list. */
export const peopleList = {
  title: { zh: '一次给多人开账号', en: 'Accounts for many people' },
  note: {
    zh: '名单要有：姓名、辖区代码（可以写几个）；角色不写就是网格员。只写村名、网格名不行，要同时有上级代码。身份证号、电话这些列不读。',
    en: 'The list needs names and area codes (one person may have several); without a role they are grid workers. A village or grid by name needs the code of the area above beside it. Columns with ID or telephone numbers are never read.',
  },
  choose: { zh: '选人员名单', en: 'Choose a list of people' },
  template: { zh: '人员名单模板', en: 'List of people' },
  reading: { zh: '正在读名单', en: 'Reading the list' },
  noPeople: { zh: '没找到姓名和辖区这两列。可以用模板。', en: 'No columns for names and areas were found. Use the blank template.' },
  found: { zh: '{n} 人可以开账号', en: '{n} {n|person|people} can get an account' },
  faulty: { zh: '{n} 行有问题，不开', en: '{n} faulty {n|row stays|rows stay} out' },
  make: { zh: '开 {n} 个账号', en: 'Make {n} {n|account|accounts}' },
  other: { zh: '换名单', en: 'Another list' },
  making: { zh: '正在开账号', en: 'Making accounts' },
  made: { zh: '开好了 {n} 个账号', en: '{n} {n|account was|accounts were} made' },
  unchanged: { zh: '另有 {n} 人早就有账号，没有变。要新的登录码，到“人员与手机”里给。', en: '{n} more had an account already; nothing changed. A new code for them is given under People and phones.' },
  once: { zh: '登录码只显示这一次，只能用一次，{hours} 小时内有效。现在就下载下来，或者念给本人。', en: 'The codes are shown this once, work once, and hold for {hours} hours. Download them now, or read them out.' },
  download: { zh: '下载登录码', en: 'Download the codes' },
  codesFile: { zh: '登录码.csv', en: 'sign-in-codes.csv' },
  stopped: { zh: '连不上办公室的服务器，后面的还没开。开好的都在下面；连上网再继续，不会重复。', en: 'The office cannot be reached; the rest is not made yet. What was made is below. Go on when there is a connection: nobody gets two.' },
  goOn: { zh: '继续', en: 'Go on' },
  done: { zh: '好了', en: 'Done' },
  leave: { zh: '登录码关上就没有了，还没下载。要关上吗？', en: 'The codes are gone once this is closed, and they were not downloaded. Close it?' },
  leaveYes: { zh: '关上', en: 'Close' },
  leaveNo: { zh: '先不', en: 'Not now' },
  name: { zh: '姓名', en: 'Name' },
  area: { zh: '辖区', en: 'Area' },
  code: { zh: '登录码', en: 'Code' },
  link: { zh: '登录网址', en: 'Link' },
} satisfies Record<string, Phrase>
