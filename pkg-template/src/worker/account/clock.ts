import type { Sql } from './storage.js';

/**
 * A clock that never goes back: it counts what the wall clock goes forward. Where the wall clock is set back, it stands
 * for that moment and goes on, so what lasts a minute by it never ends early, nor lasts longer by what was set back.
 */
export class Clock {
  #wall = 0;
  #ahead = 0;

  /** Milliseconds, to be compared with what this clock gave before. */
  now(): number {
    const wall = Date.now();
    if (wall !== this.#wall) {
      if (wall < this.#wall) this.#ahead += this.#wall - wall;
      this.#wall = wall;
      this.keep(wall, this.#ahead);
    }
    return wall + this.#ahead;
  }

  /** Goes on from where it was. */
  protected resume(wall: number, ahead: number): void {
    [this.#wall, this.#ahead] = [wall, ahead];
  }

  /** Keeps where it is. */
  protected keep(_wall: number, _ahead: number): void {}
}

/** The clock of an object, which goes on from the latest time that the object has seen. */
export class StoredClock extends Clock {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    super();
    this.#sql = sql;
    sql.exec(
      'CREATE TABLE IF NOT EXISTS clock (id INTEGER PRIMARY KEY, wall INTEGER NOT NULL, ahead INTEGER NOT NULL)',
    );
    for (const { wall, ahead } of sql.exec('SELECT wall, ahead FROM clock')) this.resume(Number(wall), Number(ahead));
  }

  protected override keep(wall: number, ahead: number): void {
    this.#sql.exec('INSERT OR REPLACE INTO clock (id, wall, ahead) VALUES (1, ?, ?)', wall, ahead);
  }
}
