// The script of a page.
import { demo } from './demo.mjs';

globalThis.demo = demo;
