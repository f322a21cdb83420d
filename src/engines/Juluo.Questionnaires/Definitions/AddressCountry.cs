namespace Juluo.Questionnaires;

/// <summary>The countries whose addresses forms know: which parts they have, in which order, and what a postcode is there.</summary>
public static class AddressCountry
{
    /// <summary>ISO 3166-1.</summary>
    public const string UnitedStates = "US";
    public const string Taiwan = "TW";

    /// <summary>The countries that a question can name.</summary>
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
