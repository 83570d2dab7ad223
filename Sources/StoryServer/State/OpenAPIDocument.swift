/// What the API is, for programs (OpenAPI 3.1).
enum OpenAPIDocument {
  /// The document, as it stands in `Resources/openapi.json`.
  static let bytes = PackageResources.openapi_json
}
