"""What QGIS finds at the address of a server's /ogc: for each collection, a line of JSON."""

import json
import sys

from qgis.core import (
    QgsApplication,
    QgsDataSourceUri,
    QgsFeatureRequest,
    QgsRectangle,
    QgsVectorLayer,
)

BOX = QgsRectangle(43, 33, 45, 34)


def layer_of(address, collection, subset=""):
    uri = QgsDataSourceUri()
    uri.setParam("url", address)
    uri.setParam("typename", collection)
    uri.setParam("restrictToRequestBBOX", "1")
    uri.setSql(subset)
    return QgsVectorLayer(uri.uri(False), collection, "OAPIF")


def count(layer, request=None):
    features = layer.getFeatures(request or QgsFeatureRequest())
    return sum(1 for _ in features)


def report(address, collection, day):
    layer = layer_of(address, collection)
    found = {"collection": collection, "valid": layer.isValid()}
    if not layer.isValid():
        return {**found, "error": layer.error().message()}
    found["fields"] = {field.name(): field.typeName() for field in layer.fields()}
    found["items"] = count(layer)
    found["ids"] = len({feature["id"] for feature in layer.getFeatures()})
    found["inBox"] = count(layer, QgsFeatureRequest(BOX))
    if day:
        since = layer_of(address, collection, f"\"event_date\" >= '{day}'")
        found["since"] = count(since) if since.isValid() else None
    return found


def main():
    address, day, *collections = sys.argv[1:]
    QgsApplication.setPrefixPath("/usr", True)
    app = QgsApplication([], False)
    app.initQgis()
    for collection in collections:
        is_incidents = "_" not in collection
        print(json.dumps(report(address, collection, day if is_incidents else "")), flush=True)
    app.exitQgis()


main()
