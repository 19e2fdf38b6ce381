import { Clock } from '../../util/forward-clock.js';
import type { Sql } from './storage.js';

/** The clock of an object. It never goes back behind the latest time of the object, which is stored. */
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
