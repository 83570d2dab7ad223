import Articles
import Stories

/// Writes the similarity graph as GEXF 1.3, the format of Gephi: articles as nodes with their stories,
/// links as edges with the similarity as weight.
///
/// Source: *GEXF 1.3 schema*, gexf.net.
public struct StoryGEXF: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let graph = ArticleGraph(report)
    // The label has a place of its own.
    let columns = ArticleGraph.Node.columns.dropFirst()
    var writer = XMLWriter()
    writer.start("gexf", ["xmlns": "http://gexf.net/1.3", "version": "1.3"])
    writer.element("meta") { $0.element("creator", text: "Newsfold \(report.version)") }
    writer.start("graph", ["defaultedgetype": "undirected", "mode": "static"])
    writer.element("attributes", ["class": "node"]) { writer in
      for column in columns {
        let type = column.type == "int" ? "integer" : column.type
        writer.element("attribute", ["id": column.name, "title": column.name, "type": type])
      }
    }
    writer.start("nodes")
    for (number, node) in graph.nodes.enumerated() {
      let values = node.attributes
      writer.start("node", ["id": "n\(number)", "label": values[0]])
      writer.element("attvalues") { writer in
        for (column, value) in zip(columns, values.dropFirst()) where !value.isEmpty {
          writer.element("attvalue", ["for": column.name, "value": value])
        }
      }
      writer.end()
      try writer.drainPiece(to: sink)
    }
    writer.end()
    writer.start("edges")
    for (number, edge) in graph.edges.enumerated() {
      writer.element(
        "edge",
        [
          "id": "e\(number)", "source": "n\(edge.source)", "target": "n\(edge.target)",
          "weight": "\(edge.link.similarity)",
        ])
      try writer.drainPiece(to: sink)
    }
    writer.end()
    writer.end()
    writer.end()
    try writer.finish(to: sink)
  }
}
