import { completeShell } from "../src/complete/complete-shell.ts";
import { runPage } from "./run-page.ts";

runPage(completeShell);
