namespace Juluo.Delivery;

[Named("condition")]
public enum Condition
{
    Good,
    Attention,
    Bad,
}

/// <summary>A result of the self-check: a catalogue key with its arguments, for people to read.</summary>
/// <param name="Area">One word: database, schema, notifications, mail, outbox, jobs, zones, files, disk, backup, address, certificate, or one of a module.</param>
public sealed record Finding(string Area, Condition Condition, string Say, IReadOnlyDictionary<string, object?> With)
{
    /// <summary>The time at which the problem was first found; null if all is well, or if it could not be recorded.</summary>
    public Instant? Since { get; init; }

    /// <summary>Paths on the server by kind: shown on the server itself, never on a page. The text is <c>check.on-server.</c> and the kind.</summary>
    public IReadOnlyDictionary<string, string>? OnServer { get; init; }

    internal static Finding Good(string area, string say, params ReadOnlySpan<(string Name, object? Value)> with) =>
        Of(area, Condition.Good, say, with);

    internal static Finding Attention(string area, string say, params ReadOnlySpan<(string Name, object? Value)> with) =>
        Of(area, Condition.Attention, say, with);

    internal static Finding Bad(string area, string say, params ReadOnlySpan<(string Name, object? Value)> with) =>
        Of(area, Condition.Bad, say, with);

    private static Finding Of(string area, Condition condition, string say, ReadOnlySpan<(string Name, object? Value)> with)
    {
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in with)
            arguments[name] = value;
        return new(area, condition, $"check.{area}.{say}", arguments);
    }
}
