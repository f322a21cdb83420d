namespace Juluo.People;

public static class ChannelErrors
{
    public sealed record NoName() : Invalid("nameZh");

    /// <summary>A circle that is not here, or of which one is not.</summary>
    public sealed record NotOfTheCircle() : Invalid("circle");

    public sealed record IsClosed : Conflict;

    public sealed record NotYours : Conflict;
}
