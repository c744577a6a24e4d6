import type { Db, Viewer } from '../../base/database/viewer.ts';
import { badInput, found } from '../../base/errors/problem.ts';
import { cleanColour, textOn } from '../colours.ts';
import { MAX_LOGO_BYTES, mediaTypeOf } from '../images.ts';
import { deleteLogo, findOrganisation, saveLogo, updateOrganisation } from '../queries.ts';
import type { OrganisationView } from '../schema.ts';
import { administered } from './administer.ts';

/** Sets or takes away the colour. Throws 400 for one on which no text can be read well. */
export async function setColour(
  db: Db,
  viewer: Viewer,
  organisationId: number,
  text: string | null,
): Promise<OrganisationView> {
  await administered(db, viewer, organisationId);
  const colour = text?.trim() ? cleanColour(text) : null;
  if (text?.trim() && !colour) throw badInput([{ path: '/colour', message: 'problems:colourUnlikely' }]);
  if (colour && !textOn(colour)) throw badInput([{ path: '/colour', message: 'problems:colourContrast' }]);
  await updateOrganisation(db, organisationId, { colour });
  return found(await findOrganisation(db, organisationId));
}

/** Sets the logo. Throws 400 for what is too large or no PNG, JPEG or WebP by its own bytes. */
export async function setLogo(
  db: Db,
  viewer: Viewer,
  organisationId: number,
  image: Buffer,
): Promise<OrganisationView> {
  await administered(db, viewer, organisationId);
  if (image.length > MAX_LOGO_BYTES) throw badInput([{ path: '/image', message: 'problems:logoLarge' }]);
  const mediaType = mediaTypeOf(image);
  if (!mediaType) throw badInput([{ path: '/image', message: 'problems:logoKind' }]);
  await saveLogo(db, organisationId, { mediaType, image });
  return found(await findOrganisation(db, organisationId));
}

export async function removeLogo(db: Db, viewer: Viewer, organisationId: number): Promise<void> {
  await administered(db, viewer, organisationId);
  await deleteLogo(db, organisationId);
}
