// oxlint-disable-next-line import/no-unassigned-import -- first of all: what is imported below it needs what it adds
import "./older-browsers.ts";
import { plainShell } from "../src/plain/plain-shell.ts";
import { runPage } from "./run-page.ts";

runPage(plainShell);
