using System.Runtime.ExceptionServices;

namespace Juluo.Records;

/// <summary>Runs the same work on several threads. The first failure stops all of them.</summary>
internal static class Crew
{
    /// <summary>The number of threads: one per processor, at most 8, which keep a disk busy.</summary>
    public static int Size { get; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>Runs the work on <see cref="Size"/> threads and waits for all of them. If one fails, the others are cancelled and its exception is rethrown.</summary>
    /// <param name="work">Receives the thread's number from 0 and a token that is cancelled on failure.</param>
    /// <param name="turns">The turns that the threads wait for, given up when a thread fails.</param>
    /// <param name="stop">Cancels the work from outside.</param>
    public static void Run(Action<int, CancellationToken> work, IReadOnlyList<Turn> turns, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Exception? first = null;
        var threads = new Thread[Size];
        for (var i = 0; i < threads.Length; i++)
        {
            var number = i;
            threads[i] = new Thread(() =>
            {
                try
                {
                    work(number, over.Token);
                }
                catch (Exception failed)
                {
                    // an exception caused by another thread's failure is not the cause
                    if (failed is not OperationCanceledException || stop.IsCancellationRequested)
                    {
                        Interlocked.CompareExchange(ref first, failed, null);
                    }

                    over.Cancel();
                    foreach (var turn in turns)
                    {
                        turn.GiveUp();
                    }
                }
            })
            {
                IsBackground = true,
                Name = "records",
            };
            threads[i].Start();
        }

        Array.ForEach(threads, t => t.Join());
        if (first is not null)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
