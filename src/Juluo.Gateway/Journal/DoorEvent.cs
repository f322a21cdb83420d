namespace Juluo.Gateway;

/// <summary>An event at a door. The server accepts each sequence number of a gateway once.</summary>
/// <param name="Kind">One of the constants here.</param>
/// <param name="Why">One of <see cref="Refusal"/>.</param>
/// <param name="Out">True if the reader inside was used.</param>
/// <param name="By">The kind of credential.</param>
/// <param name="Presented">The hash of an unknown credential, so that it can be assigned to a person; for a code its proof, so that it opens once.</param>
/// <param name="Holder">The holder as in the grant; used only by the gateway.</param>
/// <param name="Command">The command that was carried out.</param>
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

    /// <summary>The button inside: an unknown person leaves.</summary>
    public const string Exit = "exit";
}
