import Articles
import Stories

/// Writes the similarity graph as GraphML: articles as nodes with their stories, links as edges with the
/// similarity as weight.
///
/// Source: *The GraphML File Format*, graphml.graphdrawing.org.
public struct StoryGraphML: Renderer {
  /// A renderer.
  public init() {}

  /// Writes `report` to `sink` in pieces.
  public func render<Failure: Error>(
    _ report: StoryReport, to sink: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let graph = ArticleGraph(report)
    var writer = XMLWriter()
    writer.start("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"])
    for column in ArticleGraph.Node.columns {
      writer.element(
        "key",
        [
          "id": column.name, "for": "node", "attr.name": column.name, "attr.type": column.type,
        ])
    }
    writer.element(
      "key", ["id": "weight", "for": "edge", "attr.name": "weight", "attr.type": "double"])
    writer.start("graph", ["id": "stories", "edgedefault": "undirected"])
    for (number, node) in graph.nodes.enumerated() {
      writer.start("node", ["id": "n\(number)"])
      for (column, value) in zip(ArticleGraph.Node.columns, node.attributes) where !value.isEmpty {
        writer.element("data", ["key": column.name], text: value)
      }
      writer.end()
      try writer.drainPiece(to: sink)
    }
    for edge in graph.edges {
      writer.element("edge", ["source": "n\(edge.source)", "target": "n\(edge.target)"]) {
        $0.element("data", ["key": "weight"], text: "\(edge.link.similarity)")
      }
      try writer.drainPiece(to: sink)
    }
    writer.end()
    writer.end()
    try writer.finish(to: sink)
  }
}
