/** Opens a report where there is a desktop to open it on; elsewhere its path has been printed, and that is enough. */
export async function browse(path: string): Promise<void> {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const desktop = process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
  if (CI || !desktop || process.stdout.isTTY !== true) return;
  const { default: open } = await import("open");
  const child = await open(path);
  child.once("error", () => {});
}
