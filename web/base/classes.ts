/**
 * Class names of NL Design System's components, in one place: templates ask for a component, so that `utrecht-*` can
 * become `nl-*` without touching them. The build leaves out the rules of classes that are not named here or in a template.
 */
export const css = {
  button: 'utrecht-button utrecht-button--secondary-action',
  primaryButton: 'utrecht-button utrecht-button--primary-action',
  subtleButton: 'utrecht-button utrecht-button--subtle',
  dangerButton: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
  link: 'utrecht-link utrecht-link--html-a',
  heading1: 'utrecht-heading-1',
  heading2: 'utrecht-heading-2',
  heading3: 'utrecht-heading-3',
  paragraph: 'utrecht-paragraph',
  field: 'utrecht-form-field',
  invalidField: 'utrecht-form-field utrecht-form-field--invalid',
  label: 'utrecht-form-label',
  fieldHint: 'utrecht-form-field-description',
  fieldError: 'utrecht-form-field-error-message',
  textbox: 'utrecht-textbox utrecht-textbox--html-input',
  textarea: 'utrecht-textarea utrecht-textarea--html-textarea',
  select: 'utrecht-select utrecht-select--html-select',
  breadcrumb: 'utrecht-breadcrumb-nav',
  breadcrumbList: 'utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol',
  breadcrumbItem: 'utrecht-breadcrumb-nav__item',
  breadcrumbLink: 'utrecht-link utrecht-breadcrumb-nav__link',
  skipLink: 'utrecht-skip-link utrecht-skip-link--visible-on-focus',
  done: 'utrecht-alert utrecht-alert--ok',
  problem: 'utrecht-alert utrecht-alert--error',
  info: 'utrecht-alert utrecht-alert--info',
  warning: 'utrecht-alert utrecht-alert--warning',
} as const;
