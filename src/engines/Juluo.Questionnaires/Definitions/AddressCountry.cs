namespace Juluo.Questionnaires;

/// <summary>The countries with supported addresses: their parts and order, and the format of postcodes.</summary>
public static class AddressCountry
{
    /// <summary>Code of ISO 3166-1.</summary>
    public const string UnitedStates = "US";
    public const string Taiwan = "TW";

    /// <summary>The countries that a question can have.</summary>
    public static readonly IReadOnlyList<string> All = [UnitedStates, Taiwan];

    /// <summary>Returns the country that determines the layout of fields: the question's own, otherwise the community's, derived from its currency; null if neither is known.</summary>
    public static string? Of(FormQuestion question, string currency) =>
        question.Country
        ?? currency switch
        {
            "USD" => UnitedStates,
            "TWD" => Taiwan,
            _ => null,
        };
}
