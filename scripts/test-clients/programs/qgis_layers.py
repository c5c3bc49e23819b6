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


def layer_of(address, collection):
    uri = QgsDataSourceUri()
    uri.setParam("url", address)
    uri.setParam("typename", collection)
    uri.setParam("restrictToRequestBBOX", "1")
    return QgsVectorLayer(uri.uri(False), collection, "OAPIF")


def ids_of(layer, request=None):
    return [feature["id"] for feature in layer.getFeatures(request or QgsFeatureRequest())]


def report(address, collection, box, day):
    layer = layer_of(address, collection)
    if not layer.isValid():
        return {"collection": collection, "error": layer.error().message()}
    found = {
        "collection": collection,
        "ids": ids_of(layer),
        "inBox": ids_of(layer, QgsFeatureRequest(QgsRectangle(*box))),
    }
    if not day:
        return found
    if not layer.setSubsetString(f"\"event_date\" >= '{day}'"):
        return {"collection": collection, "error": "it takes no filter"}
    return {**found, "since": ids_of(layer)}


def main():
    address, box, *collections = sys.argv[1:]
    app = QgsApplication([], False)
    app.initQgis()
    for each in collections:
        collection, _, day = each.partition("@")
        numbers = [float(edge) for edge in box.split(",")]
        print(json.dumps(report(address, collection, numbers, day)), flush=True)
    app.exitQgis()


main()
