using System.Runtime.ExceptionServices;

namespace Juluo.Records;

/// <summary>Some threads that do the same work side by side. The first that fails ends it for all.</summary>
internal static class Crew
{
    /// <summary>How many work at once: one for each processor, and no more than keep a disk busy.</summary>
    public static int Size { get; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>Runs the work on each thread and waits for all.</summary>
    /// <param name="work">Takes a number from 0 and a flag that says to stop.</param>
    /// <param name="turns">The turns that they wait for, given up when one fails.</param>
    /// <param name="stop">Stops it from outside.</param>
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
                    // what fails because another gave up is not the cause
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
