namespace Juluo.Delivery;

[Named("condition")]
public enum Condition
{
    Good,
    Attention,
    Bad,
}

/// <summary>One thing the self-check looked at: a catalogue key with its arguments, as a person reads it.</summary>
/// <param name="Area">One word: database, schema, notifications, mail, outbox, jobs, zones, files, disk, backup, address, certificate, or a module's own.</param>
public sealed record Finding(string Area, Condition Condition, string Say, IReadOnlyDictionary<string, object?> With)
{
    /// <summary>When it was first found; null where all is well, or nothing could be noted.</summary>
    public Instant? Since { get; init; }

    /// <summary>Where on the server it is, each kind with its path: shown on the server itself, and on no page. <c>check.on-server.</c> and the kind is the sentence.</summary>
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
