// A program of somebody who installed the published packages. The release rehearsal compiles it outside the
// workspace in two module resolutions and runs it on every Node at hand.
import * as checklists from "@supervision/checklists";
import * as district from "@supervision/district";
import * as domain from "@supervision/domain";
import * as indicators from "@supervision/indicators";
import * as reports from "@supervision/reports";
import * as schedule from "@supervision/schedule";
import * as schemas from "@supervision/schemas";

const packages = { checklists, district, domain, indicators, reports, schedule, schemas };

for (const [name, exported] of Object.entries(packages)) {
  console.log(`${name}: ${Object.keys(exported).length} exports`);
}
