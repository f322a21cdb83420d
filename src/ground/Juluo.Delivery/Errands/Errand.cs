using System.Text.Json;

namespace Juluo.Delivery;

/// <summary>
/// Long work that somebody asked for and may watch: an import, an analysis now. It survives the page being left and the process being
/// killed (it is begun again), and is done by one process only. It runs in a unit of work that is kept together with its end, and
/// undone when it does not end well. Its title stands in the catalogues under <c>errand.</c> and the type's name.
/// </summary>
/// <typeparam name="TInput">What it needs; kept as JSON.</typeparam>
public abstract class Errand<TInput> : IErrand
{
    /// <returns>What to show at the end.</returns>
    public abstract Task<ErrandEnd> Run(TInput input, ErrandProgress progress, CancellationToken stop);

    Task<ErrandEnd> IErrand.Run(JsonElement input, ErrandProgress progress, CancellationToken stop) =>
        Run(input.Deserialize<TInput>(Json.Options)!, progress, stop);
}

internal interface IErrand
{
    internal Task<ErrandEnd> Run(JsonElement input, ErrandProgress progress, CancellationToken stop);
}

/// <summary>How an errand ended: a catalogue key with its particulars, and where to look next.</summary>
public sealed record ErrandEnd(bool Well, string Say, IReadOnlyDictionary<string, string> With, string? Path = null);

/// <summary>Rows done of rows known; written at most twice a second, outside the errand's own transaction.</summary>
public abstract class ErrandProgress
{
    public abstract ValueTask Report(long done, long? total, CancellationToken stop);
}
