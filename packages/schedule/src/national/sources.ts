import type { LegalSource } from "@supervision/domain";

/** 教育督导条例. */
export const regulation: LegalSource = {
  title: "教育督导条例",
  issuedBy: "国务院",
  authority: "national",
  documentNumber: "国务院令第624号",
  issuedOn: "2012-09-09",
};

/** 中小学校责任督学挂牌督导办法. */
export const schoolMeasures: LegalSource = {
  title: "中小学校责任督学挂牌督导办法",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  documentNumber: "国教督办〔2013〕2号",
  issuedOn: "2013-09",
};

/** 幼儿园责任督学挂牌督导办法. */
export const kindergartenMeasures: LegalSource = {
  title: "幼儿园责任督学挂牌督导办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2019〕3号",
  issuedOn: "2019-06-10",
};

/** 督学管理暂行办法. */
export const inspectorMeasures: LegalSource = {
  title: "督学管理暂行办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2016〕2号",
  issuedOn: "2016-07-29",
};

/** 全国年节及纪念日放假办法. */
export const holidayMeasures: LegalSource = {
  title: "全国年节及纪念日放假办法",
  issuedBy: "国务院",
  authority: "national",
  issuedOn: "2024-11-10",
};
