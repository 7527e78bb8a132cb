import { useEffect, useState, type RefObject } from 'react';
import { countPages, type PageCount } from './page-count.ts';

/** Measures the text whenever its height changes, without making the browser lay it out. */
export function usePageCount(text: RefObject<HTMLElement | null>): PageCount {
  const [count, setCount] = useState<PageCount>({ pages: 1, pageHeight: 0 });
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const next = countPages(entry.contentRect.height, Number.parseFloat(getComputedStyle(element).fontSize));
      setCount((before) => (before.pages === next.pages && before.pageHeight === next.pageHeight ? before : next));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [text]);
  return count;
}
