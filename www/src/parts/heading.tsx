// What a view is called, and what it is for.
export function Heading({ title, lead }: { title: string; lead: string }) {
  return (
    <div class="title">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
    </div>
  );
}
