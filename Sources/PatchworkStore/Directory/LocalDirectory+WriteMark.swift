extension LocalDirectory {
  /// A mark that moves with every change from now on; nil when the kernel has no watch to give.
  package func writeMark() -> WriteMark? { WriteMark(log: log) }
}
