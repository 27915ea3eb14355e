import { labels } from "../../../shared/labels.ts";
import { type QueueFilter, queueShows } from "../../model/review/queueFilter.ts";
import { compareNames } from "../../model/shown.ts";
import { words } from "../../model/words.ts";
import { AuthorFilter } from "../AuthorFilter.tsx";
import { useDesk } from "../desk.ts";
import { FilterSelect } from "../FilterSelect.tsx";
import { DocumentsChooser } from "../report/DocumentsChooser.tsx";

/** What the queue holds: of which documents, labels and people, and how far reviewed. */
export function QueueFilters() {
  const desk = useDesk();
  const { queue } = desk;
  const { filter } = queue;
  const says = words().decisions;
  const by = (part: Partial<QueueFilter>) => queue.filterBy({ ...filter, ...part }, queue.isChoosing);
  const shows = { ...says.states, ...says.queue.shows };
  return (
    <search className="library-filters queue-filters" aria-label={says.queue.filters}>
      <DocumentChoice />
      <FilterSelect
        label={says.queue.label}
        any={says.queue.anyLabel}
        value={filter.label}
        choices={labels.map((each) => [each, words().labels[each].name])}
        onChoose={(label) => by({ label })}
      />
      <AuthorFilter label={says.queue.author} value={filter.author} onChoose={(author) => by({ author })} />
      <select
        aria-label={says.queue.show}
        value={filter.show}
        onChange={({ target }) => {
          const show = queueShows.find((each) => each === target.value);
          if (show) by({ show });
        }}
      >
        {queueShows.map((each) => (
          <option key={each} value={each}>
            {shows[each]}
          </option>
        ))}
      </select>
    </search>
  );
}

/** All documents, one of them, or several that are chosen one by one. */
function DocumentChoice() {
  const desk = useDesk();
  const { queue, model } = desk;
  const { filter, isChoosing } = queue;
  const says = words().decisions.queue;
  const { documents } = filter;
  const all = [...model.workspace.all("document")].toSorted((a, b) => compareNames(a.title, b.title));
  const [only] = documents ?? [];
  const isSeveral = documents !== undefined && (documents.length > 1 || isChoosing);
  return (
    <>
      <select
        className="queue-document"
        aria-label={says.documents}
        value={isSeveral ? "several" : (only ?? "")}
        onChange={({ target: { value } }) => {
          const chosen = all.find(({ id }) => id === value)?.id;
          const [first] = all;
          if (value !== "several")
            queue.filterBy({ ...filter, documents: chosen === undefined ? undefined : [chosen] });
          else if (first)
            queue.filterBy({ ...filter, documents: documents ?? [desk.open?.id ?? first.id] }, true);
        }}
      >
        <option value="">{says.allDocuments}</option>
        {all.length > 1 && <option value="several">{says.several}</option>}
        {all.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {isSeveral && (
        <DocumentsChooser
          chosen={documents}
          onChoose={(ids) => queue.filterBy({ ...filter, documents: ids }, true)}
        />
      )}
    </>
  );
}
