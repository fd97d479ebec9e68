/** What was dropped: files, and the names of folders, which are not opened. */
export interface Dropped {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** Takes files that are dropped anywhere on the page, which shows by the class `dragging` of its root that it does. */
export function watchDrops(take: (dropped: Dropped) => void): void {
  const { classList } = document.documentElement;
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault(); // else the browser would open a dropped file instead of this page
    classList.add('dragging');
  });
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) classList.remove('dragging'); // the pointer has left the window
  });
  addEventListener('drop', (event) => {
    classList.remove('dragging');
    if (!holdsFiles(event)) return;
    event.preventDefault();
    take(droppedIn(event.dataTransfer!.items));
  });
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** A folder comes as a file that cannot be read; only its entry says what it is. */
function droppedIn(items: DataTransferItemList): Dropped {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    const file = item.getAsFile();
    if (file && item.webkitGetAsEntry()?.isDirectory) folders.push(file.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}
