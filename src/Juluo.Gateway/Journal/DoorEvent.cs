namespace Juluo.Gateway;

/// <summary>Something that happened at a door. The server takes each sequence of a gateway once.</summary>
/// <param name="Kind">One of the constants here.</param>
/// <param name="Why">One of <see cref="Refusal"/>.</param>
/// <param name="Out">By the reader inside.</param>
/// <param name="By">The kind of credential.</param>
/// <param name="Presented">The hash of what was presented and not known, so that it can be assigned to a person; of a code its proof, so that it opens once.</param>
/// <param name="Holder">As in the grant; for the gateway alone.</param>
/// <param name="Command">The command that it did.</param>
public sealed record DoorEvent(
    long Sequence,
    DateTimeOffset At,
    string Kind,
    Guid Door,
    string? Why = null,
    bool Out = false,
    string? By = null,
    Guid? Credential = null,
    string? Presented = null,
    Guid? Holder = null,
    Guid? Command = null
)
{
    public const string Opened = "opened";
    public const string Refused = "refused";
    public const string Remote = "remote";
    public const string Forced = "forced";
    public const string HeldOpen = "held";

    /// <summary>The button inside: someone leaves, and it is not known who.</summary>
    public const string Exit = "exit";
}
