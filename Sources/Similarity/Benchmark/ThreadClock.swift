import Foundation

/// The time that the calling thread has worked: what others take of a processor does not count.
enum ThreadClock {
  /// Seconds since the thread began.
  static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
