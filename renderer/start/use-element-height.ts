import { useEffect, useRef, useState, type RefObject } from 'react';

/** Measures an element's height in CSS pixels, kept up to date. */
export function useElementHeight(): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setHeight(Math.floor(entry?.contentRect.height ?? 0)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, height];
}
