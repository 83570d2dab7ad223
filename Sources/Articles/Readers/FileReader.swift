import Parallelism

/// Reads the articles of one file, whatever its format.
struct FileReader {
  let file: String
  /// Whether the file was met in a folder's walk, not named itself.
  let isWalked: Bool
  let threads: Int
  let limitBytes: Int

  /// What the file's bytes give.
  func read(_ bytes: [UInt8]) -> FileReading {
    var reading = FileReading()
    let raw: [UInt8]
    switch unpacked(bytes) {
    case .failure(let absence):
      reading.skip(absence.reason, file: file)
      return reading
    case .success(let content): raw = content
    }
    let content = TextDecoding.utf8(raw)
    switch FormatDetector(content: content, name: file).format(isWalked: isWalked) {
    case .failure(let absence): reading.skip(absence.reason, file: file)
    case .success(.jsonLines): return readJSON(content, slices: JSONLines.records(of: content))
    case .success(.json): return readJSON(content, slices: JSONSplitter.records(of: content))
    case .success(.delimited(let separator)): return readTable(content, separator: separator)
    case .success(.html):
      reading.add(PageRecordReader.html(raw, file: file), file: file, line: nil)
    case .success(.plainText):
      reading.add(PageRecordReader.text(content, raw: raw, file: file), file: file, line: nil)
    }
    return reading
  }

  private func unpacked(_ bytes: [UInt8]) -> Result<[UInt8], FormatDetector.Absence> {
    var content = bytes
    do throws(Decompression.Failure) {
      // What was packed twice is rare; more layers than that are made by nobody who means well.
      for _ in 0..<3 where Decompression.isCompressed(content) {
        content = try Decompression.content(of: content, limit: limitBytes)
      }
      return .success(content)
    } catch {
      switch error {
      case .corrupt(let detail):
        return .failure(.init(reason: .corruptCompression(detail: detail)))
      case .tooLarge: return .failure(.init(reason: .tooLarge(limitBytes: limitBytes)))
      }
    }
  }

  private func readJSON(_ content: [UInt8], slices: [RecordSlice]) -> FileReading {
    let chunks = chunks(of: slices)
    return joined(
      concurrentMap(count: chunks.count, threads: threads) { [file] index in
        var reading = FileReading()
        JSONRecordReader(content: content, file: file).read(slices[chunks[index]], into: &reading)
        return reading
      })
  }

  private func readTable(_ content: [UInt8], separator: UInt8) -> FileReading {
    let reader = DelimitedRecordReader(content: content, separator: separator, file: file)
    let rowsAtOnce = 500
    let chunkCount = (reader.count + rowsAtOnce - 1) / rowsAtOnce
    return joined(
      concurrentMap(count: chunkCount, threads: threads) { index in
        var reading = FileReading()
        let end = min(reader.count, (index + 1) * rowsAtOnce)
        reader.read(index * rowsAtOnce..<end, into: &reading)
        return reading
      })
  }

  private func joined(_ parts: [FileReading]) -> FileReading {
    var total = FileReading()
    for part in parts { total.append(part) }
    return total
  }
}
