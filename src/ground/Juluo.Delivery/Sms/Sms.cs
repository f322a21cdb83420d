namespace Juluo.Delivery;

/// <summary>A text message about one fact.</summary>
/// <param name="Key">Names the fact and the reader; a second message with the same key is not sent. No number stands in it.</param>
/// <param name="Text">At most <see cref="MostText"/> characters; the gateway parts what is longer than a message.</param>
public sealed record Sms(string Key, PhoneNumber To, string Text)
{
    public const int MostText = 600;

    /// <summary>After which it is not sent any more, as a code that is over leads nowhere.</summary>
    public Instant? Ends { get; init; }
}
