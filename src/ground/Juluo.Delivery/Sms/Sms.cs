namespace Juluo.Delivery;

/// <summary>A text message about one fact, sent to one number at most once.</summary>
/// <param name="Key">Names the fact and the recipient; a second message with the same key is not sent. Contains no number.</param>
/// <param name="Text">At most <see cref="MostText"/> characters; the gateway splits a longer text into several messages.</param>
public sealed record Sms(string Key, PhoneNumber To, string Text)
{
    public const int MostText = 600;

    /// <summary>The time after which the message is not sent, e.g. because its code has expired.</summary>
    public Instant? Ends { get; init; }
}
