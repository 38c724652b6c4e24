import { each, yes } from "../../content/asking.ts";

/** Points under 规范办园: running the kindergarten. */
export const management = each(
  { domain: "kindergarten/national#conduct", section: "management" },
  {
    org: yes("机构健全，园务会和制度在执行", "查列", "会议记录、制度"),
    files: yes("计划、总结、档案完整", "查", "档案"),
    fee: yes("收费公示，无自立名目", "查巡", "公示栏、收据"),
    "meal-fee": yes("伙食费专账并公示", "查", "账册、公示"),
    enrol: yes("招生规范，无入园测试", "查卷", "招生简章、家长问卷"),
    home: yes("家园共育，家委会参与", "查谈", "活动记录"),
    party: yes("党建工作有安排、有记录", "查", "计划、记录"),
  },
);
