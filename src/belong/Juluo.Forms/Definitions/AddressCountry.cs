namespace Juluo.Forms;

/// <summary>The countries whose addresses forms know: which parts they have, in which order, and what a postcode is there.</summary>
internal static class AddressCountry
{
    public const string UnitedStates = "US";
    public const string Taiwan = "TW";
    public static readonly IReadOnlyList<string> All = [UnitedStates, Taiwan];

    /// <summary>By which the fields are laid out: the question's own, else that of the community, which its currency tells; null: neither is known.</summary>
    public static string? Of(FormQuestion question, string currency) =>
        question.Country
        ?? currency switch
        {
            "USD" => UnitedStates,
            "TWD" => Taiwan,
            _ => null,
        };
}
