/** How the metrics of a scenario's own things are named after them: `hen-park` gives `henPark`. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
