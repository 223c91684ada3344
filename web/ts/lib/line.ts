// The line along which a boundary is divided, as the text of its field: "x;y" on each line.
import type { Point } from "./rd.ts";

export const writtenLine = (line: Point[]): string => line.map(([x, y]) => `${x};${y}`).join("\n");

// Nothing when a line of the text is no point: the server says which.
export function readLine(text: string): Point[] {
    const points = text.split("\n").filter((line) => line.trim())
        .map((line) => line.split(/[;\t ]+/).map((number) => Number(number.trim().replace(",", "."))));
    return points.every((pair) => pair.length === 2 && pair.every(Number.isFinite)) ? points as Point[] : [];
}
