namespace Juluo.Foundation;

/// <param name="Requires">The permission by which a person sees such things here: a person who lacks it cannot have them sent elsewhere either.</param>
/// <param name="Data">The type of what is sent.</param>
public sealed record PublicEvent(string Kind, string Requires, Type Fact, Type Data, Func<IFact, object?> Show)
{
    /// <summary>The part of its module.</summary>
    public Part? Part { get; internal init; }

    /// <summary>What it is about: the kind without its verb, e.g. <c>bookings.booking</c>.</summary>
    public string Group => GroupOf(Kind);

    public static string GroupOf(string kind) => kind[..kind.LastIndexOf('.')];
}
