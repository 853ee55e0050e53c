/// The other side sends what is no message.
struct WorkerBabble: Error {}
