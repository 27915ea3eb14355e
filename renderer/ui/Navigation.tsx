import {
  ChartBar,
  FileText,
  LibraryBig,
  ListChecks,
  type LucideIcon,
  MessagesSquare,
  Users,
} from "lucide-react";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

type Props = {
  /** Whether it lies over the main part. */
  readonly isOver: boolean;
  /** What makes it wider; inside, so that it belongs to a landmark. */
  readonly border: React.ReactNode;
};

const entries = [
  ["library", LibraryBig],
  ["claims", ListChecks],
  ["sources", Users],
  ["report", ChartBar],
  ["review", MessagesSquare],
] as const;

/** The places of the program, and the documents opened lately. */
export function Navigation({ isOver, border }: Props) {
  const desk = useDesk();
  const { workspace } = desk.model;
  const place = desk.place === "document" && !desk.open ? "library" : desk.place;
  const recent = desk.places.recent.flatMap((id) => workspace.get(id) ?? []);
  const says = words().frame;
  return (
    <nav id="navigation" className={isOver ? "navigation over" : "navigation"} aria-label={says.places}>
      <div className="navigation-scroll">
        <ul>
          {entries.map(([id, icon]) => (
            <Entry
              key={id}
              icon={icon}
              href={`#${id}`}
              name={says[id]}
              isCurrent={place === id}
              onGo={() => run(desk, id)}
            />
          ))}
        </ul>
        {recent.length > 0 && <h2>{says.recent}</h2>}
        <ul>
          {recent.map(({ id, title }) => (
            <Entry
              key={id}
              icon={FileText}
              href={`#${id}`}
              name={title}
              isCurrent={place === "document" && desk.open?.id === id}
              onGo={() => void desk.openDocument(id)}
            />
          ))}
        </ul>
      </div>
      {border}
    </nav>
  );
}

type EntryProps = {
  readonly icon: LucideIcon;
  readonly href: string;
  readonly name: string;
  readonly isCurrent: boolean;
  onGo(this: void): void;
};

function Entry({ icon: Icon, href, name, isCurrent, onGo }: EntryProps) {
  return (
    <li>
      <a
        href={href}
        title={name}
        aria-current={isCurrent ? "page" : undefined}
        onClick={(event) => {
          event.preventDefault();
          onGo();
        }}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span>{name}</span>
      </a>
    </li>
  );
}
