namespace Juluo.Kernel;

public enum Verdict
{
    Good,
    Attention,
    Bad,
}

/// <summary>One thing the self-check looked at: a catalogue key with its particulars, as a person reads it.</summary>
/// <param name="Area">One word: database, schema, mail, outbox, jobs, zones, files.</param>
public sealed record Finding(string Area, Verdict Verdict, string Say, IReadOnlyDictionary<string, object?> With)
{
    internal static Finding Good(string area, string say, params ReadOnlySpan<(string Name, object? Value)> with) =>
        Of(area, Verdict.Good, say, with);

    internal static Finding Attention(string area, string say, params ReadOnlySpan<(string Name, object? Value)> with) =>
        Of(area, Verdict.Attention, say, with);

    internal static Finding Bad(string area, string say, params ReadOnlySpan<(string Name, object? Value)> with) =>
        Of(area, Verdict.Bad, say, with);

    private static Finding Of(string area, Verdict verdict, string say, ReadOnlySpan<(string Name, object? Value)> with)
    {
        var particulars = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in with)
            particulars[name] = value;
        return new(area, verdict, $"check.{area}.{say}", particulars);
    }
}
