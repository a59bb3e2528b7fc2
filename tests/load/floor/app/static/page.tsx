/** Made once, in the build: what a page costs that asks for nothing. */
export default function StaticPage() {
  return (
    <main>
      <h1>A page</h1>
      <p>The same for everybody.</p>
    </main>
  );
}
