/// Writes a drawing as SVG: the same bytes for the same drawing.
struct SVGWriter {
  var buffer = TextBuffer()

  /// A white sheet of this many pixels.
  init(width: Double, height: Double) {
    let (width, height) = (Self.number(width), Self.number(height))
    write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="sans-serif">
      <rect width="\(width)" height="\(height)" fill="white"/>
      """)
  }

  /// A line from point to point.
  mutating func line(
    _ points: [(Double, Double)], colour: String, width: String, dashes: String? = nil
  ) {
    let dashes = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    write(
      """
      <polyline points="\(Self.list(points))" fill="none" stroke="\(colour)" \
      stroke-width="\(width)"\(dashes)/>
      """)
  }

  /// A faint area inside the points.
  mutating func area(_ points: [(Double, Double)], colour: String) {
    write("<polygon points=\"\(Self.list(points))\" fill=\"\(colour)\" fill-opacity=\"0.12\"/>")
  }

  mutating func dot(_ point: (Double, Double), colour: String) {
    let (x, y) = (Self.number(point.0), Self.number(point.1))
    write("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"2.6\" fill=\"\(colour)\"/>")
  }

  /// Text on its baseline; `anchor` is what of it stands at `x`.
  mutating func text(
    _ text: String, x: Double, y: Double, colour: String, size: Int, anchor: String = "start"
  ) {
    write(
      """
      <text x="\(Self.number(x))" y="\(Self.number(y))" font-size="\(size)" fill="\(colour)" \
      text-anchor="\(anchor)">\(Self.escaped(text))</text>
      """)
  }

  /// Ends the drawing.
  mutating func finish() {
    write("</svg>")
  }

  private mutating func write(_ line: String) {
    buffer.append(line + "\n")
  }

  private static func list(_ points: [(Double, Double)]) -> String {
    points.map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
  }

  private static func number(_ value: Double) -> String {
    let text = fixed(value, digits: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func escaped(_ text: String) -> String {
    text.harmless.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      .replacing(">", with: "&gt;")
  }
}
