import type { Opened } from "../../shared/api.ts";
import type { Change } from "../../shared/changes.ts";
import { Workspace } from "../../shared/workspace.ts";
import { randomFrom } from "../generate.ts";
import { Client } from "./client.ts";
import type { Member, Team } from "./team.ts";
import { type Mix, Work, usualMix } from "./work.ts";

/** What became of a commit: milliseconds from sending it, and how large its event was. */
export type Seen = {
  /** Until every other client had received it. */
  readonly toAll: number;
  /** Until the first of them had. */
  readonly toFirst: number;
  /** Until its sender had the reply. */
  readonly toSender: number;
  /** Of its event, as it came. */
  readonly bytes: number;
};

/** A commit on its way to everybody. */
type Flight = {
  /** Known with the reply, which may come after the events. */
  sent?: { readonly at: number; readonly took: number };
  author?: Member;
  /** Who received it when. Times on the clock of `performance.now`. */
  readonly received: Map<Member, number>;
  bytes: number;
};

/** A team at work through the local server: every member with a client of their own, each following all others. */
export class Load {
  commits = 0;
  /** How many were refused, by the code. */
  readonly refusals = new Map<string, number>();

  readonly #team: Team;
  readonly #clients = new Map<Member, Client>();
  readonly #work: Work;
  readonly #workspace: Workspace;
  readonly #random: () => number;
  /** Commits that not everybody has received, or whose reply is not here yet, by their number. */
  readonly #flights = new Map<number, Flight>();
  #seen: Seen[] = [];
  #sent = 0;
  #answered = 0;

  /** @param opened the workspace as it is now, while nobody works on it */
  private constructor(origin: string, team: Team, opened: Opened, mix: Mix) {
    this.#team = team;
    this.#random = randomFrom(7);
    this.#workspace = new Workspace(opened.seq, opened.records);
    this.#work = new Work(this.#workspace, team.texts, this.#random, mix);
    for (const member of team.members) this.#clients.set(member, new Client(origin, member.token));
  }

  /** Opens everybody's stream. */
  static async start(origin: string, team: Team, opened: Opened, mix = usualMix): Promise<Load> {
    const load = new Load(origin, team, opened, mix);
    const [leader] = team.members;
    for (const [member, client] of load.#clients)
      await client.follow((event, bytes) => {
        if (event.type !== "commit") return;
        if (member === leader) load.#take(event.commit);
        load.#received(event.commit.seq, member, bytes);
      });
    return load;
  }

  /**
   * Everybody works for a while, each at moments of their own (a Poisson process), whether or not what they sent before was
   * answered: nobody waits for a slow host before it is asked again.
   * @param rate commits a second of each
   * @returns what became of the commits of this while, once everybody has them
   */
  async run(ms: number, rate: number): Promise<readonly Seen[]> {
    this.#seen = [];
    const end = performance.now() + ms;
    await Promise.all(this.#team.members.map((member) => this.#worker(member, end, rate)));
    await this.#settled();
    return this.#seen;
  }

  /** Everybody does one thing after another as fast as the host answers, until there are so many commits more. */
  async hurry(commits: number): Promise<void> {
    const end = this.commits + commits;
    const one = async (member: Member) => {
      while (this.commits < end) await this.#send(member);
    };
    await Promise.all(this.#team.members.map(one));
    await this.#settled();
    this.#seen = [];
  }

  /** The workspace as the first of the team has it. */
  get workspace(): Workspace {
    return this.#workspace;
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }

  async #worker(member: Member, end: number, rate: number): Promise<void> {
    let next = performance.now();
    for (;;) {
      next += (-Math.log(1 - this.#random()) * 1000) / rate;
      if (next > end) return;
      const wait = next - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      void this.#send(member);
    }
  }

  async #send(member: Member): Promise<void> {
    const client = this.#clients.get(member);
    if (!client) return;
    const { changes, done } = this.#work.next(member);
    this.#sent++;
    const sent = performance.now();
    const reply = await client.commit(changes as Change[]);
    const acknowledged = performance.now();
    this.#answered++;
    done();
    if (!reply.ok) {
      const { code } = reply.error;
      this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1);
      return;
    }
    this.commits++;
    const flight = this.#flight(reply.value.seq);
    flight.author = member;
    flight.sent = { at: sent, took: acknowledged - sent };
    this.#finish(reply.value.seq, flight);
  }

  #take(commit: Parameters<Workspace["receive"]>[0]): void {
    this.#workspace.receive(commit);
    for (const { kind, id, createdAt, updatedAt } of commit.puts)
      if (kind === "annotation" && createdAt === updatedAt) this.#work.know(id);
  }

  #received(seq: number, by: Member, bytes: number): void {
    const flight = this.#flight(seq);
    flight.received.set(by, performance.now());
    flight.bytes = bytes;
    this.#finish(seq, flight);
  }

  #flight(seq: number): Flight {
    let flight = this.#flights.get(seq);
    if (!flight) this.#flights.set(seq, (flight = { received: new Map(), bytes: 0 }));
    return flight;
  }

  #finish(seq: number, { sent, author, received, bytes }: Flight): void {
    if (!sent || received.size < this.#team.members.length) return;
    this.#flights.delete(seq);
    const others = [...received].flatMap(([member, at]) => (member === author ? [] : [at - sent.at]));
    this.#seen.push({ toAll: Math.max(...others), toFirst: Math.min(...others), toSender: sent.took, bytes });
  }

  /** Resolves when everything sent was answered and received by everybody. */
  async #settled(): Promise<void> {
    while (this.#answered < this.#sent || this.#flights.size > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
