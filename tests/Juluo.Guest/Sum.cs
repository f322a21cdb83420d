using Juluo.Kernel;

namespace Juluo.Guest;

/// <summary>Counts up to a number, and notes each in the room; waits at the end of its rope when it is told to.</summary>
public sealed class Sum(Work work) : Errand<Sum.Input>
{
    /// <param name="Mishap">Null to end well; "ill" to end with a refusal, "throw" for a bug, "hang" to go on until it is stopped.</param>
    public sealed record Input(int Until, string? Mishap);

    public override async Task<ErrandEnd> Run(Input input, ErrandProgress progress, CancellationToken stop)
    {
        for (var n = 1; n <= input.Until; n++)
        {
            await CountingRoom.Note(work, n, stop);
            await progress.Report(n, input.Until, stop);
        }

        if (input.Mishap is "hang")
            await Task.Delay(Timeout.Infinite, stop);
        if (input.Mishap is "throw")
            throw new InvalidOperationException("A bug.");
        return new(input.Mishap is null, "errand.done", new Dictionary<string, string>(StringComparer.Ordinal) { ["done"] = "3" }, "/home");
    }
}
