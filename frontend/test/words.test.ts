import assert from 'node:assert/strict';
import test from 'node:test';
import { digits } from '../src/map/digits';
import { spoken, wordsOf } from '../src/map/words';

const battambang = { code: 'KH-2', name: 'Battambang', lon: 103.2, lat: 13.1, count: 2 };

test('counts are written in the digits of the language', () => {
  assert.equal(digits(1290, 'en'), '1290');
  assert.equal(digits(1234567890, 'km'), '១២៣៤៥៦៧៨៩០');
});

test('a province is spoken with its number, in the given words', () => {
  assert.equal(spoken(battambang, wordsOf({}), 'en'), 'Battambang, 2 services');
  assert.equal(spoken({ ...battambang, count: 1 }, wordsOf({}), 'en'), 'Battambang, 1 service');
  assert.equal(spoken({ ...battambang, name: 'បាត់ដំបង' }, wordsOf({ services: '{name}, សេវា {count}' }), 'km'), 'បាត់ដំបង, សេវា ២');
});

test('one plural for all numbers, where the language gives no other', () => {
  assert.equal(spoken({ ...battambang, count: 1 }, wordsOf({ services: '{name}, សេវា {count}' }), 'km'), 'Battambang, សេវា ១');
});

test('no service is none reported, never zero; a note follows', () => {
  assert.equal(spoken({ ...battambang, count: 0 }, wordsOf({}), 'en'), 'Battambang, none reported');
  assert.equal(spoken({ ...battambang, note: '3 not verified' }, wordsOf({}), 'en'), 'Battambang, 2 services, 3 not verified');
});

test('a missing word falls back to English', () => {
  assert.equal(wordsOf({ title: 'ផែនទី' })('title'), 'ផែនទី');
  assert.equal(wordsOf({ title: '' })('title'), 'Map of the 25 provinces');
  assert.equal(wordsOf(undefined)('laos'), 'Laos');
});
