<?xml version="1.0" encoding="UTF-8"?>
<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml">
<gml:featureMember><ogr:terrein fid="t.0"><ogr:naam>De Grift</ogr:naam><ogr:geometryProperty><gml:Polygon srsName="EPSG:28992"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>231000,480000 231100,480000 231100,480100 231000,480000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></ogr:geometryProperty></ogr:terrein></gml:featureMember>
</ogr:FeatureCollection>
