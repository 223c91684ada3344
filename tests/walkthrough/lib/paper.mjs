// What a PDF holds, read with the tools of poppler and zbar.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class Paper {
  constructor(bytes) {
    this.folder = mkdtempSync(join(tmpdir(), 'walk-paper-'));
    this.path = join(this.folder, 'paper.pdf');
    this.isPdf = bytes.subarray(0, 5).toString() === '%PDF-';
    writeFileSync(this.path, bytes);
  }

  get pages() { return Number(execFileSync('pdfinfo', [this.path]).toString().match(/^Pages:\s+(\d+)$/m)[1]); }

  get text() { return execFileSync('pdftotext', ['-layout', this.path, '-'], { maxBuffer: 1 << 28 }).toString(); }

  // A page as a picture, for eyes and for the reader of QR codes.
  picture(page) {
    const name = join(this.folder, `page-${page}`);
    execFileSync('pdftoppm', ['-r', '150', '-f', page, '-l', page, '-singlefile', '-png', this.path, name]);
    return `${name}.png`;
  }

  qrOn(page) {
    return execFileSync('zbarimg', ['--quiet', '--raw', this.picture(page)], { stdio: ['ignore', 'pipe', 'ignore'] }).toString().trim();
  }
}
