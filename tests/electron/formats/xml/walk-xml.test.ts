import { describe, expect, it } from 'vitest';
import { READ_LIMITS } from '../../../../electron/formats/limits.ts';
import { walkXml } from '../../../../electron/formats/xml/walk-xml.ts';
import { encodeText, withBom } from '../../../fixtures/encode-text.ts';
import { refusal } from '../../../fixtures/read-error.ts';

const NAMESPACES = new Map([['urn:words', 'w'], ['urn:words-strict', 'w'], ['urn:relations', 'r']]);

/** Events of a document as one line of text each; an element is shown with its attribute `w:val` and `plain`. */
function eventsOf(xml: string | Uint8Array): string[] {
  const events: string[] = [];
  walkXml(typeof xml === 'string' ? encodeText(xml, 'utf-8') : xml, NAMESPACES, {
    open: (name, attribute) => {
      const value = attribute('w:val');
      const plain = attribute('plain');
      events.push(`<${name}${value === undefined ? '' : ` w:val=${value}`}${plain === undefined ? '' : ` plain=${plain}`}>`);
    },
    close: (name) => events.push(`</${name}>`),
    text: (text) => {
      if (text.trim() !== '') events.push(text);
    },
  });
  return events;
}

function nested(depth: number): string {
  return '<a>'.repeat(depth) + '</a>'.repeat(depth);
}

describe('walkXml', () => {
  it('reports elements, attributes and text in order', () => {
    expect(eventsOf('<?xml version="1.0"?><w:a xmlns:w="urn:words"><!-- x --><w:b w:val="1" plain="2">甲&amp;&#20057;</w:b><![CDATA[<丙>]]><w:c/></w:a>'))
      .toEqual(['<w:a>', '<w:b w:val=1 plain=2>', '甲&乙', '</w:b>', '<丙>', '<w:c>', '</w:c>', '</w:a>']);
  });

  it.each([
    '<w:a xmlns:w="urn:words" w:val="1"/>',
    '<x:a xmlns:x="urn:words" x:val="1"/>',
    '<w:a xmlns:w="urn:words-strict" w:val="1"/>',
    '<a xmlns="urn:words" xmlns:q="urn:words" q:val="1"/>',
    '<a xmlns="urn:words" xmlns:q="urn:other" xmlns:q2="urn:words" q:val="0" q2:val="1"/>',
  ])('goes by namespaces, not by prefixes: %s', (xml) => {
    expect(eventsOf(xml)).toEqual(['<w:a w:val=1>', '</w:a>']);
  });

  it('does not take other namespaces for known ones', () => {
    expect(eventsOf('<w:a xmlns:w="urn:other" w:val="1"/>')).toEqual(['<?:a>', '</?:a>']);
    expect(eventsOf('<a xmlns:w="urn:words" val="1"/>')).toEqual(['<?:a>', '</?:a>']);
    expect(eventsOf('<w:a w:val="1"/>')).toEqual(['<?:a>', '</?:a>']);
  });

  it('keeps declarations to the element they stand in', () => {
    expect(eventsOf('<w:a xmlns:w="urn:words"><w:b xmlns:w="urn:other"><w:c/></w:b><w:d/></w:a>'))
      .toEqual(['<w:a>', '<?:b>', '<?:c>', '</?:c>', '</?:b>', '<w:d>', '</w:d>', '</w:a>']);
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s', (encoding) => {
    const xml = '<w:a xmlns:w="urn:words">甲</w:a>';
    expect(eventsOf(withBom(encodeText(xml, encoding), encoding))).toEqual(['<w:a>', '甲', '</w:a>']);
  });

  it('reads UTF-8 behind a byte order mark', () => {
    expect(eventsOf(withBom(encodeText('<w:a xmlns:w="urn:words"/>', 'utf-8'), 'utf-8'))).toEqual(['<w:a>', '</w:a>']);
  });

  it.each([
    ['not closed', '<w:a xmlns:w="urn:words"><w:b>'],
    ['closed wrongly', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['a bare ampersand', '<a>&</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['an attribute given twice', '<a b="1" b="2"/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['no XML', '我局坚持依法行政。'],
    ['nothing', ''],
    ['a DTD', '<!DOCTYPE a><a/>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;&y;&y;</a>'],
  ])('refuses %s', (_, xml) => {
    expect(refusal(() => eventsOf(xml)).code).toBe('broken');
  });

  it('bounds the depth of nesting', () => {
    expect(eventsOf(nested(READ_LIMITS.xmlDepth))).toHaveLength(READ_LIMITS.xmlDepth * 2);
    expect(refusal(() => eventsOf(nested(READ_LIMITS.xmlDepth + 1))).code).toBe('broken');
  });

  it('bounds namespace declarations', () => {
    const many = Array.from({ length: READ_LIMITS.xmlPrefixes + 1 }, (_, index) => `xmlns:n${index}="urn:n${index}"`).join(' ');
    expect(refusal(() => eventsOf(`<a ${many}/>`)).code).toBe('broken');
    const changing = '<b xmlns:x="urn:words"/>'.repeat(READ_LIMITS.xmlScopes + 1);
    expect(refusal(() => eventsOf(`<a>${changing}</a>`)).code).toBe('broken');
  });

  it('does not mind declarations repeated without a change', () => {
    const repeated = '<w:b xmlns:w="urn:words"/>'.repeat(READ_LIMITS.xmlScopes + 1);
    expect(eventsOf(`<w:a xmlns:w="urn:words">${repeated}</w:a>`)).toHaveLength((READ_LIMITS.xmlScopes + 2) * 2);
  });
});
