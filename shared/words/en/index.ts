import { bundles } from "./bundles.ts";
import { checks } from "./checks.ts";
import { claimReview } from "./claimReview.ts";
import { claims } from "./claims.ts";
import { commands } from "./commands.ts";
import { decisions } from "./decisions.ts";
import { comments } from "./comments.ts";
import { compare } from "./compare.ts";
import { exporting } from "./exporting.ts";
import { forms } from "./forms.ts";
import { frame } from "./frame.ts";
import { grid } from "./grid.ts";
import { history } from "./history.ts";
import { host } from "./host.ts";
import { importing } from "./importing.ts";
import { labels } from "./labels.ts";
import { library } from "./library.ts";
import { palette } from "./palette.ts";
import { people } from "./people.ts";
import { print } from "./print.ts";
import { readings } from "./readings.ts";
import { report } from "./report.ts";
import { review } from "./review.ts";
import { search } from "./search.ts";
import { signoff } from "./signoff.ts";
import { sources } from "./sources.ts";
import { text } from "./text.ts";

/** All that Claimdesk says, in English; a section a file. Sentences with something in them are functions. */
export const en = {
  labels,
  commands,
  frame,
  grid,
  library,
  text,
  forms,
  importing,
  exporting,
  search,
  palette,
  people,
  print,
  claims,
  claimReview,
  sources,
  bundles,
  checks,
  readings,
  report,
  review,
  decisions,
  signoff,
  comments,
  history,
  compare,
  host,
};
