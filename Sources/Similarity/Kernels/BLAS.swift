import COpenBLAS

/// The BLAS in use.
enum BLAS {
  private static let once: Void = openblas_set_num_threads(1)

  /// Keeps BLAS to the calling thread: the kernels bring their own threads.
  static func useOneThread() { once }

  /// What was built, such as "OpenBLAS 0.3.21 DYNAMIC_ARCH ...".
  static var configuration: String { unsafe String(cString: openblas_get_config()) }

  /// The processor family whose kernels run, such as "SkylakeX".
  static var core: String { unsafe String(cString: openblas_get_corename()) }
}
