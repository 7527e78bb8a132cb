import { WINDOW_CALLS } from '../../../shared/api/calls/window-calls.ts';
import { success } from '../../../shared/api/result.ts';
import { answering } from '../answer.ts';
import type { Answers } from './context.ts';

/** What the window tells of itself. */
export interface WindowNews {
  reportOpen: (isOpen: boolean) => void;
  closing: (mayClose: boolean) => void;
}

export function windowAnswers(news: WindowNews, log: (error: unknown) => void): Answers<keyof typeof WINDOW_CALLS> {
  return {
    tellReportOpen: answering(WINDOW_CALLS.tellReportOpen, ({ isOpen }) => {
      news.reportOpen(isOpen);
      return Promise.resolve(success(null));
    }, log),
    tellClosing: answering(WINDOW_CALLS.tellClosing, ({ mayClose }) => {
      news.closing(mayClose);
      return Promise.resolve(success(null));
    }, log),
  };
}
