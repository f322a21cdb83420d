namespace Juluo.FoodBank;

/// <summary>The fields of the form that issues or changes a household's card.</summary>
/// <param name="Avoids">The ingredients that the household doesn't eat.</param>
/// <param name="Language">The household's language.</param>
public record FoodCardForm(
    [Required] int? Adults = null,
    int Children = 0,
    IReadOnlyList<Contained>? Avoids = null,
    string? Language = null
) : IChecked
{
    internal static readonly string[] Languages = ["zh-Hant", "en", "vi", "id", "th", "tl", "ja", "es"];

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        var wrong = new List<Error>();
        if (Adults is < 1 or > FoodCard.MostAdults)
            wrong.Add(new CardErrors.OutOfRange("adults", 1, FoodCard.MostAdults));
        if (Children is < 0 or > FoodCard.MostChildren)
            wrong.Add(new CardErrors.OutOfRange("children", 0, FoodCard.MostChildren));
        if (Avoids is { } some && some.Any(c => !Enum.IsDefined(c)))
            wrong.Add(new NotOffered("avoids"));
        if (Language is { } language && !Languages.Contains(language))
            wrong.Add(new NotOffered("language"));
        return wrong;
    }
}
