import { defineZoneLayout } from "@supervision/domain";

/** Six zones, one inspector each (section 三). The paper does not list their members; the register's 责任区 column does. */
export const zones = defineZoneLayout({
  levels: ["责任区"],
  zones: {
    "zone-1": { name: "第一责任区", members: { asRegistered: true } },
    "zone-2": { name: "第二责任区", members: { asRegistered: true } },
    "zone-3": { name: "第三责任区", members: { asRegistered: true } },
    "zone-4": { name: "第四责任区", members: { asRegistered: true } },
    "zone-5": { name: "第五责任区", members: { asRegistered: true } },
    "zone-6": { name: "第六责任区", members: { asRegistered: true } },
  },
});
