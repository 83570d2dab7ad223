public import ArgumentParser
public import Similarity

extension KernelName: ExpressibleByArgument {}
