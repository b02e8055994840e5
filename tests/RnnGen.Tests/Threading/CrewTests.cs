namespace RnnGen.Tests.Threading;

/// <summary>Threads that carry out runs together.</summary>
public class CrewTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void EveryWorkerTakesPartOnce(int workers)
    {
        for (var run = 0; run < 100; run++)
        {
            var seen = new int[workers];
            Crews.Run(workers, worker => Interlocked.Increment(ref seen[worker.Index]));
            seen.ShouldAllBe(count => count == 1);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void NobodyLeavesAMeetingBeforeAllHaveCome(int workers)
    {
        var (arrived, early) = (0, 0);
        Crews.Run(workers, worker =>
        {
            for (var round = 1; round <= 200; round++)
            {
                Interlocked.Increment(ref arrived);
                worker.Meet();
                if (Volatile.Read(ref arrived) < round * workers)
                    Interlocked.Increment(ref early);
                worker.Meet();
            }
        });
        arrived.ShouldBe(200 * workers);
        early.ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void TheErrorOfOneWorkerReachesTheCallerAndTheNextRunIsWell(int failing)
    {
        Should.Throw<InvalidDataException>(() => Crews.Run(3, worker =>
        {
            if (worker.Index == failing)
                throw new InvalidDataException("of this worker");
            worker.Meet();
        })).Message.ShouldBe("of this worker");
        var count = 0;
        Crews.Run(3, worker => Interlocked.Increment(ref count));
        count.ShouldBe(3);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 2)]
    [InlineData(17, 2)]
    [InlineData(100, 3)]
    [InlineData(5, 4)]
    public void SharesOfColumnsAreAllColumnsOnce(int width, int workers)
    {
        var shares = Enumerable.Range(0, workers).Select(index => new Columns(width, index, workers)).ToList();
        shares.SelectMany(share => Enumerable.Range(share.First, share.Count)).ShouldBe(Enumerable.Range(0, width));
        shares.ShouldAllBe(share => share.First % 16 == 0);
    }

    [Fact]
    public void ANegativeNumberOfThreadsIsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new RnnGen.Cells.Elman(1, 1).Threads = -1);
}
