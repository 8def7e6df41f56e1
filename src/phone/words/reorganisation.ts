import type { Phrase } from './say.tsx'

export const reorganisation = {
  title: { zh: '区划调整', en: 'Reorganised divisions' },
  toRoster: { zh: '名册导入', en: 'Import a roster' },
  open: { zh: '区划调整：并镇、换代码', en: 'Reorganised divisions: towns merged, codes changed' },
  notYours: { zh: '区划调整由县里做', en: 'Divisions are reorganised by the county' },
  notYoursNote: { zh: '本镇的名册照常在名册导入里管。', en: 'The roster of your own town is kept under the roster import, as always.' },

  intro: {
    zh: '镇并了、代码换了，用一张对照表把名册改过来。走访记录一条不动，代码还是当天的，统计归到新的镇和村。',
    en: 'Where towns were merged or codes changed, a table of old and new codes puts the roster right. Visits stay as they are, under the code of their day, and count for the new town and village.',
  },
  stepAreas: { zh: '先把新的镇和村导入名册。', en: 'First import the new towns and villages.' },
  stepTable: { zh: '下载对照表，现在的代码已经填好，写上新代码。不变的空着。', en: 'Download the table, filled in with the codes of today, and write the new ones beside them. Leave out what stays.' },
  stepGrids: { zh: '网格跟着村走，不用写。一个村拆开的，把它的网格逐个写上。', en: 'Grids follow their village unasked. Where a village is split, write a row for each of its grids.' },
  stepLook: { zh: '选填好的表，先看会改什么，再决定改不改。', en: 'Choose the filled-in table and see what would change before anything does.' },
  toAreas: { zh: '去导入镇和村', en: 'Import towns and villages' },
  template: { zh: '下载对照表', en: 'Download the table' },
  templateFile: { zh: '区划调整对照表', en: 'mapping-table' },
  choose: { zh: '选填好的对照表', en: 'Choose the filled-in table' },
  thisFile: { zh: '这个文件', en: 'this file' },
  noColumns: { zh: '没找到“旧代码”和“新代码”两列。看看表头，再选一次。', en: 'No columns “old code” and “new code” were found. Check the headers and choose it again.' },
  nothing: { zh: '这张表里没有要改的代码。', en: 'There is no code to change in this table.' },
  tooMany: { zh: '这张表超过 {n} 行。分成几张，一张一张来。', en: 'This table has more than {n} rows. Split it and bring the parts one by one.' },

  reading: { zh: '正在看这张表', en: 'Looking at the table' },
  applying: { zh: '正在调整', en: 'Reorganising' },
  applyingNote: { zh: '别关这一页。断了也不要紧，同一张表再来一次会接着做。', en: 'Keep this page open. Should it break off, the same table goes on from there.' },
  noSignal: { zh: '连不上办公室的服务器。连上网再试一次。', en: 'The office cannot be reached. Try again when there is a connection.' },
  refused: { zh: '服务器没有收。过一会儿再试一次。', en: 'The server did not take it. Try again in a while.' },
  again: { zh: '再试一次', en: 'Try again' },

  preview: { zh: '{file} 会这样改', en: 'What {file} would change' },
  areas: { zh: '停用的代码', en: 'Codes that end' },
  newGrids: { zh: '新设的网格', en: 'New grids' },
  places: { zh: '换辖区的走访对象', en: 'Places that move' },
  people: { zh: '换辖区的人员', en: 'People affected' },
  campaigns: { zh: '换辖区的专项行动', en: 'Campaigns that move' },
  faulty: { zh: '有问题的行', en: 'Faulty rows' },
  faultsNote: { zh: '这些行不改，其余照常。改好以后，同一张表再选一次就行。', en: 'These stay out, the others go in. Correct them and choose the same table again.' },
  line: { zh: '行', en: 'Row' },
  reason: { zh: '问题', en: 'Problem' },
  value: { zh: '代码', en: 'Code' },
  sure: {
    zh: '手机下次连上网换成新辖区，没传的走访照样收。错了可以整个撤回，要趁新辖区里还没记走访、没导入名册。',
    en: 'Phones get their new areas the next time they connect; visits still waiting on them are taken as ever. It can be taken back as a whole until something is logged or imported in the new areas.',
  },
  apply: { zh: '按这张表调整', en: 'Reorganise by this table' },
  other: { zh: '换一张表', en: 'Another table' },
  asItIs: { zh: '名册已经和这张表一样，没有要改的。', en: 'Nothing to change: the roster already says what the table says.' },
  done: { zh: '调整好了', en: 'Done' },
  doneNote: {
    zh: '{areas} 个代码停用，{places} 个走访对象和 {people} 人换了辖区。走访记录都在，归到了新的镇和村。',
    en: '{areas} {areas|code|codes} ended; {places} {places|place|places} and {people} {people|person|people} have new areas. All visits are there and count for the new towns and villages.',
  },

  last: { zh: '最近一次调整', en: 'The last one' },
  lastCodes: { zh: '停用了 {n} 个代码', en: '{n} {n|code|codes} ended' },
  undoOf: { zh: '撤回 {when} 的调整', en: 'Take back the one of {when}' },
  undoSure: {
    zh: '整个撤回，辖区、走访对象、专项行动和人员都回到调整以前？手机下次连上网换回去；上面按新代码记了还没传的，会先放到待处理里。',
    en: 'Take all of it back, so that areas, places, campaigns and people are as before? Phones follow the next time they connect; what they logged under the new codes and did not send yet is set aside for the office.',
  },

  earlier: { zh: '{day}起调整的', en: 'Reorganised from {day}' },
  old: { zh: '原来', en: 'Was' },
  today: { zh: '现在', en: 'Is now' },
  codes: { zh: '{n} 个', en: '{n}' },
} satisfies Record<string, Phrase>

export const mappingFaultWords = {
  'no-old': { zh: '没写旧代码', en: 'No old code' },
  'bad-code': { zh: '代码不对，镇和村 12 位，网格 15 位', en: 'Not a code: towns and villages have 12 digits, grids 15' },
  'bad-day': { zh: '日期不对', en: 'Not a date' },
  future: { zh: '还没到生效的日子，到那天再来', en: 'It does not hold yet; bring it on its day' },
  'other-area': { zh: '不是本县的代码', en: 'Not a code of this county' },
  'unknown-old': { zh: '名册里没有这个旧代码', en: 'No such old code on the roster' },
  'unknown-new': { zh: '名册里没有这个新代码，先导入新的镇和村', en: 'No such new code on the roster; import the new towns and villages first' },
  'other-level': { zh: '镇只能对镇，村对村或者网格', en: 'A town becomes a town, a village a village or a grid' },
  split: { zh: '一个旧代码对了两个新代码。拆开的村，按网格逐个写', en: 'One old code has two new ones. For a village that is split, write its grids one by one' },
  'twice-in-file': { zh: '表里重复了', en: 'Twice in this table' },
  'new-ends-too': { zh: '这个新代码自己也停用了，请直接写最后的代码', en: 'This new code has ended itself; write the last one' },
  'already-elsewhere': { zh: '这个旧代码早先已经归到别处', en: 'This old code has become another before' },
  'villages-left': { zh: '这个镇还有村没写新代码', en: 'Villages of this town have no new code yet' },
} satisfies Record<string, Phrase>

/** Why the last reorganisation stays. */
export const undoObstacleWords = {
  reorganised: { zh: '撤不回了：后来又调整过 {n} 个代码。先撤回后来的。', en: 'It cannot be taken back: {n} {n|code|codes} ended in a later one. Take that one back first.' },
  'not-kept': { zh: '撤不回了：那时的版本没有记下调整以前的样子。', en: 'It cannot be taken back: what stood before was not kept.' },
  visited: { zh: '撤不回了：换了辖区的走访对象，按新代码已经记了 {n} 次走访。', en: 'It cannot be taken back: {n} {n|visit was|visits were} logged under the new codes at its places.' },
  imported: { zh: '撤不回了：新辖区里又导入了 {n} 行名册。先撤回那次导入。', en: 'It cannot be taken back: {n} {n|row was|rows were} imported into the new areas. Take that import back first.' },
  sealed: { zh: '撤不回了：调整以后，这里已经封过 {n} 次账。', en: 'It cannot be taken back: {n} {n|month was|months were} sealed here since.' },
  written: { zh: '撤不回了：新辖区里已经有 {n} 张单子，像提报、抽检、派的活、注册人数。', en: 'It cannot be taken back: {n} {n|slip was|slips were} written for the new areas, such as proposals, checks, rounds or totals.' },
  granted: { zh: '撤不回了：有 {n} 个人后来又改了辖区，或者分到了新辖区。', en: 'It cannot be taken back: {n} {n|person was|people were} given other or new areas since.' },
  'campaign-set': { zh: '撤不回了：有 {n} 个专项行动后来改了目标，或者定到了新辖区。', en: 'It cannot be taken back: {n} {n|campaign|campaigns} changed targets or asked something of the new areas since.' },
} satisfies Record<string, Phrase>
