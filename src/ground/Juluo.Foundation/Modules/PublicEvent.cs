namespace Juluo.Foundation;

/// <param name="Requires">The permission to see such data in the program; people without it cannot have it sent elsewhere either.</param>
/// <param name="Data">The type of the payload.</param>
public sealed record PublicEvent(string Kind, string Requires, Type Fact, Type Data, Func<IFact, object?> Show)
{
    /// <summary>The part of the program to which the event belongs; null if it belongs to none and is always on.</summary>
    public Part? Part { get; internal init; }

    /// <summary>The kind without its verb, e.g. <c>bookings.booking</c>.</summary>
    public string Group => GroupOf(Kind);

    public static string GroupOf(string kind) => kind[..kind.LastIndexOf('.')];
}
