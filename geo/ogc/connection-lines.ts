import { collectionAddress, ogcAddress } from './link'

/** What to paste into other programs to read a collection of a site. */
export function connectionLines(site: string, id: string) {
  const items = `${collectionAddress(site, id)}/items`
  return {
    address: ogcAddress(site),
    gdal: `ogr2ogr -f GPKG incidents.gpkg OAPIF:${ogcAddress(site)} ${id} -oo PAGE_SIZE=1000`,
    r: `incidents <- sf::st_read("OAPIF:${ogcAddress(site)}", "${id}")`,
    python: `incidents = geopandas.read_file("${items}?limit=10000")`,
    tileJson: `${collectionAddress(site, id)}/tiles/WebMercatorQuad/tile.json`,
  }
}
