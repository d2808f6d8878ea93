/** Hands a file to the person. */
export function download(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; freeing it at once would take it away from some.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
