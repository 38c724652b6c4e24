import { plainShell } from "../src/plain/plain-shell.ts";
import { runPage } from "./run-page.ts";

runPage(plainShell);
