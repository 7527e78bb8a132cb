/** Rules of textlint come without types; each is a rule function, as such or as `default`. */
declare module '@textlint-rule/textlint-rule-no-invalid-control-character';
declare module '@textlint-rule/textlint-rule-no-unmatched-pair';
declare module 'textlint-rule-zh-half-and-full-width-bracket';
declare module 'textlint-rule-sentence-length';
