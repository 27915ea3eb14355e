/** What a page shows that was opened without the link's key. */
export function NoKey() {
  return (
    <main className="cover">
      <h1>This link has no key</h1>
      <p>
        Claimdesk opens only with the whole link that it printed when it started; the part after # is the key.
        Start it again, or copy the link from there.
      </p>
    </main>
  );
}
