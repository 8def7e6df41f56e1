import { row, type Row } from './row.ts'

/** Fraud types spoken about. */
export const topics: readonly Row[] = [
  row('loan', '网络贷款', 'Online loans', { also: ['网上借贷款'] }),
  row('brush', '刷单返利', 'Click farming', { also: ['网上刷单', '兼职刷单'] }),
  row('imp_qq', '冒充QQ好友', 'Fake QQ friend'),
  row('game', '游戏币', 'Game currency', { also: ['网上买游戏币'] }),
  row('refund', '购物退款', 'Shopping refund'),
  row('health', '保健品', 'Health products', { also: ['购买保健品'] }),
  row('phone_fee', '电话欠费', 'Phone arrears'),
  row('shopping', '网络购物', 'Online shopping', { also: ['购物'] }),
  row('prize', '中奖', 'Prize winning'),
  row('imp_known', '冒充熟人', 'Fake acquaintance'),
  row('tax', '退税', 'Tax refund'),
  row('imp_official', '冒充公检法', 'Fake official', { also: ['冒充公职人员', '公安局'] }),
  row('imp_service', '冒充客服', 'Fake customer service', { also: ['解冻银行卡'] }),
  row('dating', '网络交友', 'Online dating', { also: ['交友'] }),
  row('invest', '网络投资', 'Online investment', { also: ['网络投资诈骗', '虚假投资'] }),
  row('stock', '股票配资', 'Stock leverage'),
  row('elder', '养老诈骗', 'Elder-care fraud'),
  row('illegal_fund', '非法集资', 'Illegal fund-raising'),
  row('phishing', '钓鱼链接', 'Phishing link', { also: ['虚假链接', '钓鱼'] }),
  row('trojan', '木马病毒', 'Trojan virus'),
  row('id_theft', '索要身份证', 'Asking for ID numbers', { also: ['索要身份证号码', '兼职电话'] }),
  row('double11', '双十一骗局', 'Double 11 scams', { also: ['双十一购物节骗局'] }),
  row('set_nine', '九大套路', 'Nine fraud routines', { also: ['九大诈骗套路'] }),
  row('set_five', '春节五骗', 'Five Spring Festival frauds', { also: ['临近春节五种类型'] }),
]
