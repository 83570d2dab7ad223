/// A number of moderate size with so many digits after the point: "0.83", "-1.00".
package func fixed(_ value: Double, digits: Int) -> String {
  let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
  guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return "\(value)" }
  if digits == 0 { return "\(scaled)" }
  let fraction = String(scaled.magnitude % UInt(scale))
  let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
  return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / UInt(scale)).\(zeros)\(fraction)"
}
