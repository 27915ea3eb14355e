import { FileText, LibraryBig } from "lucide-react";
import { run } from "../model/run.ts";
import { compareNames } from "../model/shown.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

/** The places of the program, and the documents at hand. Claims, Sources and Report join when they exist. */
export function Navigation() {
  const desk = useDesk();
  const { workspace } = desk.model;
  const isLibrary = desk.place === "library" || !desk.open;
  const documents = [...workspace.all("document")].toSorted((a, b) => compareNames(a.title, b.title));
  return (
    <nav className="navigation" aria-label={words().frame.places}>
      <ul>
        <li>
          <a
            href="#library"
            aria-current={isLibrary ? "page" : undefined}
            onClick={(event) => {
              event.preventDefault();
              run(desk, "library");
            }}
          >
            <LibraryBig size={16} strokeWidth={1.75} aria-hidden />
            {words().frame.library}
          </a>
        </li>
      </ul>
      {documents.length > 0 && <h2>{words().frame.documents}</h2>}
      <ul className="navigation-documents">
        {documents.slice(0, 200).map((document) => (
          <li key={document.id}>
            <a
              href={`#${document.id}`}
              title={document.title}
              aria-current={!isLibrary && desk.open?.id === document.id ? "page" : undefined}
              onClick={(event) => {
                event.preventDefault();
                void desk.openDocument(document.id);
              }}
            >
              <FileText size={16} strokeWidth={1.75} aria-hidden />
              <span>{document.title}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
