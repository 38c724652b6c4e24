import { defineZoneLayout } from "@supervision/domain";

/**
 * The zones of 惠山区. The published plan speaks of zones without naming or counting them, so seven numbered zones stand here as an
 * assumption of this sample; an office writes its own, and the register's 责任区 column says which school belongs where.
 */
export const zones = defineZoneLayout({
  levels: ["责任区"],
  zones: {
    "zone-1": { name: "第一责任区", members: { asRegistered: true } },
    "zone-2": { name: "第二责任区", members: { asRegistered: true } },
    "zone-3": { name: "第三责任区", members: { asRegistered: true } },
    "zone-4": { name: "第四责任区", members: { asRegistered: true } },
    "zone-5": { name: "第五责任区", members: { asRegistered: true } },
    "zone-6": { name: "第六责任区", members: { asRegistered: true } },
    "zone-7": { name: "第七责任区", members: { asRegistered: true } },
  },
});
