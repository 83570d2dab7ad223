/// Adds `factor` times the outer product of two posting lists to a dense product.
///
/// Rows are taken four at a time, so that a column's posting is decoded once for all of them.
@unsafe
func addOuterProduct(
  rows: UnsafeBufferPointer<UInt32>, columns: UnsafeBufferPointer<UInt32>, factor: Float,
  to products: UnsafeMutablePointer<Float>, stride: Int
) {
  var place = 0
  while place + 3 < rows.count {
    let a = unsafe OuterRow(rows[place], factor: factor, of: products, stride: stride)
    let b = unsafe OuterRow(rows[place + 1], factor: factor, of: products, stride: stride)
    let c = unsafe OuterRow(rows[place + 2], factor: factor, of: products, stride: stride)
    let d = unsafe OuterRow(rows[place + 3], factor: factor, of: products, stride: stride)
    for place in 0..<columns.count {
      let word = unsafe columns[place]
      let column = Int(word & 0xFFFF)
      let value = weight(word)
      unsafe a.add(value, at: column)
      unsafe b.add(value, at: column)
      unsafe c.add(value, at: column)
      unsafe d.add(value, at: column)
    }
    place += 4
  }
  if place + 1 < rows.count {
    let a = unsafe OuterRow(rows[place], factor: factor, of: products, stride: stride)
    let b = unsafe OuterRow(rows[place + 1], factor: factor, of: products, stride: stride)
    for place in 0..<columns.count {
      let word = unsafe columns[place]
      let column = Int(word & 0xFFFF)
      let value = weight(word)
      unsafe a.add(value, at: column)
      unsafe b.add(value, at: column)
    }
    place += 2
  }
  if place < rows.count {
    let a = unsafe OuterRow(rows[place], factor: factor, of: products, stride: stride)
    for place in 0..<columns.count {
      let word = unsafe columns[place]
      unsafe a.add(weight(word), at: Int(word & 0xFFFF))
    }
  }
}

/// A row of a dense product and the weight of a term there.
@unsafe
private struct OuterRow {
  var products: UnsafeMutablePointer<Float>
  var weight: Float

  @inline(__always)
  init(_ word: UInt32, factor: Float, of products: UnsafeMutablePointer<Float>, stride: Int) {
    unsafe self.products = unsafe products + Int(word & 0xFFFF) &* stride
    unsafe weight = Similarity.weight(word) * factor
  }

  @inline(__always)
  func add(_ value: Float, at column: Int) {
    unsafe products[column] += weight * value
  }
}

/// The weight of a packed posting, in steps.
@inline(__always)
private func weight(_ word: UInt32) -> Float {
  Float(Int32(bitPattern: word) >> 16)
}
