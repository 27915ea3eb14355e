import { bundle } from "./host/bundle.ts";
import { calls } from "./host/calls.ts";
import { changes } from "./host/changes.ts";
import { check } from "./host/check.ts";
import { cli } from "./host/cli.ts";
import { damage } from "./host/damage.ts";
import { desktop } from "./host/desktop.ts";
import { fields } from "./host/fields.ts";
import { history } from "./host/history.ts";
import { imports } from "./host/imports.ts";
import { integrity } from "./host/integrity.ts";
import { lock } from "./host/lock.ts";
import { naming } from "./host/naming.ts";
import { native } from "./host/native.ts";
import { reports } from "./host/reports.ts";
import { rights } from "./host/rights.ts";
import { store } from "./host/store.ts";
import { unseen } from "./host/unseen.ts";

/** What the host answers, and what a window says when it does not. */
export const host = {
  calls,
  naming,
  fields,
  changes,
  integrity,
  reports,
  rights,
  unseen,
  history,
  imports,
  native,
  bundle,
  store,
  lock,
  damage,
  check,
  cli,
  desktop,
};
