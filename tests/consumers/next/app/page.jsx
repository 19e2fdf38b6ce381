'use client';

import { useEffect } from 'react';

import { demo } from '../../app/demo.mjs';

export default function Page() {
  useEffect(() => {
    globalThis.demo = demo;
  }, []);
  return <h1>jdy-wasm</h1>;
}
