import Foundation
import Synchronization
import Testing

@testable import Workers

@Suite struct WorkerTests {
  @Test func childAnswersOneQuestionAfterTheOther() async throws {
    let child = try SampleChild()

    for word in ["one", "two", "three"] {
      #expect(try await child.answer(word) == "said \(word)")
    }
    #expect(try await child.answer("print noise") == "printed")
  }

  @Test func childInheritsNothing() async throws {
    let held = open("/etc/passwd", O_RDONLY)
    defer { close(held) }
    let child = try SampleChild(confined: false)

    #expect(try await child.answer("environment") == "ONLY")
    // Its input, output and errors, and the line to its parent.
    #expect(try await child.answer("descriptors") == "4")
  }

  @Test func whatIsSentFasterThanTheChildReadsArrivesWholeAndInItsOrder() async throws {
    // Some eight megabytes, of which the line between the two holds a part.
    let questions = (0..<2000).map { number in
      Array(String(repeating: "\(number)-", count: number % 1500 + 1).utf8)
    }
    let (answers, next) = AsyncStream.makeStream(of: [UInt8].self)
    let sample = try SampleChild()
    let child = try await Worker.start(
      SampleChild.command(sample.folder), received: { next.yield($0) },
      ended: { _ in next.finish() })

    for question in questions { child.send(question) }
    var received: [[UInt8]] = []
    for await answer in answers {
      received.append(answer)
      if received.count == questions.count { break }
    }

    let wrong = zip(received, questions).enumerated().first { $1.0 != Array("said ".utf8) + $1.1 }
    #expect(wrong?.offset == nil)
    #expect(received.count == questions.count)
  }

  @Test func endOfTheChildIsToldInWordsAndTheNextQuestionHasAnother() async throws {
    let child = try SampleChild()

    let leaving = await #expect(throws: WorkerProblem.self) { try await child.answer("leave") }
    let dying = await #expect(throws: WorkerProblem.self) { try await child.answer("die") }

    #expect(leaving?.description.contains("ended with code 3: nothing to do") == true)
    #expect(dying?.description.contains("signal 6 (Aborted)") == true)
    #expect(try await child.answer("again") == "said again")
  }

  @Test func questionThatIsAskedAloneHasNoOtherBesideIt() async throws {
    let sample = try SampleChild(children: 4)

    let answers = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<24 {
        let isAlone = number % 4 == 3
        group.addTask {
          try await sample.answer("\(isAlone ? "alone" : "share") {}/out/turn", alone: isAlone)
        }
      }
      return try await group.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    }

    #expect(answers == ["shared": 18, "alone": 6])
  }

  @Test func childThatHangsIsEnded() async throws {
    let child = try SampleChild()

    await #expect(throws: WorkerProblem.late) {
      try await child.answer("hang", within: .milliseconds(50))
    }

    #expect(try await child.answer("again") == "said again")
  }

  @Test func childThatSendsTooMuchIsEnded() async throws {
    let child = try SampleChild()

    await #expect(throws: WorkerProblem.self) { try await child.answer("babble") }
  }

  @Test func programThatIsNotThereIsAPlainError() async {
    let dialogue = WorkerDialogue(WorkerCommand("/nowhere/program", []))

    let problem = await #expect(throws: WorkerProblem.self) {
      try await dialogue.answer(to: [], within: .seconds(1))
    }

    #expect(problem?.description.contains("/nowhere/program could not be started") == true)
  }

  @Test func childIsReapedWhenNobodyHoldsIt() async throws {
    let (endings, gone) = AsyncStream<WorkerEnding>.makeStream()
    var worker: Worker? = try await Worker.start(
      SampleChild.command("-"), received: { _ in }, ended: { gone.yield($0) })
    let process = try #require(worker?.process)
    worker = nil

    let ending = await endings.first { _ in true }

    #expect(ending?.cause == .signal(SIGKILL))
    #expect(kill(process, 0) == -1 && errno == ESRCH)
  }

  @Test(arguments: [0, 1, 4, 5, 9, 100_000])
  func messagesComeOutAsTheyWentInWhereverTheStreamIsCut(piece: Int) throws {
    let messages: [[UInt8]] = [[], [1], Array(repeating: 7, count: 70_000), [2, 3]]
    var stream: [UInt8] = []
    for message in messages { FrameBuffer.write(message, to: &stream) }

    var frames = FrameBuffer(longest: 1 << 20)
    var found: [[UInt8]] = []
    for start in stride(from: 0, to: stream.count, by: max(1, piece)) {
      stream[start..<min(stream.count, start + max(1, piece))].withUnsafeBytes { frames.append($0) }
      while let message = try frames.next() { found.append(message) }
    }

    #expect(found == messages)
  }

  @Test func whatHasArrivedIsTakenWithoutWaiting() throws {
    let (near, far) = try #require(Channel.pair())
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 16)
    defer { buffer.deallocate() }

    #expect(near.readArrived(into: buffer) == nil)
    #expect(far.write([1, 2, 3]))
    #expect(near.readArrived(into: buffer) == 3)
    #expect(near.readArrived(into: buffer) == nil)
    shutdown(far.descriptor, Int32(SHUT_WR))
    #expect(near.readArrived(into: buffer) == 0)
  }

  @Test func valuesComeOutOfAMessageAsTheyWentIn() throws {
    var writer = MessageWriter()
    writer.put(-3)
    writer.put("Škoda")
    writer.put([1, 2] as [UInt8])
    writer.put(Optional("x"))
    writer.put(Int?.none)
    writer.put(["a", ""])
    writer.put(true)

    var reader = MessageReader(writer.bytes)

    #expect(try reader.integer() == -3)
    #expect(try reader.text() == "Škoda")
    #expect(try reader.raw() == [1, 2])
    #expect(try reader.flag())
    #expect(try reader.text() == "x")
    #expect(try !reader.flag())
    #expect(try reader.texts() == ["a", ""])
    #expect(try reader.flag())
    #expect(reader.isAtEnd)
  }

  @Test func messageThatLiesAboutItsLengthsIsRefused() {
    for lie in [Int.max, -1, 9, Int.min] {
      var writer = MessageWriter()
      writer.put(lie)
      writer.put(true)
      var texts = MessageReader(writer.bytes)
      var lists = MessageReader(writer.bytes)

      #expect(throws: MessageReader.Mismatch.self) { try texts.text() }
      #expect(throws: MessageReader.Mismatch.self) { try lists.count() }
    }
  }
}
