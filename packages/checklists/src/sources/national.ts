import type { LegalSource } from "@supervision/domain";

// Documents of the state. Numbers and days stand here only as far as they were read; what is known of a date is written, no more.

/** The trial system of 2008 for evaluating physical education in schools. Title and formulas were read; who issued it is inferred. */
export const sportsEvaluation2008: LegalSource = {
  title: "中小学体育工作督导评估指标体系（试行）",
  issuedBy: "教育部",
  authority: "national",
  issuedOn: "2008",
  certainty: "inferred",
};

/** The measures of 2013 on responsible inspectors of schools. The month of issue is known, the day is not verified. */
export const schoolMeasures2013: LegalSource = {
  title: "中小学校责任督学挂牌督导办法",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  documentNumber: "国教督办〔2013〕2号",
  issuedOn: "2013-09",
};

/** The guide of 2014 on evacuation drills. */
export const drills2014: LegalSource = {
  title: "中小学幼儿园应急疏散演练指南",
  issuedBy: "教育部办公厅",
  authority: "national",
  documentNumber: "教基一厅〔2014〕2号",
  issuedOn: "2014",
};

/** The working rules of kindergartens, in force from 2016-03-01. */
export const kindergartenRules2016: LegalSource = {
  title: "幼儿园工作规程",
  issuedBy: "教育部",
  authority: "national",
  issuedOn: "2016",
};

/** The inspections at the opening of the two terms of 2016; read in the news, the wording of the title is inferred. */
export const opening2016: LegalSource = {
  title: "2016年春季、秋季开学专项督导检查",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  issuedOn: "2016",
  certainty: "inferred",
};

/** The special campaign of 2016 against bullying. Its number was read in a province's notice; the wording of the title is inferred. */
export const bullying2016: LegalSource = {
  title: "开展校园欺凌专项治理的通知",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  documentNumber: "国教督办函〔2016〕22号",
  issuedOn: "2016",
  certainty: "inferred",
};

/**
 * The rules of 2017 on disabled persons' education; their article 11 makes special education a matter of supervision. The date is that of
 * the text that was read; the day it came into force is not verified.
 */
export const disabledEducation2017: LegalSource = {
  title: "残疾人教育条例",
  issuedBy: "国务院",
  authority: "national",
  issuedOn: "2017-02-01",
  article: "第十一条",
};

/** The measures of 2017 on the conduct of kindergartens. */
export const kindergartenConduct2017: LegalSource = {
  title: "幼儿园办园行为督导评估办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2017〕7号",
  issuedOn: "2017-04-18",
};

/** The measures of 2017 on county-wide quality balance of compulsory education. */
export const qualityBalance2017: LegalSource = {
  title: "县域义务教育优质均衡发展督导评估办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2017〕6号",
  issuedOn: "2017",
};

/** The plan of 2017 against bullying. Its number was read in a city's plan; the wording of the title is inferred. */
export const bullying2017: LegalSource = {
  title: "加强中小学生欺凌综合治理方案",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2017〕10号",
  issuedOn: "2017",
  certainty: "inferred",
};

/**
 * The ten rules of 2018 on teachers' professional conduct. The number was read, the wording of the title is inferred; whether it names
 * schools and kindergartens apart was not read.
 */
export const teacherConduct2018: LegalSource = {
  title: "教师职业行为十项准则",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教师〔2018〕16号",
  issuedOn: "2018",
  certainty: "inferred",
};

/** The inspections at the opening of term in 2019; read in the news, the wording of the title is inferred. */
export const opening2019: LegalSource = {
  title: "2019年春季开学专项督导检查",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  issuedOn: "2019",
  certainty: "inferred",
};

/** The measures of 2019 on responsible inspectors of kindergartens. */
export const kindergartenMeasures2019: LegalSource = {
  title: "幼儿园责任督学挂牌督导办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2019〕3号",
  issuedOn: "2019-06-10",
};

/** The notice of February 2020 on the opening of schools during the epidemic; read in the news only. */
export const epidemic2020: LegalSource = {
  title: "疫情期间开学条件保障和安全专项督导的通知",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  issuedOn: "2020-02",
  certainty: "inferred",
};

/**
 * The measures of 2020 on county-wide preschool coverage. The numbers per kindergarten were read in tables of counties made after them, so
 * points that rest on those numbers cite the measures as inferred.
 */
export const preschoolCoverage2020: LegalSource = {
  title: "县域学前教育普及普惠督导评估办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2020〕1号",
  issuedOn: "2020",
};

/** The rules of 2021 on private education; article 51 brings private schools and kindergartens under responsible inspectors. */
export const privateEducation2021: LegalSource = {
  title: "中华人民共和国民办教育促进法实施条例",
  issuedBy: "国务院",
  authority: "national",
  issuedOn: "2021-04-07",
  article: "第五十一条",
};

/** The national list for the inspection of the five managements, May to July 2021. Who issued it is inferred. */
export const fiveManagements2021: LegalSource = {
  title: "五项管理督导实地督查要点",
  issuedBy: "国务院教育督导委员会办公室",
  authority: "national",
  issuedOn: "2021-05",
  certainty: "inferred",
};

/** The notice of 2021 on pupils' sleep. The hours were read; its number and the wording of its title are not verified. */
export const sleepNotice2021: LegalSource = {
  title: "加强中小学生睡眠管理工作的通知",
  issuedBy: "教育部办公厅",
  authority: "national",
  issuedOn: "2021",
  certainty: "inferred",
};

/** The notice of 2021 on pupils' fitness and eyes. What it asks was read; its number and the wording of its title are not verified. */
export const fitnessNotice2021: LegalSource = {
  title: "加强中小学生体质健康管理工作的通知",
  issuedBy: "教育部办公厅",
  authority: "national",
  issuedOn: "2021",
  certainty: "inferred",
};

/** The opinions of 2021 on less homework and less tutoring (双减). */
export const lessHomework2021: LegalSource = {
  title: "关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见",
  issuedBy: "中共中央办公厅、国务院办公厅",
  authority: "national",
  documentNumber: "中办发〔2021〕40号",
  issuedOn: "2021-07-24",
};

/** The guide of 2022 on the quality of care and education in kindergartens. */
export const kindergartenQuality2022: LegalSource = {
  title: "幼儿园保育教育质量评估指南",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教基〔2022〕1号",
  issuedOn: "2022-02-10",
};

/** The sports law as revised in 2022, in force from 2023-01-01. */
export const sportsLaw2022: LegalSource = {
  title: "中华人民共和国体育法",
  issuedBy: "全国人民代表大会常务委员会",
  authority: "national",
  issuedOn: "2022-06-24",
};

/**
 * The measures of 2023 on evaluating kindergartens. Title, number and year of adoption were read; that they were issued within that year
 * and succeed those of 2017 is inferred.
 */
export const kindergartenEvaluation2023: LegalSource = {
  title: "幼儿园督导评估办法",
  issuedBy: "教育部",
  authority: "national",
  documentNumber: "教督〔2023〕5号",
  issuedOn: "2023",
  certainty: "inferred",
};

/** The guide of November 2024 on food safety and meal money in schools; read in reprints, its exact title may differ. */
export const schoolMeals2024: LegalSource = {
  title: "学校食品安全和膳食经费管理工作指引",
  issuedBy: "教育部",
  authority: "national",
  issuedOn: "2024-11",
  certainty: "inferred",
};

/** The preschool law, in force from 2025-06-01. */
export const preschoolLaw2024: LegalSource = {
  title: "中华人民共和国学前教育法",
  issuedBy: "全国人民代表大会常务委员会",
  authority: "national",
  issuedOn: "2024-11-08",
};
