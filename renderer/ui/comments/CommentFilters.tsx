import { useMemo } from "react";
import type { Id } from "../../../shared/ids.ts";
import { subjectOf } from "../../../shared/review/commented.ts";
import type { Thread } from "../../../shared/review/threads.ts";
import { type CommentFilter, commentShows, documentIn, subjectKinds } from "../../model/commentList.ts";
import { compareNames } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorFilter } from "../AuthorFilter.tsx";
import { useDesk } from "../desk.ts";
import { FilterSelect } from "../FilterSelect.tsx";

/** Which threads the list shows: by what became of them, words, author, what they are on, and in which document. */
export function CommentFilters({ threads }: { readonly threads: readonly Thread[] }) {
  const { comments, model } = useDesk();
  const { filter } = comments;
  const { workspace } = model;
  const says = words().comments;
  const by = (part: Partial<CommentFilter>) => comments.filterBy({ ...filter, ...part });
  const documents = useMemo(() => {
    const documentIds = new Set<Id<"document">>();
    for (const thread of threads) {
      const document = documentIn(subjectOf(workspace, thread.root.targetId));
      if (document) documentIds.add(document);
    }
    return [...documentIds].map((id) => [id, workspace.get(id)?.title ?? ""] as const).toSorted(byName);
  }, [threads, workspace]);
  return (
    <search className="library-filters comment-filters" aria-label={says.filters}>
      <select
        aria-label={says.show}
        value={filter.show}
        onChange={({ target }) =>
          by({ show: commentShows.find((each) => each === target.value) ?? filter.show })
        }
      >
        {commentShows.map((each) => (
          <option key={each} value={each}>
            {says.shows[each]}
          </option>
        ))}
      </select>
      <input
        type="search"
        aria-label={says.find}
        placeholder={says.find}
        value={filter.text}
        onChange={({ target }) => by({ text: target.value })}
      />
      <AuthorFilter value={filter.author} onChoose={(author) => by({ author })} />
      <FilterSelect
        label={says.kind}
        any={says.anyKind}
        value={filter.kind}
        choices={subjectKinds.map((each) => [each, says.kinds[each]])}
        onChoose={(kind) => by({ kind })}
      />
      <FilterSelect
        label={says.document}
        any={says.anyDocument}
        value={filter.documentId}
        choices={documents}
        onChoose={(documentId) => by({ documentId })}
      />
    </search>
  );
}

const byName = (a: readonly [string, string], b: readonly [string, string]) => compareNames(a[1], b[1]);
