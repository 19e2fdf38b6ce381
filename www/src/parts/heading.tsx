// The title of a view, and its purpose.
export function Heading({ title, lead }: { title: string; lead: string }) {
  return (
    <div class="title">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
    </div>
  );
}
