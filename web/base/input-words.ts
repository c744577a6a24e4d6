import { addWords } from './words.ts';

/** What a schema has against a value, by its keyword. `{{limit}}`, `{{format}}` and `{{type}}` are the schema's own. */
addWords('input', {
  nl: {
    required: 'Dit veld ontbreekt.',
    additionalProperties: 'Dit veld kennen we hier niet.',
    type: 'Dit hoort van de soort {{type}} te zijn.',
    format: 'Dit heeft niet de goede vorm ({{format}}).',
    pattern: 'Dit heeft niet de goede vorm ({{pattern}}).',
    minLength: 'Dit is te kort: minstens {{limit}} tekens.',
    maxLength: 'Dit is te lang: hooguit {{limit}} tekens.',
    minimum: 'Dit is te klein: vanaf {{limit}}.',
    maximum: 'Dit is te groot: tot en met {{limit}}.',
    minItems: 'Dit zijn er te weinig: minstens {{limit}}.',
    maxItems: 'Dit zijn er te veel: hooguit {{limit}}.',
    minProperties: 'Geef minstens {{limit}} veld mee.',
    other: 'Deze waarde kan hier niet.',
  },
  en: {
    required: 'This field is missing.',
    additionalProperties: 'This field is not known here.',
    type: 'This should be of the type {{type}}.',
    format: 'This does not have the right form ({{format}}).',
    pattern: 'This does not have the right form ({{pattern}}).',
    minLength: 'This is too short: at least {{limit}} characters.',
    maxLength: 'This is too long: at most {{limit}} characters.',
    minimum: 'This is too small: from {{limit}}.',
    maximum: 'This is too large: up to {{limit}}.',
    minItems: 'These are too few: at least {{limit}}.',
    maxItems: 'These are too many: at most {{limit}}.',
    minProperties: 'Give at least {{limit}} field.',
    other: 'This value is not possible here.',
  },
});
